import { textOf } from './workspace';

describe('the icons', () => {
  it('have the names of the symbols in icons.svg, all of them and no others', () => {
    const symbols = [...textOf('apps/web/src/icons.svg').matchAll(/<symbol id="i-([^"]+)"/g)].map((match) => match[1]);
    const names = [...textOf('libs/foundation/ui/src/icon-names.ts').matchAll(/^ {2}\| '([^']+)';?$/gm)].map((match) => match[1]);
    expect(names).toEqual(symbols);
    expect(names).toContain('check');
  });
});

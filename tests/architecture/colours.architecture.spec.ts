import { filesOf, textOf } from './workspace';

/** A colour written out: #rgb to #rrggbbaa, or one of the functions of CSS that take channels. */
const writtenOut = /(?<![\w&-])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?!\()|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi;

/** The one place where a colour has a value; everything else says var(--…). */
const home = 'apps/web/src/styles/tokens.css';

/** The colours that a text of styles writes out, each with its line. */
function coloursIn(text: string): string[] {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    // The browser paints its own frame before any style sheet: there is no variable to name.
    .replace(/<meta name="theme-color"[^>]*>/g, blank)
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(writtenOut)].map(([colour]) => `${index + 1}: ${colour}`));
}

it('colours have their values in tokens.css alone', () => {
  const styled = filesOf('{apps/web/src,libs/*/web,libs/foundation/{ui,browser}}/**/*.{css,scss,ts,html}');
  expect(styled).toContain(home);
  const elsewhere = styled.filter((file) => file !== home && !file.endsWith('.spec.ts'));
  expect(elsewhere.flatMap((file) => coloursIn(textOf(file)).map((found) => `${file}:${found}`))).toEqual([]);
});

it.each([
  ['a style sheet', 'p {\n  color: #b42318;\n}', ['2: #b42318']],
  ['the styles of a component', "@Component({ styles: 'p { color: #FFF; background: rgb(0 0 0 / 40%) }' })", ['1: #FFF', '1: rgb(']],
  ['a shadow', 'box-shadow: 0 1px 2px hsl(0deg 0% 0% / 20%)', ['1: hsl(']],
])('a colour in %s would be named', (_, text, found) => {
  expect(coloursIn(text)).toEqual(found);
});

it.each(['color: var(--ink)', 'href="#main"', 'this.#count', '@use "x" /* #fff */', '&#160;', "'#/facade'", 'private #add() {}'])(
  '%s writes no colour out',
  (text) => {
    expect(coloursIn(text)).toEqual([]);
  },
);

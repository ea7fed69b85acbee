import { parseOptions, parsePort } from './options.mjs';

describe('the command line of npm start', () => {
  it('starts without words', () => {
    expect(parseOptions([])).toEqual({ reset: false, yes: false, help: false });
  });

  it('takes a reset that does not ask', () => {
    expect(parseOptions(['--reset', '--yes'])).toEqual({ reset: true, yes: true, help: false });
  });

  it('refuses a word it does not know, and says which', () => {
    expect(() => parseOptions(['--rest'])).toThrow('does not know "--rest"');
  });

  it('refuses an answer without its question', () => {
    expect(() => parseOptions(['--yes'])).toThrow('means nothing without it');
  });
});

describe('PORT', () => {
  it.each([[undefined, 3000], ['', 3000], ['1', 1], ['8080', 8080], ['65535', 65_535]])('%j is port %i', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['0', '65536', '-1', '80.5', '3e3', 'http', ' 3000'])('%j is refused in a sentence', (text) => {
    expect(() => parsePort(text)).toThrow('is not a port');
  });
});

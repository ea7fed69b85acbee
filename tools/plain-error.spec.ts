import { inPlainWords, PlainError } from './plain-error.mjs';

const failure = (code: string, path?: string) => Object.assign(new Error(`${code}: no`), { code, path });

describe('a failure in plain words', () => {
  it('is what a plain error says', () => {
    expect(inPlainWords(new PlainError('Port 80 is taken.', 'Choose another.'))).toEqual({ sentence: 'Port 80 is taken.', wayOut: 'Choose another.', foreseen: true });
  });

  it.each([['ENOSPC', 'disk is full'], ['EACCES', 'no permission'], ['EPERM', 'no permission'], ['EROFS', 'read-only'], ['EMFILE', 'Too many files']])(
    'names the trouble and the way out of %s',
    (code, words) => {
      const { sentence, wayOut, foreseen } = inPlainWords(failure(code, '/srv/waymark'));
      expect(sentence).toContain(words);
      expect(wayOut).toBeTruthy();
      expect(foreseen).toBe(true);
    },
  );

  it('of what nobody foresaw is its first line, without the trace', () => {
    const { sentence, foreseen } = inPlainWords(new TypeError('x is undefined\n    at file:1:1'));
    expect({ sentence, foreseen }).toEqual({ sentence: 'Something unexpected went wrong: x is undefined', foreseen: false });
  });

  it('may be thrown as a string', () => {
    expect(inPlainWords('no').sentence).toBe('Something unexpected went wrong: no');
  });
});

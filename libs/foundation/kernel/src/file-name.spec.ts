import fc from 'fast-check';
import { fileName, longestFileName } from './file-name';
import { codePoints } from './text';

describe('the name of a file', () => {
  it.each([
    ['an ordinary name', 'data-contract-v2.pdf', 'data-contract-v2.pdf'],
    ['spaces, accents and other scripts', '  Gärtner – résumé 履歴書.docx ', 'Gärtner – résumé 履歴書.docx'],
    ['accents that were typed as two characters', 're\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'],
    ['an emoji of several parts', '👩🏽‍💻 at work.png', '👩🏽‍💻 at work.png'],
    ['a path that climbs', '../../etc/passwd.txt', 'passwd.txt'],
    ['a path of Windows', 'C:\\Users\\amara\\..\\story.pdf', 'story.pdf'],
    ['a mixed path', '..\\../x.csv', 'x.csv'],
    ['text that is turned around', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['isolates and marks of direction', '\u2066\u200fa\u2069\u061c.pdf', 'a.pdf'],
    ['a NUL and line breaks', 'a\u0000b\r\nc.txt', 'abc.txt'],
    ['half of a surrogate pair', 'a\ud83d.txt', 'a.txt'],
    ['a name that Windows keeps for a device', 'CON.pdf', 'CON.pdf'],
    ['dots at the end, which Windows drops', 'evil.pdf. . .', 'evil.pdf'],
    ['nothing but dots', '..', 'file'],
    ['nothing at all', '', 'file'],
    ['a folder alone', 'folder/', 'file'],
    ['quotes and what breaks a header', 'a";\u0085x="b.pdf', 'a";x="b.pdf'],
  ])('with %s', (_, typed, name) => {
    expect(fileName(typed)).toBe(name);
  });

  it('that is very long keeps its ending', () => {
    const name = fileName(`${'long '.repeat(2_000)}.pdf`);
    expect(codePoints(name)).toBeLessThanOrEqual(longestFileName);
    expect(name).toMatch(/^long long .+\.pdf$/);
  });

  it('that is long and of emoji is cut between characters', () => {
    const name = fileName(`${'👩🏽‍💻'.repeat(100)}.png`);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/[^\u200d]\.png$/u);
  });

  it('is one visible segment whatever is typed, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const name = fileName(typed);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\\u202a-\u202e\u2066-\u2069]/u);
        expect(name.trim()).toBe(name);
        expect(['', '.', '..']).not.toContain(name);
        expect(codePoints(name)).toBeLessThanOrEqual(longestFileName);
        expect(fileName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

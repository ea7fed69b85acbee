import fc from 'fast-check';
import { attachmentNamed } from './content-disposition';

describe('the header that has a browser save a file', () => {
  it.each([
    ['report.pdf', 'attachment; filename="report.pdf"'],
    ['a b.pdf', 'attachment; filename="a b.pdf"'],
    ['Résumé.pdf', `attachment; filename="Resume.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf`],
    ['履歴書.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf`],
    ['😀.png', `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%98%80.png`],
    ['a"; filename="b.html', `attachment; filename="a__ filename=_b.html"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html`],
    ['100%.txt', `attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"`],
    ["é'()*.txt", `attachment; filename="e'()*.txt"; filename*=UTF-8''%C3%A9%27%28%29%2A.txt`],
    ['CON.pdf', 'attachment; filename="CON.pdf"'],
  ])('for %j', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });

  it('is of printable ASCII, keeps its shape and gives the name back, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const header = attachmentNamed(name);
        const [, plain = '', whole] = /^attachment; filename="([\x20-\x7e]*?)"(?:; filename\*=UTF-8''([\w.!~%-]*))?$/.exec(header) ?? [];
        expect(header).toMatch(/^attachment; filename="[^"\\]*"/);
        expect(whole === undefined ? plain : decodeURIComponent(whole)).toBe(name.toWellFormed());
      }),
    );
  });
});

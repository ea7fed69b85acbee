import { ProblemError } from '@waymark/foundation/browser';
import { captionOf, failureWords, isPassing, objectionTo, progressWords, sizeWords } from './file-words';

const megabyte = 1024 * 1024;

describe('a size', () => {
  it.each([
    [0, '1 KB'],
    [300, '1 KB'],
    [184 * 1024, '184 KB'],
    [1.8 * megabyte, '1.8 MB'],
    [25 * megabyte, '25 MB'],
    [10.4 * megabyte, '10 MB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  it('on its way is said in the unit of the whole', () => {
    expect(progressWords(1.1 * megabyte, 1.8 * megabyte)).toBe('1.1 of 1.8 MB');
    expect(progressWords(50 * 1024, 184 * 1024)).toBe('50 of 184 KB');
  });
});

describe('a file', () => {
  const file = { id: 'f', name: 'a.pdf', mediaType: 'application/pdf', size: 184 * 1024, status: 'AVAILABLE', preview: 'PDF', addedAt: '2026-06-12T09:00:00Z' } as const;

  it('is told by its kind and size, and while it is checked by that', () => {
    expect(captionOf(file)).toBe('PDF, 184 KB');
    expect(captionOf({ ...file, mediaType: 'image/png', status: 'CHECKING' })).toBe('PNG picture, 184 KB, being checked for viruses');
  });

  it.each([
    ['a.pdf', 10, undefined],
    ['a.svg', 10, 'An SVG picture can carry scripts. Export it as PNG and add that'],
    ['a.pdf', 0, 'The file is empty. Check that it was saved, and add it again'],
    ['a.pdf', 26 * megabyte, 'The file is larger than 25 MB. Make it smaller, or add a link to it instead'],
  ])('%s of %d bytes is objected to before it is sent: %s', (name, size, objection) => {
    expect(objectionTo({ name, size }, 25 * megabyte)).toBe(objection);
  });

  it('that was refused is answered by its own sentence, and is not sent again by itself', () => {
    const refusal = new ProblemError({ status: 400, code: 'file-unsafe', detail: 'The file was not added.', issues: [{ path: 'file', message: 'The document carries macros' }] });
    expect([failureWords(refusal), isPassing(refusal)]).toEqual(['The document carries macros', false]);
  });

  it('whose connection was lost is sent again', () => {
    const lost = new ProblemError({ status: 0, code: 'unreachable' });
    expect([failureWords(lost), isPassing(lost)]).toEqual(['The connection was lost before all of it was sent', true]);
  });
});

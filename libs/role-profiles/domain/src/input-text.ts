import { unreadable } from './refusal';
import { placeAt, trimmed, type Place } from './source-text';

/** The most bytes of a text that is read as one profile: 5 MB. */
export const maxProfileBytes = 5_000_000;
/** The most bytes of the government framework's files, which are read as a stream: 50 MB. */
export const maxStreamBytes = 50_000_000;

/** Files that are not text and whose beginning says so. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['{\\rtf', 'a document in RTF'],
  ['\u001F\u008B', 'a compressed file'],
  ['\u0089PNG', 'an image'],
];

// Also C1, which only stands in a text whose encoding was taken for another.
const control = /(?![\t\n\r])\p{Cc}/u;

/**
 * Refuses what is not the text of a profile: nothing at all, something that is not text, HTML, or more than `limit`.
 * @throws Unreadable
 */
export function requireText(text: string, limit: number): void {
  requireBeginning(text);
  // A unit of UTF-16 takes a byte of UTF-8 at the least: what is larger than the limit in units is so in bytes.
  if (text.length > limit) throw tooLarge(placeAt(text, limit), limit);
  requirePlainCharacters(text, { line: 1, column: 1 });
  if (trimmed(text) === '') throw unreadable('empty', { line: 1, column: 1 }, {});
}

/** Refuses a text whose first characters show that it is something else. */
export function requireBeginning(text: string): void {
  const first = { line: 1, column: 1 };
  const kind = signatures.find(([signature]) => text.startsWith(signature));
  if (kind !== undefined) throw unreadable('not-text', first, { what: kind[1] });
  const html = /^\uFEFF?\s*<(?:!doctype|html|head|body|div|span|table|p|section|main|meta|\?xml|!--)\b/i.exec(text.slice(0, 2000));
  if (html !== null) throw unreadable('html', placeAt(text, html[0].indexOf('<')), {});
}

/** Refuses a piece of text, which begins at `start`, that holds a control character or half of a character. */
export function requirePlainCharacters(text: string, start: Place): void {
  const found = control.exec(text);
  if (found !== null) {
    const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw unreadable('control-character', placeAt(text, found.index, start), { character });
  }
  if (!text.isWellFormed()) throw unreadable('broken-character', placeAt(text, loneSurrogateAt(text), start), {});
}

/** The refusal of a text that goes on at `place`, where it has reached the limit. */
export function tooLarge(place: Place, limit: number): Error {
  return unreadable('too-large', place, { limit: `${limit / 1_000_000} MB` });
}

function loneSurrogateAt(text: string): number {
  return /\p{Cs}/u.exec(text)?.index ?? 0;
}

import { placeAt, type Place } from './place';
import { unreadableText } from './unreadable';

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

/** What a file is whose first characters show that it is not text, such as "a PDF"; null where nothing says so. */
export function kindOfFile(beginning: string): string | null {
  return signatures.find(([signature]) => beginning.startsWith(signature))?.[1] ?? null;
}

/** Refuses a piece of text, which begins at `start`, that holds a control character or half of a character. */
export function requirePlainCharacters(text: string, start: Place): void {
  const found = control.exec(text);
  if (found !== null) {
    const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw unreadableText('control-character', placeAt(text, found.index, start), { character });
  }
  if (!text.isWellFormed()) throw unreadableText('broken-character', placeAt(text, loneSurrogateAt(text), start), {});
}

/** The refusal of a text that goes on at `place`, where it has reached the limit. */
export function tooLarge(place: Place, limit: number): Error {
  return unreadableText('too-large', place, { limit: `${limit / 1_000_000} MB` });
}

function loneSurrogateAt(text: string): number {
  return /\p{Cs}/u.exec(text)?.index ?? 0;
}

import { kindOfFile, placeAt, requirePlainCharacters, tooLarge, trimmed } from '@waymark/foundation/kernel';
import { unreadable } from './refusal';

/** The most bytes of a text that is read as one profile: 5 MB. */
export const maxProfileBytes = 5_000_000;
/** The most bytes of the government framework's files, which are read as a stream: 50 MB. */
export const maxStreamBytes = 50_000_000;

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
  const what = kindOfFile(text);
  if (what !== null) throw unreadable('not-text', { line: 1, column: 1 }, { what });
  const html = /^\uFEFF?\s*<(?:!doctype|html|head|body|div|span|table|p|section|main|meta|\?xml|!--)\b/i.exec(text.slice(0, 2000));
  if (html !== null) throw unreadable('html', placeAt(text, html[0].indexOf('<')), {});
}

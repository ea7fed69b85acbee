/** A place in the input, both counted from 1; the column counts code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A line of the input that is not blank. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** What stands on it, without the white space around it. */
  readonly text: string;
}

/** White space that the eye does not see and String.trim leaves: zero width space, word joiner. */
const unseen = new Set(['\u200B', '\u2060', '\uFEFF']);

/** The text without white space around it, whatever kind: also no-break and zero width spaces. */
export function trimmed(text: string): string {
  let kept = text.trim();
  while (unseen.has(kept.charAt(0)) || unseen.has(kept.charAt(kept.length - 1))) {
    let start = 0;
    let end = kept.length;
    while (start < end && unseen.has(kept.charAt(start))) start++;
    while (end > start && unseen.has(kept.charAt(end - 1))) end--;
    kept = kept.slice(start, end).trim();
  }
  return kept;
}

/**
 * A name or a title as one line: every run of white space, no-break spaces and line separators among it, becomes one
 * space, and what has no width goes. The words themselves stay as they are written.
 */
export function oneLine(text: string): string {
  return trimmed(text.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' '));
}

/** Letters, digits and single spaces: nothing that comparing would change but the case. */
const plainWords = /^[\dA-Za-z]+(?: [\dA-Za-z]+)*$/;

/** A text for comparing: as `oneLine`, without case, with plain dashes and quotation marks. Never shown. */
export function comparable(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  return oneLine(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/ ?\/ ?/g, '/');
}

/** Line ends of every system: Unix, Windows, old Macintosh. The Unicode separators stay inside a line, as in editors. */
const lineEnd = /\r\n|\n|\r/;

/** The lines of a text that are not blank, each with its number. */
export function contentLines(text: string): SourceLine[] {
  return text
    .split(lineEnd)
    .map((raw, index) => ({ number: index + 1, text: trimmed(raw) }))
    .filter((line) => line.text !== '');
}

/** The place of the character at `index` (in UTF-16 units) of a text that begins at `start`. */
export function placeAt(text: string, index: number, start: Place = { line: 1, column: 1 }): Place {
  let { line, column } = start;
  for (let at = 0; at < index; at++) {
    const unit = text.charCodeAt(at);
    const endsLine = unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (endsLine) {
      line++;
      column = 1;
    } else if (!isLowSurrogate(unit) && unit !== 0x0d) {
      column++;
    }
  }
  return { line, column };
}

/** Whether a UTF-16 unit is the second half of a character that the first half already counted. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether a text ends as a sentence does: a mark of its end, perhaps inside closing brackets or quotation marks. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…][)\]”’"']{0,3}$/.test(text);
}

const alwaysBullet = '•‣◦⁃∙●○▪▫■□·➢\uF0B7';
const bulletBeforeSpace = '*+\\-–—✓';
const bullet = new RegExp(`^(?:[${alwaysBullet}]\\s*|[${bulletBeforeSpace}]\\s+)(?=\\S)`, 'u');
const listMark = new RegExp(`${bullet.source}|^(?:o|\\(?\\d{1,3}[.)]|[a-z][.)])\\s+(?=\\S)`, 'u');
const loneBullet = new RegExp(`^(?:[${alwaysBullet}${bulletBeforeSpace}]|o)$`, 'u');

/** Whether a line begins with a bullet. A number or a letter does not count: in a table it may be part of a title. */
export function beginsWithBullet(text: string): boolean {
  return bullet.test(text);
}

/** What follows the bullet, number or letter of a list's line; null where the line is not of a list. */
export function afterListMark(text: string): string | null {
  const mark = listMark.exec(text);
  return mark === null ? null : trimmed(text.slice(mark[0].length));
}

/** Whether a line is a bullet and nothing else, as text copied from a printed page has it. */
export function isLoneBullet(text: string): boolean {
  return loneBullet.test(text);
}

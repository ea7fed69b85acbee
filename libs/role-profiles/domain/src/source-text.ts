import { trimmed } from '@waymark/foundation/kernel';

/** A line of the input that is not blank. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** What stands on it, without the white space around it. */
  readonly text: string;
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

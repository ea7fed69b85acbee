import { oneLine, trimmed } from '@waymark/foundation/kernel';

/** No table has a line below its titles that is longer. */
const longestRule = 10_000;
/** A cell of the line below the titles: dashes, perhaps with colons that align the column. */
const rule = /^:?-+:?$/;

/** The cells of a line of a Markdown table (GitHub Flavored Markdown, section 4.10); null where it has no bar. */
export function tableCells(text: string): string[] | null {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && at + 1 < text.length) {
      cell += character + text.charAt(++at);
    } else if (character === '|') {
      cells.push(cell);
      cell = '';
    } else {
      cell += character;
    }
  }
  if (cells.length === 0) return null;
  cells.push(cell);
  if (trimmed(cells[0] ?? '') === '') cells.shift();
  if (cells.length > 1 && trimmed(cells.at(-1) ?? '') === '') cells.pop();
  return cells.map(trimmed);
}

/** Whether a line is the one between the titles and the rows of a Markdown table. */
export function isTableSeparator(text: string): boolean {
  return text.length <= longestRule && text.includes('-') && (tableCells(text)?.every((cell) => rule.test(cell)) ?? false);
}

/** The parts of a cell, which are divided by line breaks of HTML, as plain text. */
export function cellParts(cell: string): string[] {
  return cell
    .split(/<br\s*\/?>/i)
    .map((part) => plainMarkdown(trimmed(part)))
    .filter((part) => part !== '');
}

/** A cell as one text, with a line break for each of HTML's. */
export function cellText(cell: string): string {
  return cellParts(cell).join('\n');
}

/** The titles of a table's columns as one line, however they are broken. */
export function titleLine(cells: readonly string[]): string {
  return oneLine(cells.flatMap(cellParts).join(' '));
}

/** Markdown without emphasis around the whole and without the backslashes that keep a sign from meaning something. */
function plainMarkdown(text: string): string {
  return text.replace(/^(\*\*|__)(.+)\1$/, '$2').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * One row of a CSV file (RFC 4180), with its line end. A text that a spreadsheet would take for a formula, also after
 * leading spaces, gets an apostrophe before it; a number stays a number, and null is an empty cell.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A cell as it was before `csvRow` put an apostrophe in front of it. */
export function typedCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const csvStart = '\uFEFF';

/**
 * A spreadsheet reads these as the beginning of a formula; full-width forms count for some. An apostrophe that stands
 * before one already gets another, so that `typedCell` takes away no more than was added.
 */
const formula = /^'*\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

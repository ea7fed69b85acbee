import { comparable, oneLine, trimmed, type CsvCell, type CsvRow } from '@waymark/foundation/kernel';
import { draftWarningOf, type DraftWarning } from './draft-warning';
import { unreadable } from './refusal';

/** A row by the names of its columns. */
export interface NamedRow<Column extends string> {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: Readonly<Record<Column, CsvCell>>;
}

/** The columns of a file, as its first row names them. */
export class CsvColumns<Column extends string> {
  readonly warnings: DraftWarning[] = [];
  readonly #places: ReadonlyMap<Column, number>;
  readonly #count: number;

  /**
   * @param wanted the names that have to be there, in any order.
   * @throws Unreadable `columns-missing` and `column-repeated`
   */
  constructor(header: CsvRow, wanted: readonly Column[]) {
    const names = header.cells.map(({ text }) => comparable(text));
    const missing = wanted.filter((column) => !names.includes(comparable(column)));
    const start = { line: header.line, column: 1 };
    if (missing.length > 0) throw unreadable('columns-missing', start, { columns: missing.join(', ') });
    for (const [index, cell] of header.cells.entries()) {
      const name = comparable(cell.text);
      const isKnown = wanted.some((column) => comparable(column) === name);
      if (isKnown && names.indexOf(name) !== index) throw unreadable('column-repeated', cell, { column: oneLine(cell.text) });
      if (!isKnown) this.warnings.push(draftWarningOf('column-unknown', header.line, { column: oneLine(cell.text) }));
    }
    this.#places = new Map(wanted.map((column) => [column, names.indexOf(comparable(column))]));
    this.#count = header.cells.length;
  }

  /** The row by its columns, its cells without white space around them. @throws Unreadable `row-length` */
  name({ cells, line, lastLine }: CsvRow): NamedRow<Column> {
    if (cells.length !== this.#count) {
      const strange = cells[this.#count] ?? { line, column: 1 };
      throw unreadable('row-length', strange, { found: cells.length, wanted: this.#count });
    }
    const named = [...this.#places].map(([column, place]) => {
      const cell = cells[place];
      return [column, cell === undefined ? undefined : { ...cell, text: trimmed(cell.text) }] as const;
    });
    return { line, lastLine, cells: Object.fromEntries(named) as Record<Column, CsvCell> };
  }
}

const otherDividers: readonly (readonly [sign: string, spoken: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
];

/**
 * Refuses a file whose first line names the columns that are wanted with other signs than commas between them, as
 * spreadsheets write it in many languages.
 * @throws Unreadable `columns-divided`
 */
export function requireCommas(beginning: string, wanted: readonly string[]): void {
  const known = new Set(wanted.map(comparable));
  const [first = ''] = beginning.trimStart().split(/[\r\n]/, 1);
  const named = (sign: string) => first.split(sign).filter((name) => known.has(comparable(name.replaceAll('"', '')))).length;
  const divider = otherDividers.find(([sign]) => named(sign) > Math.max(1, named(',')))?.[1];
  if (divider !== undefined) throw unreadable('columns-divided', { line: 1, column: 1 }, { divider });
}

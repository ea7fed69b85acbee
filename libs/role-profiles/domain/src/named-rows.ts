import { CsvRows } from '@waymark/foundation/kernel';
import { CsvColumns, requireCommas, type NamedRow } from './csv-columns';
import type { DraftWarning } from './draft-warning';
import { unreadable } from './refusal';

/** Ten times what the framework has, and few enough to be kept in memory with all that is said about them. */
const mostRows = 50_000;

/** So many characters are read at once, so that a row which is refused ends the reading before the next ones are made. */
const pieceLength = 65_536;

/**
 * Reads the rows of a file by the names of its columns, from pieces of text. The first row is read before anything that
 * follows it, so a file with other columns is refused for them.
 */
export class NamedRows<Column extends string> {
  readonly #csv = new CsvRows();
  readonly #wanted: readonly Column[];
  readonly #tell: (warning: DraftWarning) => void;
  /** What was read until the first line is whole; null from then on. */
  #beginning: string | null = '';
  #columns: CsvColumns<Column> | undefined;
  #count = 0;

  /**
   * @param wanted the names of the columns, in any order.
   * @param tell takes what is not certain about the columns.
   */
  constructor(wanted: readonly Column[], tell: (warning: DraftWarning) => void) {
    this.#wanted = wanted;
    this.#tell = tell;
  }

  /** The rows that the next piece of text completes. @throws Unreadable */
  *push(text: string): Generator<NamedRow<Column>, void> {
    if (this.#beginning === null) {
      yield* this.#read(text);
      return;
    }
    this.#beginning += text;
    const isWhole = /[\r\n]/.test(this.#beginning.trimStart());
    if (isWhole || this.#beginning.length > pieceLength) yield* this.#begin();
  }

  /** The last row, where no line end follows it. @throws Unreadable, also where there is not even a first row. */
  *end(): Generator<NamedRow<Column>, void> {
    yield* this.#begin();
    yield* this.#named(this.#csv.end());
    if (this.#columns === undefined) throw unreadable('empty', { line: 1, column: 1 }, {});
  }

  *#begin(): Generator<NamedRow<Column>, void> {
    const beginning = this.#beginning ?? '';
    this.#beginning = null;
    requireCommas(beginning, this.#wanted);
    yield* this.#read(beginning);
  }

  *#read(text: string): Generator<NamedRow<Column>, void> {
    for (let from = 0; from < text.length; ) {
      const end = this.#columns === undefined ? lineEndAfter(text, from) : from + pieceLength;
      yield* this.#named(this.#csv.push(text.slice(from, end)));
      from = end;
    }
  }

  *#named(rows: ReturnType<CsvRows['push']>): Generator<NamedRow<Column>, void> {
    for (const row of rows) {
      if (this.#columns === undefined) {
        this.#columns = new CsvColumns(row, this.#wanted);
        for (const warning of this.#columns.warnings) this.#tell(warning);
        continue;
      }
      if (++this.#count > mostRows) throw unreadable('too-many-rows', { line: row.line, column: 1 }, { limit: mostRows });
      yield this.#columns.name(row);
    }
  }
}

/** The index behind the next line end, or behind a piece where none comes so soon. */
function lineEndAfter(text: string, from: number): number {
  const piece = text.slice(from, from + pieceLength);
  const lineEnd = piece.search(/[\r\n]/);
  return from + (lineEnd === -1 ? pieceLength : lineEnd + 1);
}

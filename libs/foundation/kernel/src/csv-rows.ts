import type { Place } from './place';
import { requirePlainCharacters } from './plain-text';
import { codePoints } from './text';
import { unreadableText } from './unreadable';

export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** The first and the last of its lines; they differ where a cell holds line breaks. */
  readonly line: number;
  readonly lastLine: number;
}

/** The most characters of one cell: a quotation mark that is never closed must not swallow the whole file. */
export const maxCellLength = 100_000;
/** The most cells of one row: a line that never ends must not either. */
export const maxCells = 1000;

/** What stands between two cells of a row; a spreadsheet in many languages writes semicolons. */
export type CsvSeparator = ',' | ';' | '\t';

/**
 * Reads comma-separated values (RFC 4180) from pieces of text, and is exact about where a row stands and where it is
 * broken, to the column; the libraries at hand know the line at best. Line breaks inside a cell become "\n".
 */
export class CsvRows {
  readonly #separator: CsvSeparator;
  readonly #special: RegExp;
  #state: 'cell begins' | 'plain' | 'quoted' | 'quote closed' = 'cell begins';
  #line = 1;
  #column = 1;
  #afterReturn = false;
  #text = '';
  #cells: CsvCell[] = [];
  #cellStart: Place = { line: 1, column: 1 };
  #rowLine = 1;
  #rows: CsvRow[] = [];
  /** The first half of a character whose second half comes with the next piece. */
  #half = '';

  constructor(separator: CsvSeparator = ',') {
    this.#separator = separator;
    this.#special = new RegExp(`["${separator}\r\n]`, 'g');
  }

  /** The rows that the next piece of text completes. @throws Unreadable */
  push(piece: string): CsvRow[] {
    const text = this.#half + piece;
    this.#half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
    const chunk = text.slice(0, text.length - this.#half.length);
    requirePlainCharacters(chunk, { line: this.#line, column: this.#column });
    const special = this.#special;
    special.lastIndex = 0;
    let from = 0;
    for (let found = special.exec(chunk); found !== null; found = special.exec(chunk)) {
      this.#takeText(chunk.slice(from, found.index));
      this.#takeSpecial(found[0]);
      from = found.index + 1;
    }
    this.#takeText(chunk.slice(from));
    return this.#rows.splice(0);
  }

  /** The last row, where no line end follows it. @throws Unreadable `quote-not-closed` */
  end(): CsvRow[] {
    requirePlainCharacters(this.#half, this.#here());
    if (this.#state === 'quoted') throw unreadableText('quote-not-closed', this.#cellStart, {});
    if (this.#state !== 'cell begins' || this.#cells.length > 0) this.#endRow();
    return this.#rows.splice(0);
  }

  #takeText(text: string): void {
    if (text === '') return;
    if (this.#state === 'quote closed') throw unreadableText('quote-not-followed', this.#here(), {});
    if (this.#state === 'cell begins') this.#state = 'plain';
    this.#afterReturn = false;
    this.#append(text);
    this.#column += codePoints(text);
  }

  #append(text: string): void {
    this.#text += text;
    if (this.#text.length > maxCellLength) throw unreadableText('cell-too-long', this.#cellStart, { limit: maxCellLength });
  }

  #takeSpecial(character: string): void {
    if (character === '"') this.#takeQuote();
    else if (character === this.#separator) this.#takeSeparator();
    else this.#takeLineEnd(character);
  }

  #takeQuote(): void {
    this.#afterReturn = false;
    if (this.#state === 'plain') throw unreadableText('quote-unexpected', this.#here(), {});
    // Two quotation marks in a quoted cell are one that is part of it.
    if (this.#state === 'quote closed') this.#append('"');
    this.#state = this.#state === 'quoted' ? 'quote closed' : 'quoted';
    this.#column++;
  }

  #takeSeparator(): void {
    this.#afterReturn = false;
    this.#column++;
    if (this.#state === 'quoted') this.#append(this.#separator);
    else this.#endCell();
  }

  #takeLineEnd(character: string): void {
    const isSecondHalf = character === '\n' && this.#afterReturn;
    this.#afterReturn = character === '\r';
    if (isSecondHalf) {
      if (this.#state !== 'quoted') this.#beginCell();
      return;
    }
    const isInside = this.#state === 'quoted';
    if (isInside) this.#append('\n');
    else if (this.#state !== 'cell begins' || this.#cells.length > 0) this.#endRow();
    this.#line++;
    this.#column = 1;
    if (!isInside) this.#beginRow();
  }

  #endCell(): void {
    if (this.#cells.length === maxCells) throw unreadableText('row-too-long', this.#cellStart, { limit: maxCells });
    this.#cells.push({ text: this.#text, ...this.#cellStart });
    this.#text = '';
    this.#state = 'cell begins';
    this.#beginCell();
  }

  #beginCell(): void {
    this.#cellStart = this.#here();
  }

  #endRow(): void {
    this.#endCell();
    this.#rows.push({ cells: this.#cells, line: this.#rowLine, lastLine: this.#line });
    this.#cells = [];
  }

  #beginRow(): void {
    this.#rowLine = this.#line;
    this.#beginCell();
  }

  #here(): Place {
    return { line: this.#line, column: this.#column };
  }
}

import { comparable, CsvRows, kindOfFile, oneLine, refusalsOf, textRefusals, trimmed, typedCell, Utf8Reader, type CsvRow, type CsvSeparator } from '@waymark/foundation/kernel';
import { withJoinedNames } from './joined-names';
import type { PeopleTable } from './people-table';

/** The most of everything that one file of people may hold. */
export const peopleFileLimits = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 100 } as const;

/** Why a file of people is refused as a whole: code → sentence. Nothing of a refused file is kept. */
export const peopleFileRefusals = {
  ...textRefusals,
  empty: 'There is nothing to read: the file is empty',
  'not-text': 'This is {what}, not a CSV file. Save the list as “CSV UTF-8” and choose that file',
  'no-rows': 'Below the headings there is nobody. The first row names the columns, and each person has a row of their own',
  'no-heading': 'Column {number} has no heading, but there is something in it. Give it a heading in the first row',
  'heading-repeated': 'Two columns have the heading {heading}. Rename or remove one of them',
  'too-many-columns': 'This file has {count} columns, and a list of people may have {limit}. Is it the right file?',
  'too-many-rows': 'From here on there are more than {limit} people. Divide the file, and import its parts one after the other',
  'row-too-long': 'This row has more cells than there are headings ({found} instead of {wanted}). Is a comma in a cell that has no quotation marks around it?',
} as const;

const refused = refusalsOf(peopleFileRefusals);

/** As much as is looked at to find out what divides the cells. */
const beginningLength = 20_000;

/**
 * Reads a file of people, which comes in pieces: UTF-8, with commas, semicolons or tabs between the cells.
 * @throws Unreadable with a code of `peopleFileRefusals`
 */
export class PeopleFileReader {
  readonly #utf8 = new Utf8Reader(peopleFileLimits.bytes);
  #beginning = '';
  #csv: CsvRows | undefined;
  #headings: CsvRow | undefined;
  readonly #rows: { line: number; cells: string[] }[] = [];

  push(bytes: Uint8Array): void {
    this.#read(this.#utf8.read(bytes));
  }

  end(): PeopleTable {
    this.#utf8.end();
    this.#take((this.#csv ?? this.#begin()).end());
    const headings = this.#headings;
    if (headings === undefined) throw refused('empty', { line: 1, column: 1 }, {});
    if (this.#rows.length === 0) throw refused('no-rows', { line: headings.lastLine + 1, column: 1 }, {});
    return tableOf(headings, this.#rows);
  }

  #read(text: string): void {
    if (this.#csv !== undefined) {
      this.#take(this.#csv.push(text));
      return;
    }
    this.#beginning += text;
    if (/[\r\n]/.test(this.#beginning) || this.#beginning.length > beginningLength) this.#begin();
  }

  #begin(): CsvRows {
    const what = kindOfFile(this.#beginning) ?? (/^\s*<(?:!doctype|html|\?xml)/i.test(this.#beginning) ? 'a web page' : null);
    if (what !== null) throw refused('not-text', { line: 1, column: 1 }, { what });
    const csv = new CsvRows(separatorOf(this.#beginning));
    this.#csv = csv;
    this.#take(csv.push(this.#beginning));
    this.#beginning = '';
    return csv;
  }

  #take(rows: readonly CsvRow[]): void {
    for (const row of rows) {
      if (row.cells.every(({ text }) => trimmed(text) === '')) continue;
      if (this.#headings === undefined) this.#takeHeadings(row);
      else this.#takeRow(row, this.#headings);
    }
  }

  #takeHeadings(row: CsvRow): void {
    const { columns: limit } = peopleFileLimits;
    const filled = row.cells.slice(0, row.cells.findLastIndex(({ text }) => trimmed(text) !== '') + 1);
    const beyond = filled[limit];
    if (beyond !== undefined) throw refused('too-many-columns', beyond, { count: filled.length, limit });
    const names = filled.map(({ text }) => comparable(text));
    for (const [index, cell] of filled.entries()) {
      const isRepeated = names[index] !== '' && names.indexOf(names[index] ?? '') !== index;
      if (isRepeated) throw refused('heading-repeated', cell, { heading: `“${oneLine(cell.text).slice(0, 60)}”` });
    }
    this.#headings = { ...row, cells: filled };
  }

  #takeRow({ cells, line }: CsvRow, headings: CsvRow): void {
    const { rows: limit } = peopleFileLimits;
    if (this.#rows.length === limit) throw refused('too-many-rows', { line, column: 1 }, { limit: limit.toLocaleString('en-GB') });
    const wanted = headings.cells.length;
    const strange = cells.slice(wanted).find(({ text }) => trimmed(text) !== '');
    if (strange !== undefined) throw refused('row-too-long', strange, { found: cells.length, wanted });
    const nameless = cells.findIndex(({ text }, index) => index < wanted && trimmed(text) !== '' && trimmed(headings.cells[index]?.text ?? '') === '');
    if (nameless !== -1) throw refused('no-heading', { line: headings.line, column: headings.cells[nameless]?.column ?? 1 }, { number: nameless + 1 });
    this.#rows.push({ line, cells: headings.cells.map((_, index) => trimmed(typedCell(cells[index]?.text ?? ''))) });
  }
}

function tableOf(headings: CsvRow, rows: PeopleTable['rows']): PeopleTable {
  return withJoinedNames({ headings: headings.cells.map(({ text }) => oneLine(typedCell(text)).slice(0, 200)), rows });
}

/** What divides the headings: of the three the one that stands there most often, outside quotation marks. */
function separatorOf(beginning: string): CsvSeparator {
  const line = /^[^\r\n]*/.exec(beginning.replace(/^[\r\n\s]+/, '').replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const count = (separator: string) => line.split(separator).length;
  return ([',', ';', '\t'] as const).toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

import fc from 'fast-check';
import { CsvRows, maxCellLength, maxCells, type CsvRow } from './csv-rows';
import { Unreadable } from './unreadable';

function rowsOf(...pieces: string[]): CsvRow[] {
  const csv = new CsvRows();
  return [...pieces.flatMap((piece) => csv.push(piece)), ...csv.end()];
}

function texts(rows: readonly CsvRow[]): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

function refusalOf(text: string) {
  try {
    rowsOf(text);
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
  throw new Error('It was read');
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '🛠', ' ', ',', '"', '\n', '\u2028', '\u00A0'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe('comma-separated values', () => {
  it('come back as they were written, whatever the line ends and however the text is cut into pieces', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), fc.array(fc.nat({ max: 200 })), (rows, lineEnd, ends, cuts) => {
        const written = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`).join(',')).join(lineEnd);
        const text = ends ? written + lineEnd : written;
        const places = [0, ...cuts.toSorted((one, other) => one - other), text.length];
        const pieces = places.map((place, index) => text.slice(place, places[index + 1] ?? place));
        expect(texts(rowsOf(...pieces))).toEqual(rows);
        expect(rowsOf(...pieces)).toEqual(rowsOf(text));
      }),
    );
  });

  it('know the first and the last line of every row, and the place of every cell', () => {
    const rows = rowsOf('a,"b\r\nc"\r\n\r\n🛠🛠,"x"\r\n');
    expect(rows).toEqual([
      { line: 1, lastLine: 2, cells: [{ text: 'a', line: 1, column: 1 }, { text: 'b\nc', line: 1, column: 3 }] },
      { line: 4, lastLine: 4, cells: [{ text: '🛠🛠', line: 4, column: 1 }, { text: 'x', line: 4, column: 4 }] },
    ]);
  });

  it('may hold empty cells', () => {
    expect(texts(rowsOf('a,\n,b\n""\n'))).toEqual([['a', ''], ['', 'b'], ['']]);
  });
});

describe('what is broken or has no end is refused with line and column', () => {
  it.each<[string, string, string, number, number]>([
    ['one inside a cell', 'a,b\nc,d"e"', 'quote-unexpected', 2, 4],
    ['text after the closing one', 'a,"b"c', 'quote-not-followed', 1, 6],
    ['one that is never closed', 'a,b\nc,"d\ne,f\n', 'quote-not-closed', 2, 3],
    ['a cell without end', `a,"${'b'.repeat(maxCellLength + 1)}`, 'cell-too-long', 1, 3],
    ['a cell of quotation marks without end', `a,"${'""'.repeat(maxCellLength + 1)}`, 'cell-too-long', 1, 3],
    ['a cell of line ends without end', `a,"${'\n'.repeat(maxCellLength + 1)}`, 'cell-too-long', 1, 3],
    ['a cell of commas without end', `a,"${','.repeat(maxCellLength + 1)}`, 'cell-too-long', 1, 3],
    ['a row without end', `a\n${','.repeat(maxCells)}`, 'row-too-long', 2, maxCells + 1],
    ['a control character', 'a,b\n"x\ny\u0000"', 'control-character', 3, 2],
  ])('%s', (_, text, code, line, column) => {
    expect(refusalOf(text)).toMatchObject({ code, line, column });
  });

  it('but for the longest row and the longest cell that there may be', () => {
    expect(rowsOf(`${','.repeat(maxCells - 1)}\n"${'""'.repeat(maxCellLength)}"`)[1]?.cells[0]?.text).toHaveLength(maxCellLength);
  });

  it('half of a character at the very end, too', () => {
    expect(refusalOf('a,b\uD83D')).toMatchObject({ code: 'broken-character', line: 1, column: 4 });
  });
});

describe('another separator', () => {
  it.each([';', '\t'] as const)('%j divides the cells, and a comma is then like any other character', (separator) => {
    const csv = new CsvRows(separator);
    const rows = [...csv.push(`a,b${separator}"c${separator}d"\ne`), ...csv.end()];
    expect(texts(rows)).toEqual([['a,b', `c${separator}d`], ['e']]);
  });
});

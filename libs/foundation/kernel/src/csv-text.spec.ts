import fc from 'fast-check';
import { CsvRows } from './csv-rows';
import { csvRow, typedCell } from './csv-text';

describe('a row of a CSV file', () => {
  it.each<[string, (string | number | null)[], string]>([
    ['plain words', ['Amara', 'Okafor'], 'Amara,Okafor\r\n'],
    ['nothing', [null, ''], ',\r\n'],
    ['numbers, also below zero', [3, -3.5], '3,-3.5\r\n'],
    ['a comma', ['Rao, Sunita'], '"Rao, Sunita"\r\n'],
    ['a quote', ['say "no"'], '"say ""no"""\r\n'],
    ['a line break', ['a\nb'], '"a\nb"\r\n'],
    ['spaces at the ends', [' a '], '" a "\r\n'],
    ['a formula', ['=1+1'], "'=1+1\r\n"],
    ['a formula after spaces', ['  =1+1'], "'  =1+1\r\n"],
    ['a formula after a line break', ['\n@SUM(A1)'], '"\'\n@SUM(A1)"\r\n'],
    ['a formula after a no-break space', ['\u00A0+1'], "'\u00A0+1\r\n"],
    ['a text that begins with a minus', ['-1'], "'-1\r\n"],
    ['an apostrophe before a formula', ["'=1"], "''=1\r\n"],
    ['an equals sign inside', ['a=b'], 'a=b\r\n'],
  ])('of %s', (_, cells, row) => {
    expect(csvRow(cells)).toBe(row);
  });

  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('=', '+', "'", ' ', 'a', ',', ';', '"', '\n', '\t', '@'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const csv = new CsvRows();
        const [row] = [...csv.push(csvRow(cells)), ...csv.end()];
        expect(row?.cells.map(({ text }) => typedCell(text))).toEqual(cells);
      }),
    );
  });

  it('never has a cell that begins as a formula does', () => {
    const nasty = fc.tuple(fc.constantFrom('', ' ', '\t', '\n', '\u00A0', '"'), fc.constantFrom('=', '+', '-', '@', 'x'), fc.string());
    fc.assert(
      fc.property(nasty, ([before, sign, rest]) => {
        const cell = csvRow([`${before}${sign}${rest}`]).slice(0, -2);
        const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(shown).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

import { cellsOfRow, levelIn, packLevels } from './map-cells';

const lines = ['a', 'b', 'c', 'd'].map((key) => ({ key, gate: 'MANDATORY' as const, weight: 1, required: 3 }));

it('a row of the map has one cell for each line, in its order', () => {
  expect(cellsOfRow(lines, packLevels([3, 2, 0, 3]), 'XGSW').map(({ key, attained, status }) => [key, attained, status])).toEqual([
    ['a', 3, 'EXPIRING'],
    ['b', 2, 'GAP'],
    ['c', 0, 'NOT_ASSESSED'],
    ['d', 3, 'WAIVED'],
  ]);
});

it('a row that is too short, or has a letter that means nothing, is refused', () => {
  expect(() => cellsOfRow(lines, packLevels([3, 2, 0]), 'MGN')).toThrow('says nothing of d');
  expect(() => cellsOfRow(lines, packLevels([3, 2, 0, 1]), 'MGNQ')).toThrow('says nothing of d');
});

it('every level that a scale can have is one character of a row, and none is held beyond its end', () => {
  const all = Array.from({ length: 21 }, (_, level) => level);
  const levels = packLevels(all);
  expect([levels, all.map((place) => levelIn({ levels }, place)), levelIn({ levels }, 21)]).toEqual(['0123456789abcdefghijk', all, 0]);
});

import { drawnRows, type DrawnRow } from './map-window';

const drawn = (rows: readonly DrawnRow[]) => rows.flatMap((row) => (row.kind === 'ROW' ? [row.index] : []));
const height = (rows: readonly DrawnRow[]) => rows.reduce((sum, row) => sum + (row.kind === 'ROW' ? 1 : row.rows), 0);

describe('the window of the map', () => {
  it('draws a small team whole', () => {
    expect(drawn(drawnRows({ count: 40, first: 0, seen: 8, kept: null }))).toHaveLength(40);
  });

  it('draws what is seen and a little more, with room for the others', () => {
    const rows = drawnRows({ count: 300, first: 100, seen: 10, kept: null });
    expect(drawn(rows)).toEqual(Array.from({ length: 22 }, (_, offset) => 94 + offset));
    expect(rows.at(0)).toEqual({ kind: 'ROOM', rows: 94, before: 94 });
  });

  it('keeps the row that has the focus, wherever it is', () => {
    expect(drawn(drawnRows({ count: 300, first: 100, seen: 10, kept: 3 }))).toContain(3);
    expect(drawn(drawnRows({ count: 300, first: 100, seen: 10, kept: 299 }))).toContain(299);
  });

  it.each([0, 1, 57, 150, 289, 299, 400])('is as high as all the rows, wherever it stands (%d)', (first) => {
    for (const kept of [null, 0, 150, 299]) expect(height(drawnRows({ count: 300, first, seen: 10, kept }))).toBe(300);
  });
});

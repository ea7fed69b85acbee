import { columnWindow, drawnLines, rowWindow, type DrawnLine } from './map-window';

const drawn = (lines: readonly DrawnLine[]) => lines.flatMap((line) => (line.kind === 'LINE' ? [line.index] : []));
const size = (lines: readonly DrawnLine[]) => lines.reduce((sum, line) => sum + (line.kind === 'LINE' ? 1 : line.lines), 0);

describe('the window of the map', () => {
  it('draws a small team whole', () => {
    expect(drawn(drawnLines({ count: 40, first: 0, seen: 8, kept: null }, rowWindow))).toHaveLength(40);
    expect(drawn(drawnLines({ count: 24, first: 0, seen: 8, kept: null }, columnWindow))).toHaveLength(24);
  });

  it('draws what is seen and a little more, with room for the others', () => {
    const rows = drawnLines({ count: 300, first: 100, seen: 10, kept: null }, rowWindow);
    expect(drawn(rows)).toEqual(Array.from({ length: 18 }, (_, offset) => 96 + offset));
    expect(rows.at(0)).toEqual({ kind: 'ROOM', lines: 96, before: 96 });
  });

  it('keeps the line that has the focus, wherever it is', () => {
    expect(drawn(drawnLines({ count: 300, first: 100, seen: 10, kept: 3 }, rowWindow))).toContain(3);
    expect(drawn(drawnLines({ count: 60, first: 0, seen: 10, kept: 59 }, columnWindow))).toContain(59);
  });

  it.each([0, 1, 57, 150, 289, 299, 400])('is as large as all the lines, wherever it stands (%d)', (first) => {
    for (const kept of [null, -1, 0, 150, 299]) expect(size(drawnLines({ count: 300, first, seen: 10, kept }, rowWindow))).toBe(300);
  });
});

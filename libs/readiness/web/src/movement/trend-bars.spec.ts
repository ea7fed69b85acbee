import { drawing, trendPieces } from './trend-bars';

const point = (ready: number, early: number, unknown = 0) => ({ at: '', people: ready + early + unknown, bands: { READY: ready, NEARLY: 0, DEVELOPING: 0, EARLY: early, UNKNOWN: unknown } });

describe('a column of the trend', () => {
  it('stands on the ground, the nearest band first, without bands that have nobody', () => {
    const pieces = trendPieces([point(1, 2, 1)]);
    expect(pieces.map(({ look }) => look)).toEqual(['ready', 'early', 'unknown']);
    expect(pieces[0]).toMatchObject({ y: drawing.height * 0.75, height: drawing.height * 0.25 });
    expect(pieces.at(-1)?.y).toBe(0);
  });

  it('is as high as there are people, beside the fullest one', () => {
    const heights = trendPieces([point(2, 0), point(4, 0)]).map(({ height }) => height);
    expect(heights).toEqual([drawing.height / 2, drawing.height]);
  });

  it('is not there where nobody was counted', () => {
    expect(trendPieces([point(0, 0)])).toEqual([]);
  });
});

import { bandsByRank, type Band } from '@waymark/readiness/domain';
import { bandLooks, type Look } from '../words/band-looks';

/** People by band when a team was counted. */
export interface TrendPoint {
  readonly at: string;
  readonly people: number;
  readonly bands: Readonly<Record<Band, number>>;
}

/** A piece of a column: a band that has people, from the ground up. Lengths are in the units of the drawing. */
export interface TrendPiece {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A trend is drawn from so many counts on: fewer are a table. */
export const drawnFrom = 6;
export const drawing = { width: 720, height: 160 } as const;
/** The share of its place that a column takes. */
const columnShare = 0.7;

/** One column a count, the nearest band at its foot, as high as there are people. */
export function trendPieces(points: readonly TrendPoint[]): TrendPiece[] {
  const most = Math.max(1, ...points.map(({ people }) => people));
  const place = drawing.width / Math.max(1, points.length);
  return points.flatMap(({ bands }, index) => {
    let top: number = drawing.height;
    return bandsByRank.toReversed().flatMap((band) => {
      const height = (bands[band] / most) * drawing.height;
      top -= height;
      return height === 0 ? [] : [{ look: bandLooks[band], x: index * place + (place * (1 - columnShare)) / 2, y: top, width: place * columnShare, height }];
    });
  });
}

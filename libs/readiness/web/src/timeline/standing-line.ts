/** A line is drawn from so many points on: fewer are a list. */
export const lineFrom = 6;
export const lineSize = { width: 720, height: 96, inset: 6 } as const;

/** How many of the requirements that count were met at an instant. */
export interface Standing {
  readonly at: string;
  readonly met: number;
  readonly counted: number;
}

/** How much of the requirements was met, as steps over time: a path in the units of the drawing; null where too few points are there. */
export function standingLine(entries: readonly Standing[], until: string): string | null {
  const points = [...new Map(entries.map((entry) => [entry.at, entry])).values()];
  const [first] = points;
  if (first === undefined || points.length < lineFrom) return null;
  const [start, span] = [Date.parse(first.at), Math.max(1, Date.parse(until) - Date.parse(first.at))];
  const { width, height, inset } = lineSize;
  const across = (at: string) => round(inset + ((Date.parse(at) - start) / span) * (width - 2 * inset));
  const up = ({ met, counted }: Standing) => round(height - inset - (counted === 0 ? 0 : met / counted) * (height - 2 * inset));
  const steps = points.slice(1).map((point) => `H${across(point.at)}V${up(point)}`);
  return `M${across(first.at)} ${up(first)}${steps.join('')}H${across(until)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

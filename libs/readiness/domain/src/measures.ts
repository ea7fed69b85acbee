import type * as z from 'zod';
import type { measuresView } from './measured';
import { gapOf, isCounted, isMet, type CountedCell } from './standing-cell';

/** The measures of a person or of several people together, over mandatory requirements that are not waived. */
export type Measures = z.infer<typeof measuresView>;

/** Weights are counted in millionths, so that sums of them are sums of whole numbers. */
const weightUnits = 1_000_000;

/**
 * The measures of some cells: of one person, or of the cells of several people together. What is waived, desirable or
 * informational counts in none of them but `waived`, the number of waived mandatory ones.
 *
 * coverage = met ÷ counted; progress = Σ w·min(A, L)/L ÷ Σ w; both 0 to 1, as the nearest double to the exact
 * fraction, so that 8 of 10 equals 0.8 and the order of the cells changes nothing. `maxGap` is in levels. With nothing
 * counted, coverage, progress and maxGap are null: nothing to measure.
 * @param plans the keys of requirements with a live goal or action; null where nobody knows of plans.
 * Source: DESIGN.md section 5.
 */
export function measuresOf(cells: readonly CountedCell[], plans: ReadonlySet<string> | null = null): Measures {
  const counted = cells.filter(isCounted);
  const n = counted.length;
  let [met, assessed, maxGap, planned] = [0, 0, 0, 0];
  for (const cell of counted) {
    if (cell.status !== 'NOT_ASSESSED') assessed++;
    if (isMet(cell)) met++;
    else {
      maxGap = Math.max(maxGap, gapOf(cell));
      if (plans?.has(cell.key)) planned++;
    }
  }
  return {
    counted: n,
    met,
    waived: n === cells.length ? 0 : cells.filter(({ gate, status }) => gate === 'MANDATORY' && status === 'WAIVED').length,
    coverage: n === 0 ? null : met / n,
    progress: progressOf(counted),
    assessed,
    maxGap: n === 0 ? null : maxGap,
    plannedGaps: plans === null ? null : planned,
  };
}

/** Whole numbers for each required level first, and one common denominator at the end: no rounding until the last division. */
function progressOf(counted: readonly CountedCell[]): number | null {
  if (counted.length === 0) return null;
  const reached = new Map<number, number>();
  let whole = 0;
  for (const { weight, attained, required } of counted) {
    const units = Math.max(1, Math.round(weight * weightUnits));
    whole += units;
    reached.set(required, (reached.get(required) ?? 0) + units * Math.min(attained, required));
  }
  const denominator = [...reached.keys()].map(BigInt).reduce(leastCommonMultiple, 1n);
  const numerator = [...reached].reduce((sum, [required, units]) => sum + BigInt(units) * (denominator / BigInt(required)), 0n);
  return quotient(numerator, denominator * BigInt(whole));
}

function quotient(numerator: bigint, denominator: bigint): number {
  const common = greatestCommonDivisor(numerator, denominator);
  return Number(numerator / common) / Number(denominator / common);
}

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  return (one / greatestCommonDivisor(one, other)) * other;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

import { bandOf, bandRank } from './band';
import type { Band } from './measured';
import { measuresOf } from './measures';
import type { RuleSet } from './rule-set';
import { cellAt, gapOf, isCounted, isMet, type CountedCell } from './standing-cell';

/** What one more confirmed level of one requirement would change. */
export interface ClosestStep {
  readonly key: string;
  /** The ordinal that would be confirmed: the next one, or the required one where it was held and has lapsed. */
  readonly level: number;
  /** RENEW: it was held and has lapsed, so that confirming it again is one step. */
  readonly kind: 'RAISE' | 'RENEW';
  /** Whether the requirement would be met. */
  readonly meets: boolean;
  /** Levels that would still be missing. */
  readonly gapAfter: number;
  readonly band: Band;
  readonly met: number;
  /** Progress afterwards, 0 to 1. */
  readonly progress: number;
}

/**
 * For each mandatory requirement that is not met, what one more confirmed level would change. Largest effect first: the
 * better band, then more met; then the smallest gap that is left, then more progress, then the order of the cells.
 */
export function closestSteps(cells: readonly CountedCell[], rules: RuleSet): ClosestStep[] {
  const steps = cells.flatMap((cell, place) => (isCounted(cell) && !isMet(cell) ? [stepOf(cells, place, cell, rules)] : []));
  return steps.sort(
    (one, other) =>
      bandRank(other.band) - bandRank(one.band) || other.met - one.met || one.gapAfter - other.gapAfter || other.progress - one.progress,
  );
}

function stepOf(cells: readonly CountedCell[], place: number, cell: CountedCell, rules: RuleSet): ClosestStep {
  const kind = cell.status === 'LAPSED' ? 'RENEW' : 'RAISE';
  const level = kind === 'RENEW' ? cell.required : cell.attained + 1;
  const raised = cellAt(cell, level);
  const measures = measuresOf(cells.with(place, raised));
  return {
    key: cell.key,
    level,
    kind,
    meets: isMet(raised),
    gapAfter: gapOf(raised),
    band: bandOf(measures, rules),
    met: measures.met,
    progress: measures.progress ?? 0,
  };
}

import { isExpired, shownLevel, type Measure, type NamedLevel } from '@waymark/evidence/domain';
import { calendarDayIn } from '@waymark/organisations/domain';
import type { MeasuredRequirement, PersonHistory, StandingCell } from '@waymark/readiness/domain';
import type { Moment } from '../access/moments';
import type { EditionLine } from '../standing/editions.queries';
import type { KnownWork } from './known-work.queries';

/** A line with where a person stands with it. */
export type MeasuredLine = EditionLine & StandingCell;

/** What else is shown with a cell than the cell itself. */
interface Beside {
  readonly history: PersonHistory;
  readonly work: readonly KnownWork[];
  /** What the person says of themselves, as far as the reader may know it. */
  readonly selfRated: ReadonlySet<Measure>;
  readonly moment: Moment;
}

/** A cell in the shape of the contract. */
export function measuredRequirementOf(line: MeasuredLine, { history, work, selfRated, moment }: Beside): MeasuredRequirement {
  const { requirementId, key, kind, title, category, gate, weight, levels, required, attained, gap, status, decision } = line;
  const ends = decision?.validUntil ?? null;
  return {
    requirementId,
    key,
    kind,
    title,
    category,
    gate,
    weight,
    levels,
    required: levelAt(levels, required) ?? shownLevel,
    attained: levelAt(levels, attained),
    gap,
    status,
    since: sinceOf(line, history, moment)?.toISOString() ?? null,
    validUntil: ends === null ? null : calendarDayIn(moment.timeZone, ends),
    decisionId: decision?.id ?? null,
    claim: work.find(({ measure }) => measure === line.measure)?.claim ?? null,
    started: selfRated.has(line.measure) || work.some(({ measure }) => measure === line.measure),
  };
}

export function levelAt(levels: readonly NamedLevel[], ordinal: number): NamedLevel | null {
  return levels.find((level) => level.ordinal === ordinal) ?? null;
}

/** Since when the level is held, or when the last one was lost: it ran out, or was taken back. */
function sinceOf({ decision }: StandingCell, history: PersonHistory, { at, knownAt }: Moment): Date | null {
  if (decision === null) return null;
  if (decision.status === 'REVOKED') return history.decisions.find(({ id }) => id === decision.id)?.events.findLast((event) => event.at <= knownAt)?.at ?? null;
  return isExpired(decision, at) ? decision.validUntil : decision.effectiveAt;
}

/** The cells of the lines, each with its line. `cells` stand in the order of the lines. */
export function measuredLines(lines: readonly EditionLine[], cells: readonly StandingCell[]): MeasuredLine[] {
  return lines.flatMap((line, place) => {
    const cell = cells[place];
    return cell === undefined ? [] : [{ ...line, ...cell }];
  });
}

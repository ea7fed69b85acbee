import { daysAfter, daysBetween, mondayOf } from './days';
import type { RelationshipStatus } from './relationship-lifecycle';
import { healthConcern, type Concern, type HealthConcern, type Week } from './rhythm';
import { wasHeld, type SessionStatus } from './session-lifecycle';

/** From how many days on something is a concern. */
export const healthThresholds = {
  /** More than so many days after the acceptance without a first meeting. */
  firstMeeting: 10,
  /** So many days without a meeting, or more; a pair that agreed to meet less often is given as long as it agreed. */
  noMeeting: 30,
  /** Later than the agreed days by half of them. */
  slowerBy: 1.5,
  /** More than so many days after the acceptance without both signatures. */
  signing: 7,
  /** So many days overdue, or more, for the action that is longest overdue. */
  actionOverdue: 14,
} as const;

/** What the health of a pair is told from: dates (YYYY-MM-DD) and nothing that was said. */
export interface PairFacts {
  readonly status: RelationshipStatus;
  readonly acceptedOn: string | null;
  readonly signed: boolean;
  readonly cadenceDays: number;
  readonly lastMetOn: string | null;
  readonly pausedOn: string | null;
  readonly pausedUntil: string | null;
  /** The day on which the last pause ended: nobody was expected to meet before. */
  readonly resumedOn: string | null;
  /** The earliest day on which an open action was due. */
  readonly oldestDueOn: string | null;
}

/** What is not well with a pair on a day, the most urgent first. Empty: on track, or not a pair that meets. */
export function concernsOf(facts: PairFacts, today: string): Concern[] {
  return healthConcern.options.flatMap((kind) => {
    const days = rules[kind](facts, today);
    return days === null ? [] : [{ kind, days }];
  });
}

type HealthRule = (facts: PairFacts, today: string) => number | null;

/** For how many days each concern holds; null: it does not. */
const rules: Readonly<Record<HealthConcern, HealthRule>> = {
  NO_FIRST_MEETING: ({ status, acceptedOn, lastMetOn, resumedOn }, today) => {
    if (!meets(status) || lastMetOn !== null || acceptedOn === null) return null;
    return over(daysBetween(later(acceptedOn, resumedOn), today), healthThresholds.firstMeeting);
  },
  NO_MEETING: (facts, today) => {
    const days = daysWithoutMeeting(facts, today);
    return days !== null && isTooLong(days, facts) ? days : null;
  },
  SLOWER_THAN_AGREED: (facts, today) => {
    const days = daysWithoutMeeting(facts, today);
    return days !== null && !isTooLong(days, facts) ? over(days, facts.cadenceDays * healthThresholds.slowerBy) : null;
  },
  PAUSED_WITHOUT_END: ({ status, pausedOn, pausedUntil }, today) =>
    status === 'PAUSED' && pausedUntil === null && pausedOn !== null ? Math.max(0, daysBetween(pausedOn, today)) : null,
  NOT_SIGNED: ({ status, signed, acceptedOn }, today) =>
    status === 'ACCEPTED' && !signed && acceptedOn !== null ? over(daysBetween(acceptedOn, today), healthThresholds.signing) : null,
  ACTIONS_AGEING: ({ status, oldestDueOn }, today) => {
    if (!meets(status) || oldestDueOn === null) return null;
    const days = daysBetween(oldestDueOn, today);
    return days >= healthThresholds.actionOverdue ? days : null;
  },
};

/** Since the last meeting, or since the pair went on after a pause. */
function daysWithoutMeeting({ status, lastMetOn, resumedOn }: PairFacts, today: string): number | null {
  return status === 'ACTIVE' && lastMetOn !== null ? daysBetween(later(lastMetOn, resumedOn), today) : null;
}

function isTooLong(days: number, { cadenceDays }: PairFacts): boolean {
  return days >= healthThresholds.noMeeting && days > cadenceDays;
}

const meets = (status: RelationshipStatus) => status === 'ACCEPTED' || status === 'ACTIVE';
const later = (one: string, other: string | null) => (other !== null && other > one ? other : one);
const over = (days: number, threshold: number) => (days > threshold ? days : null);

/** How many weeks the row of a pair shows. */
export const shownWeeks = 15;

/** A session as the row of weeks counts it, by the day on its own clock. */
export interface WeekFacts {
  readonly startsOn: string;
  readonly status: SessionStatus;
  readonly number: number | null;
}

/** The last weeks of a pair up to that of `today`, from the week in which it began on: what was held, and what did not happen. */
export function weeksOf(sessions: readonly WeekFacts[], beganOn: string, today: string, count: number = shownWeeks): Week[] {
  const last = mondayOf(today);
  const first = [mondayOf(beganOn), daysAfter(last, -7 * (count - 1))].toSorted().at(-1) ?? last;
  const shown = Math.max(1, daysBetween(first, last) / 7 + 1);
  return Array.from({ length: shown }, (_, index) => {
    const monday = daysAfter(last, 7 * (index - shown + 1));
    const here = sessions.filter(({ startsOn }) => mondayOf(startsOn) === monday);
    return {
      monday,
      sessions: here.flatMap(({ status, number }) => (wasHeld(status) && number !== null ? [number] : [])).toSorted((one, other) => one - other),
      missed: here.filter(({ status }) => status === 'CANCELLED' || status === 'NO_SHOW').length,
    };
  });
}

/** The concerns that a list of pairs is grouped by: each pair under its most urgent one, and the longest first in each. */
export function inOrderOfConcern<Pair extends { readonly id: string; readonly concerns: readonly Concern[] }>(pairs: readonly Pair[]): Pair[] {
  const order = (kind: HealthConcern | undefined) => (kind === undefined ? Infinity : healthConcern.options.indexOf(kind));
  return pairs.toSorted((one, other) => {
    const [mine] = one.concerns;
    const [theirs] = other.concerns;
    const byKind = order(mine?.kind) - order(theirs?.kind);
    // Two pairs without a concern: Infinity minus Infinity is not a number, and their order is by id.
    return (Number.isNaN(byKind) ? 0 : byKind) || (theirs?.days ?? 0) - (mine?.days ?? 0) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  });
}

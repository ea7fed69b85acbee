import type { DecisionStatus, Instants, LevelDecision, Measure } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';

/** A decision with everything that happened to it since, oldest first. */
export interface DecisionHistory extends Omit<LevelDecision, 'status'> {
  readonly measure: Measure;
  readonly events: readonly { readonly status: DecisionStatus; readonly at: Date }[];
}

/** A requirement that a person need not meet. Only waivers that were granted are handed in. */
export interface WaiverPeriod {
  readonly id: Id;
  readonly measure: Measure;
  /** The instant at which its first day begins where the organisation is. */
  readonly from: Date;
  /** The instant at which the first day without it begins, as it was granted; null: it has no end. */
  readonly until: Date | null;
  /** When it was granted. Before, nobody knew of it. */
  readonly decidedAt: Date;
  /** That somebody ended it since, and with which day; before they did, nobody knew. */
  readonly ended?: { readonly recordedAt: Date; readonly until: Date } | null;
}

/** What decides on the standing of a person. Self-ratings, sessions and claims are no part of it. */
export interface PersonHistory {
  readonly decisions: readonly DecisionHistory[];
  readonly waivers: readonly WaiverPeriod[];
}

/** The state of a decision as it was known at an instant: that of the last thing that had happened, PROPOSED before any. */
export function statusKnown({ events }: Pick<DecisionHistory, 'events'>, knownAt: Date): DecisionStatus {
  const known = knownAt.getTime();
  return events.findLast(({ at }) => at.getTime() <= known)?.status ?? 'PROPOSED';
}

/** The decisions that were recorded by an instant, in the state that was known then, by what they are about. */
export function decisionsKnown({ decisions }: Pick<PersonHistory, 'decisions'>, knownAt: Date): Map<Measure, LevelDecision[]> {
  const known = new Map<Measure, LevelDecision[]>();
  for (const { id, measure, level, effectiveAt, recordedAt, validUntil, events } of decisions) {
    if (recordedAt.getTime() > knownAt.getTime()) continue;
    const given = { id, level, status: statusKnown({ events }, knownAt), effectiveAt, recordedAt, validUntil };
    const others = known.get(measure);
    if (others === undefined) known.set(measure, [given]);
    else others.push(given);
  }
  return known;
}

/** When a waiver ends, as it was known at an instant; null: it has no end. */
export function endKnown({ until, ended = null }: Pick<WaiverPeriod, 'until' | 'ended'>, knownAt: Date): Date | null {
  return ended !== null && ended.recordedAt <= knownAt ? ended.until : until;
}

/** The waiver of a measure that holds at an instant; of several the one that was granted first. Null: there is none. */
export function waiverOf({ waivers }: Pick<PersonHistory, 'waivers'>, measure: Measure, { at, knownAt }: Instants): WaiverPeriod | null {
  const holding = waivers.filter((waiver) => {
    const until = endKnown(waiver, knownAt);
    return waiver.measure === measure && waiver.decidedAt <= knownAt && waiver.from <= at && (until === null || at < until);
  });
  return holding.reduce<WaiverPeriod | null>((first, each) => (first === null || isEarlier(each, first) ? each : first), null);
}

function isEarlier(one: WaiverPeriod, other: WaiverPeriod): boolean {
  const decided = one.decidedAt.getTime() - other.decidedAt.getTime();
  return decided === 0 ? one.id < other.id : decided < 0;
}

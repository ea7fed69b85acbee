import type { Instants } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import type { PersonHistory } from './person-history';
import { isMet, type RequiredLine, type StandingCell } from './standing-cell';

/** How an edition asks for something else than the one before. MEASURE: its levels are counted on another skill. */
export type LineChange = 'ADDED' | 'REMOVED' | 'GATE' | 'RAISED' | 'LOWERED' | 'MEASURE' | 'WEIGHT';

/** Why a cell changed. TAKEN_BACK: a decision was revoked or superseded, or no longer counts. */
export type MoveCause = 'EXPIRED' | 'DECIDED' | 'TAKEN_BACK' | 'WAIVED' | 'WAIVER_ENDED' | LineChange;

/** The part of a movement that a change belongs to, in the order in which they are replayed. */
export type MovementPart = 'EXPIRY' | 'PERSON' | 'PROFILE';

/** A cell that changed, with what changed it. */
export interface MovedStanding {
  readonly key: string;
  readonly part: MovementPart;
  readonly cause: MoveCause;
  /** Null: the requirement was not there. */
  readonly before: StandingCell | null;
  readonly after: StandingCell | null;
  /** The decision that was given, taken back or ran out; null where it was none. */
  readonly decisionId: Id | null;
  readonly waiverId: Id | null;
  /** When: a level's end, a decision's effect or the step that took it back, a waiver's first or last day; null for an edition. */
  readonly at: Date | null;
}

/** What changed a cell, apart from which it is. */
type Why = Omit<MovedStanding, 'key' | 'before' | 'after'>;
type Explaining = (before: StandingCell, after: StandingCell) => Why;

/** The cells that changed between two steps of a replay over the same requirements. `explain` says why. */
export function movedStandings(before: readonly StandingCell[], after: readonly StandingCell[], explain: Explaining): MovedStanding[] {
  return after.flatMap((cell, index) => {
    const then = before[index];
    return then === undefined || isSameStanding(then, cell) ? [] : [{ key: cell.key, before: then, after: cell, ...explain(then, cell) }];
  });
}

/** A level that will soon expire is held as before, so MET and EXPIRING are one standing. */
function isSameStanding(one: StandingCell, other: StandingCell): boolean {
  return one.attained === other.attained && (one.status === other.status || (isMet(one) && isMet(other)));
}

/** A level that ran out. */
export function expired({ decision }: StandingCell): Why {
  return { part: 'EXPIRY', cause: 'EXPIRED', decisionId: decision?.id ?? null, waiverId: null, at: decision?.validUntil ?? null };
}

/** What people did to a level: a decision that counts since, one that no longer does, or one that was given and ran out since. */
export function decided(history: PersonHistory, countedBefore: ReadonlySet<Id>, { at, knownAt }: Instants): Explaining {
  return (before, { decision }) => {
    const isGiven = decision !== null && decision.status !== 'REVOKED' && !countedBefore.has(decision.id);
    if (isGiven && decision.validUntil !== null && decision.validUntil <= at) return { ...expired({ ...before, decision }), part: 'PERSON' };
    if (isGiven) return { part: 'PERSON', cause: 'DECIDED', decisionId: decision.id, waiverId: null, at: decision.effectiveAt };
    // What counted before and no longer does, or what was given and taken back in between.
    const takenBack = before.decision !== null && countedBefore.has(before.decision.id) ? before.decision : decision;
    return { part: 'PERSON', cause: 'TAKEN_BACK', decisionId: takenBack?.id ?? null, waiverId: null, at: takenBackAt(history, takenBack?.id, knownAt) };
  };
}

function takenBackAt({ decisions }: PersonHistory, decisionId: Id | undefined, knownAt: Date): Date | null {
  const decision = decisions.find(({ id }) => id === decisionId);
  return decision?.events.findLast(({ at }) => at <= knownAt)?.at ?? null;
}

/** A waiver that began or ended. */
export function waived({ waivers }: PersonHistory): Explaining {
  return (before, after) => {
    const begins = after.waiverId !== null;
    const waiver = waivers.find(({ id }) => id === (after.waiverId ?? before.waiverId));
    return { part: 'PERSON', cause: begins ? 'WAIVED' : 'WAIVER_ENDED', decisionId: null, waiverId: waiver?.id ?? null, at: (begins ? waiver?.from : (waiver?.ended?.until ?? waiver?.until)) ?? null };
  };
}

/** The cells that another edition adds, takes away or asks something else of. */
export function movedByProfile(before: readonly StandingCell[], after: readonly StandingCell[]): MovedStanding[] {
  const [then, now] = [byKey(before), byKey(after)];
  return lineChanges(before, after).map(({ key, change }) => ({
    key,
    part: 'PROFILE',
    cause: change,
    before: then.get(key) ?? null,
    after: now.get(key) ?? null,
    decisionId: null,
    waiverId: null,
    at: null,
  }));
}

/**
 * What an edition asks for that the one before did not: requirements that were taken away in their old order, then the
 * others in the new one. Of several changes of a requirement the first is named: gate, level, skill, weight.
 */
export function lineChanges(before: readonly RequiredLine[], after: readonly RequiredLine[]): { key: string; change: LineChange }[] {
  const [then, now] = [byKey(before), byKey(after)];
  const removed = before.filter(({ key }) => !now.has(key)).map(({ key }) => ({ key, change: 'REMOVED' as const }));
  const others = after.flatMap((line) => {
    const change = changeOf(then.get(line.key), line);
    return change === null ? [] : [{ key: line.key, change }];
  });
  return [...removed, ...others];
}

function changeOf(before: RequiredLine | undefined, after: RequiredLine): LineChange | null {
  if (before === undefined) return 'ADDED';
  if (before.gate !== after.gate) return 'GATE';
  if (before.required !== after.required) return before.required < after.required ? 'RAISED' : 'LOWERED';
  if (before.measure !== after.measure) return 'MEASURE';
  return before.weight === after.weight ? null : 'WEIGHT';
}

function byKey<Line extends { readonly key: string }>(lines: readonly Line[]): Map<string, Line> {
  return new Map(lines.map((line) => [line.key, line]));
}

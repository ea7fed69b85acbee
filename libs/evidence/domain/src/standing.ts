import type { Id } from '@waymark/foundation/kernel';
import { counts } from './decision-lifecycle';
import type { DecisionStatus } from './decision';

/** A decision as far as the level it gives is concerned. */
export interface LevelDecision {
  readonly id: Id;
  readonly level: number;
  readonly status: DecisionStatus;
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
  /** The instant from which it no longer counts; null: it does not expire. */
  readonly validUntil: Date | null;
}

/** The instant that is asked about, and what was known at which instant. */
export interface Instants {
  readonly at: Date;
  readonly knownAt: Date;
}

/**
 * The decision that gives the level a person holds at an instant: of the decisions on one measure that count and have
 * taken effect, the latest, unless it has expired. Null: no level is held (0). Later recording wins a tie, then the
 * id. The caller hands in the status that each decision had at `knownAt`.
 * Source: DESIGN.md section 5, "attained level".
 */
export function standingDecision<Decision extends LevelDecision>(decisions: readonly Decision[], instants: Instants): Decision | null {
  const latest = latestDecision(decisions, instants);
  return latest === null || isExpired(latest, instants.at) ? null : latest;
}

/** As `standingDecision`, whether it has expired or not: what a lapsed level was. */
export function latestDecision<Decision extends LevelDecision>(decisions: readonly Decision[], instants: Instants): Decision | null {
  return latestOf(decisions, instants, counts);
}

/** The latest of the decisions that had taken effect and were revoked; null where none was. */
export function latestRevoked<Decision extends LevelDecision>(decisions: readonly Decision[], instants: Instants): Decision | null {
  return latestOf(decisions, instants, (status) => status === 'REVOKED');
}

function latestOf<Decision extends LevelDecision>(decisions: readonly Decision[], { at, knownAt }: Instants, is: (status: DecisionStatus) => boolean): Decision | null {
  // As numbers, since a team has thousands of decisions and dates compare slowly.
  const [inEffect, known] = [at.getTime(), knownAt.getTime()];
  let latest: Decision | null = null;
  for (const each of decisions) {
    if (!is(each.status) || each.effectiveAt.getTime() > inEffect || each.recordedAt.getTime() > known) continue;
    if (latest === null || isLater(each, latest)) latest = each;
  }
  return latest;
}

/** A decision at exactly the end of its validity does not count. */
export function isExpired({ validUntil }: Pick<LevelDecision, 'validUntil'>, at: Date): boolean {
  return validUntil !== null && at.getTime() >= validUntil.getTime();
}

function isLater(one: LevelDecision, other: LevelDecision): boolean {
  const effective = one.effectiveAt.getTime() - other.effectiveAt.getTime();
  if (effective !== 0) return effective > 0;
  const recorded = one.recordedAt.getTime() - other.recordedAt.getTime();
  return recorded === 0 ? one.id > other.id : recorded > 0;
}

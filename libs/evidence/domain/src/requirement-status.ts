import { isExpired, latestDecision, latestRevoked, type Instants, type LevelDecision } from './standing';
import type { SkillRow } from './my-skills';

const dayInMilliseconds = 86_400_000;
/** A level that expires within so many days is shown as expiring. */
export const expiringDays = 90;

interface Measured<Decision> {
  readonly required: number;
  readonly waived: boolean;
  readonly decisions: readonly Decision[];
}

/** Where a person stands with a requirement: the first status that holds, the level they hold (0: none) and how far it is. */
export interface RequirementStanding<Decision> {
  readonly status: SkillRow['status'];
  /** The attained level; 0 where none is held. */
  readonly attained: number;
  /** Required minus attained, never below 0. */
  readonly gap: number;
  /** The decision that gives the level, or the expired or revoked one that the status is about. */
  readonly decision: Decision | null;
}

/**
 * Where a person stands with a requirement at an instant. First match wins: WAIVED; MET, or EXPIRING where it ends
 * within `expiringWithin` days; LAPSED, where the latest level was enough and has expired; REVOKED; GAP; NOT_ASSESSED.
 * Source: DESIGN.md section 5.
 */
export function requirementStanding<Decision extends LevelDecision>(
  measured: Measured<Decision>,
  instants: Instants,
  expiringWithin = expiringDays,
): RequirementStanding<Decision> {
  const latest = latestDecision(measured.decisions, instants);
  const attained = latest === null || isExpired(latest, instants.at) ? 0 : latest.level;
  const { status, decision } = statusOf(measured, latest, { attained, ...instants, expiringWithin });
  return { status, attained, gap: Math.max(0, measured.required - attained), decision };
}

function statusOf<Decision extends LevelDecision>(
  { required, waived, decisions }: Measured<Decision>,
  latest: Decision | null,
  { attained, at, knownAt, expiringWithin }: Instants & { attained: number; expiringWithin: number },
): Pick<RequirementStanding<Decision>, 'status' | 'decision'> {
  if (waived) return { status: 'WAIVED', decision: latest };
  if (latest === null) {
    const revoked = latestRevoked(decisions, { at, knownAt });
    return { status: revoked === null ? 'NOT_ASSESSED' : 'REVOKED', decision: revoked };
  }
  if (attained >= required) return { status: isExpiring(latest, at, expiringWithin) ? 'EXPIRING' : 'MET', decision: latest };
  if (attained > 0) return { status: 'GAP', decision: latest };
  return { status: latest.level >= required ? 'LAPSED' : 'NOT_ASSESSED', decision: latest };
}

function isExpiring({ validUntil }: Pick<LevelDecision, 'validUntil'>, at: Date, days: number): boolean {
  return validUntil !== null && validUntil.getTime() <= at.getTime() + days * dayInMilliseconds;
}

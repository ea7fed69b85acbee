import type { Id } from '@waymark/foundation/kernel';

/** What a grant covers, on a day. */
export interface GrantFacts {
  readonly assessorId: Id;
  readonly frameworkId: Id | null;
  readonly skillId: Id | null;
  readonly profileId: Id | null;
  readonly highest: number | null;
  readonly from: string;
  readonly to: string | null;
}

/** What is judged: a level of a requirement. */
export interface JudgedFacts {
  readonly ownerId: Id;
  readonly frameworkId: Id | null;
  readonly skillId: Id | null;
  readonly profileId: Id;
  readonly level: number;
}

/**
 * Whether a grant covers judging this, on a day: it names the skill, the framework that the skill is of, or (for what
 * is not a skill of a framework) the profile; it reaches the level; and it is in force.
 */
export function covers(grant: GrantFacts, judged: Pick<JudgedFacts, 'frameworkId' | 'skillId' | 'profileId' | 'level'>, day: string): boolean {
  const inForce = grant.from <= day && (grant.to === null || day < grant.to);
  const highEnough = grant.highest === null || judged.level <= grant.highest;
  return inForce && highEnough && reaches(grant, judged);
}

function reaches(grant: GrantFacts, { frameworkId, skillId, profileId }: Pick<JudgedFacts, 'frameworkId' | 'skillId' | 'profileId'>): boolean {
  if (skillId === null) return grant.profileId === profileId;
  return grant.skillId === skillId || (grant.frameworkId !== null && grant.frameworkId === frameworkId);
}

/** Somebody who might judge a claim, with what decides whether they may. */
export interface CandidateFacts {
  readonly memberId: Id;
  readonly grants: readonly GrantFacts[];
  readonly mentorsOwner: boolean;
  /** Whether the programme lets mentors assess, and the mentee of this pair has agreed. */
  readonly mentorMayAssess: boolean;
  readonly declaredConflict: boolean;
}

/**
 * Whether somebody may judge a claim: never their own, with a grant that covers the requirement and the level, without
 * a conflict that they declared; a mentor of the owner only where the programme and the mentee let them.
 */
export function mayJudge(candidate: CandidateFacts, judged: JudgedFacts, day: string): boolean {
  if (candidate.memberId === judged.ownerId || candidate.declaredConflict) return false;
  if (candidate.mentorsOwner && !candidate.mentorMayAssess) return false;
  return candidate.grants.some((grant) => covers(grant, judged, day));
}

/** Whether a level needs the word of a second assessor: the top of a scale of two steps or more, where the programme asks for it. */
export function needsSecondAssessor(level: number, steps: number, policy: { readonly secondAssessorForTopLevel: boolean }): boolean {
  return policy.secondAssessorForTopLevel && steps > 1 && level >= steps;
}

/** How a candidate stands beside the others when a claim looks for its assessor. */
export interface Workload {
  readonly memberId: Id;
  readonly openClaims: number;
  /** When they were last given a claim; null: never. */
  readonly lastGivenAt: Date | null;
  /** Whether they manage the owner or are in a team with them: chosen only where nobody else is there. */
  readonly close: boolean;
}

/**
 * The order in which claims are given: whoever is not close to the owner comes first, then whoever has fewest open
 * claims, then whoever waited longest for one, then the id, so that the choice is fair and can be repeated.
 */
export function inFairOrder<Candidate extends Workload>(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (one, other) =>
      Number(one.close) - Number(other.close) ||
      one.openClaims - other.openClaims ||
      (one.lastGivenAt?.getTime() ?? 0) - (other.lastGivenAt?.getTime() ?? 0) ||
      (one.memberId < other.memberId ? -1 : 1),
  );
}

/** Who is given a claim: the first in fair order. Null: there is nobody. */
export function fairAssessor(candidates: readonly Workload[]): Id | null {
  return inFairOrder(candidates)[0]?.memberId ?? null;
}

import type { Id } from '@waymark/foundation/kernel';
import { inFairOrder, mayJudge, type Workload } from '@waymark/evidence/domain';
import { ManagementChains, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { AssessorCandidates, type CandidateRow } from './assessor-candidates.queries';
import type { JudgedClaim } from './judged-claim.repository';
import { ReviewPolicies } from './review-policies';

/** Somebody who may judge a claim, with how close they are to its owner. */
export interface PossibleJudge extends Workload {
  readonly name: string;
  readonly sameTeam: boolean;
  readonly managesOwner: boolean;
  readonly managedByOwner: boolean;
}

/** Who may judge a claim: the one place that gathers the facts for `mayJudge` and `fairAssessor`. */
@Injectable()
export class PossibleAssessors {
  constructor(
    private readonly candidates: AssessorCandidates,
    private readonly policies: ReviewPolicies,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Everybody who may judge the claim at this level, the fairest choice first. */
  async of(claim: JudgedClaim, level: number = claim.level): Promise<PossibleJudge[]> {
    const day = await this.calendar.today();
    const policy = await this.policies.forMember(claim.ownerId);
    const candidates = await this.candidates.ofClaim(claim, day);
    const chainOf = await this.chains.of([claim.ownerId, ...candidates.map(({ memberId }) => memberId)], day);
    const able = candidates.filter((candidate) =>
      // Nobody mentors anybody until relationships exist.
      mayJudge({ ...candidate, mentorsOwner: false, mentorMayAssess: policy.mentorMayAssess }, { ...claim, level }, day),
    );
    return inFairOrder(able.map((candidate) => this.withCloseness(candidate, claim.ownerId, chainOf)));
  }

  private withCloseness(candidate: CandidateRow, ownerId: Id, chainOf: (memberId: Id) => readonly Id[]): PossibleJudge {
    const { memberId, name, openClaims, lastGivenAt, sameTeam } = candidate;
    const managesOwner = chainOf(ownerId).includes(memberId);
    const managedByOwner = chainOf(memberId).includes(ownerId);
    const close = sameTeam || managesOwner || managedByOwner;
    return { memberId, name, openClaims, lastGivenAt, sameTeam, managesOwner, managedByOwner, close };
  }
}

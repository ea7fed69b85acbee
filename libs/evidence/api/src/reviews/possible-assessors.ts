import type { Id } from '@waymark/foundation/kernel';
import { inFairOrder, mayJudge, type JudgedFacts, type Workload } from '@waymark/evidence/domain';
import { ManagementChains, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { MentorsOf } from '../access/mentors-of';
import { AssessorCandidates, type CandidateRow } from './assessor-candidates.queries';
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
    private readonly mentors: MentorsOf,
    private readonly chains: ManagementChains,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Everybody who may judge it at this level, the fairest choice first. `id` is the claim that conflicts are declared for. */
  async of(claim: JudgedFacts & { readonly id: Id }, level: number = claim.level): Promise<PossibleJudge[]> {
    const day = await this.calendar.today();
    const policy = await this.policies.forMember(claim.ownerId);
    const candidates = await this.candidates.ofClaim(claim, day);
    const chainOf = await this.chains.of([claim.ownerId, ...candidates.map(({ memberId }) => memberId)], day);
    const mentorIds = await this.mentors.of(claim.ownerId);
    const mayReview = policy.mentorMayAssess ? await this.mentors.reviewersOn(claim.ownerId, day) : [];
    const able = candidates.filter((candidate) => {
      const mentorsOwner = mentorIds.includes(candidate.memberId);
      return mayJudge({ ...candidate, mentorsOwner, mentorMayAssess: mayReview.includes(candidate.memberId) }, { ...claim, level }, day);
    });
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

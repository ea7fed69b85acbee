import type { Id } from '@waymark/foundation/kernel';
import { advance } from '@waymark/foundation/kernel';
import { answerDueOn, claimLifecycle, needsSecondAssessor } from '@waymark/evidence/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { JudgedClaimRepository, type ClaimChanges, type JudgedClaim } from './judged-claim.repository';
import { PossibleAssessors } from './possible-assessors';
import { ReviewPolicies } from './review-policies';
import { ReviewRepository } from './review.repository';

/** Who judges a claim: one person, or two where it needs two. */
export type Places = Pick<JudgedClaim, 'assessorId' | 'secondAssessorId'>;

/** Gives claims to whoever is to judge them, fairly, and to somebody else where that one cannot. */
@Injectable()
export class ReviewAssignment {
  constructor(
    private readonly claims: JudgedClaimRepository,
    private readonly reviews: ReviewRepository,
    private readonly possible: PossibleAssessors,
    private readonly policies: ReviewPolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * For claims that were submitted in this transaction: who judges each, whether it takes two, and by which day of
   * work an answer is promised. Whoever judged it before judges it again, where they still may. Where nobody may, it waits
   * without an assessor, and owners of programmes see it. The version of each claim goes up.
   */
  async assign(claimIds: readonly Id[]): Promise<void> {
    for (const claim of await this.claims.hold(claimIds)) {
      const policy = await this.policies.forMember(claim.ownerId);
      const needsTwo = needsSecondAssessor(claim.level, claim.steps, policy);
      const dueOn = await this.calendar.workingDayFrom(answerDueOn(await this.calendar.today(), policy.reviewDeadlineDays));
      await this.fill({ ...claim, needsTwo }, { needsTwo, dueOn });
    }
  }

  /**
   * Looks again who judges a claim that is held. Whoever may and whoever has spoken stays; whoever may no longer makes
   * room for the fairest of the others, or for nobody where there is no other.
   */
  async review(claim: JudgedClaim): Promise<void> {
    await this.fill(claim, {});
  }

  /**
   * Gives a claim that is held to these people. Where none of those who judge it now has opened it, it waits to be
   * opened again.
   */
  async place(claim: JudgedClaim, places: Places, changes: ClaimChanges = {}): Promise<void> {
    const moved = places.assessorId !== claim.assessorId || places.secondAssessorId !== claim.secondAssessorId;
    if (!moved && Object.keys(changes).length === 0) return;
    const opened = (await this.reviews.ofSubmission(claim)).map(({ reviewerId }) => reviewerId);
    const keptOpen = [places.assessorId, places.secondAssessorId].some((memberId) => memberId !== null && opened.includes(memberId));
    const released = claim.status === 'IN_REVIEW' && !keptOpen;
    await this.claims.update(claim, {
      ...changes,
      ...places,
      ...(moved ? { assignedAt: this.calendar.now() } : {}),
      ...(released ? { status: advance(claimLifecycle, claim.status, 'release') } : {}),
    });
    if (released) await this.claims.addEvent(claim.id, { action: 'release', at: this.calendar.now(), actorId: null, ordinal: claim.level, words: null });
  }

  private async fill(claim: JudgedClaim, changes: ClaimChanges): Promise<void> {
    const able = (await this.possible.of(claim)).map(({ memberId }) => memberId);
    const spoken = (await this.reviews.ofSubmission(claim)).flatMap(({ reviewerId, spokenAt }) => (spokenAt === null ? [] : [reviewerId]));
    const stays = (memberId: Id | null): Id | null => (memberId !== null && (able.includes(memberId) || spoken.includes(memberId)) ? memberId : null);
    const [first, second] = [stays(claim.assessorId), claim.needsTwo ? stays(claim.secondAssessorId) : null];
    const free = able.filter((memberId) => memberId !== first && memberId !== second);
    const assessorId = first ?? free.shift() ?? null;
    const secondAssessorId = claim.needsTwo ? (second ?? free.shift() ?? null) : null;
    await this.place(claim, { assessorId, secondAssessorId }, changes);
  }
}

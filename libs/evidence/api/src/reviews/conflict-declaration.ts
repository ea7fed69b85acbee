import { wrongState, type Id } from '@waymark/foundation/kernel';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Judging } from './judging';
import { ReviewAssignment } from './review-assignment';
import { ReviewRepository } from './review.repository';

/** An assessor says that they should not judge a claim. */
@Injectable()
export class ConflictDeclaration {
  constructor(
    private readonly judging: Judging,
    private readonly reviews: ReviewRepository,
    private readonly assignment: ReviewAssignment,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The claim goes to the fairest of the others, and never back. What they had written so far is read by nobody. */
  async declare(actor: Actor, claimId: Id, reason: string): Promise<void> {
    const claim = await this.judging.hold(actor, claimId);
    const review = await this.reviews.find(claim, actor.memberId);
    if (review !== null && review.spokenAt !== null) throw wrongState('review-spoken', 'You have said your word on this claim. It does not change any more.');
    await this.reviews.addConflict({ claimId, memberId: actor.memberId, reason, declaredAt: this.calendar.now() });
    await this.assignment.review(claim);
  }
}

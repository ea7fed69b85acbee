import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { ConflictOfInterest, Review } from './review.entity';

/** What a reviewer may write of a review while it is not spoken. */
export type ReviewChanges = Partial<Pick<Review, 'checks' | 'ordinal' | 'rationale' | 'outcome' | 'validUntil' | 'spokenAt'>>;

/** The submission of a claim that reviews are about. */
export interface Submitted {
  readonly id: Id;
  readonly submission: number;
}

/** Reviews of claims that are held, so that nobody else speaks meanwhile. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly tenancy: Tenancy) {}

  find({ id: claimId, submission }: Submitted, reviewerId: Id): Promise<Review | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Review).findOneBy({ organisationId, claimId, submission, reviewerId });
  }

  /** All reviews of a submission, spoken or not, in the order in which they were spoken. */
  ofSubmission({ id: claimId, submission }: Submitted): Promise<Review[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Review).find({ where: { organisationId, claimId, submission }, order: { spokenAt: 'ASC', id: 'ASC' } });
  }

  async insert(review: Omit<Review, 'organisationId' | 'version'>): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Review).insert({ ...review, checks: review.checks as object, organisationId });
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Review, 'id' | 'version'>, changes: ReviewChanges): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Review)
      .update({ organisationId, id, version }, { ...(changes as object), version: () => 'version + 1' });
    return affected === 1;
  }

  async addConflict(conflict: Omit<ConflictOfInterest, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(ConflictOfInterest).insert({ ...conflict, organisationId: this.tenancy.organisationId });
  }

  /** Clears what an assessor thought and never said: nobody relies on it. */
  async clearUnspokenOf(reviewerId: Id): Promise<void> {
    await this.tenancy.manager.query(`UPDATE review SET checks = '{}', rationale = '' WHERE organisation_id = $1 AND reviewer_id = $2 AND spoken_at IS NULL`, [
      this.tenancy.organisationId,
      reviewerId,
    ]);
  }
}

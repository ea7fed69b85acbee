import type { Id } from '@waymark/foundation/kernel';
import type { ClaimStatus } from './claim';

interface SaidReview {
  readonly submission: number;
  readonly spoken: boolean;
}

/**
 * Whether what an assessor said may be read by others: by whoever may read the claim, once the submission that it is
 * about has its outcome. Until then nobody but its author knows it, nor whether anything was said at all, so that two
 * assessors judge without each other. What is not spoken is read by nobody else, ever.
 */
export function isReviewReadable(review: SaidReview, claim: { readonly submission: number; readonly status: ClaimStatus }): boolean {
  const undecided = claim.status === 'SUBMITTED' || claim.status === 'IN_REVIEW';
  return review.spoken && (review.submission < claim.submission || !undecided);
}

/** Who judges a claim, in what part. */
interface Judged {
  readonly status: ClaimStatus;
  readonly assessorId: Id | null;
  readonly secondAssessorId: Id | null;
}

/** Whether a claim waits for the word of somebody who is given it and has not said it. */
export function waitsFor(memberId: Id, claim: Judged, spoken: boolean): boolean {
  const waits = claim.status === 'SUBMITTED' || claim.status === 'IN_REVIEW';
  return waits && !spoken && (claim.assessorId === memberId || claim.secondAssessorId === memberId);
}

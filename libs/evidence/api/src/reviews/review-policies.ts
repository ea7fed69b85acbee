import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

/** How claims of a person are judged. */
export interface ReviewPolicy {
  /** Whether the top level of a scale is confirmed only by two assessors. */
  readonly secondAssessorForTopLevel: boolean;
  /** In how many days after submitting a claim should be answered. */
  readonly reviewDeadlineDays: number;
  /** How old evidence may be to count as current, in months. */
  readonly evidenceCurrencyMonths: number;
  /** Whether a mentor may assess their own mentee. */
  readonly mentorMayAssess: boolean;
}

/** What holds for everybody until programmes say otherwise. */
const usual: ReviewPolicy = {
  secondAssessorForTopLevel: true,
  reviewDeadlineDays: 14,
  evidenceCurrencyMonths: 24,
  mentorMayAssess: false,
};

/** The policies by which the claims of a member are judged. */
@Injectable()
export class ReviewPolicies {
  forMember(_memberId: Id): Promise<ReviewPolicy> {
    return Promise.resolve(usual);
  }
}

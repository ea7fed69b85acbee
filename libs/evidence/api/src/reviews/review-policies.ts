import type { Id } from '@waymark/foundation/kernel';
import { ProgrammePolicies } from '@waymark/organisations/api';
import type { PolicySet } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** How claims of a person are judged: what the policies of programmes say of it. */
export type ReviewPolicy = Pick<PolicySet, 'secondAssessorForTopLevel' | 'reviewDeadlineDays' | 'evidenceCurrencyMonths' | 'mentorMayAssess'>;

/** The policies by which the claims of a member are judged. */
@Injectable()
export class ReviewPolicies {
  constructor(private readonly programmes: ProgrammePolicies) {}

  forMember(memberId: Id): Promise<ReviewPolicy> {
    return this.programmes.forMember(memberId);
  }
}

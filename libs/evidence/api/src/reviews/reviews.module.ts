import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AssessorCandidates } from './assessor-candidates.queries';
import { JudgedClaimRepository } from './judged-claim.repository';
import { PossibleAssessors } from './possible-assessors';
import { ReviewAssignment } from './review-assignment';
import { ReviewPolicies } from './review-policies';

/** Claims as they are judged: who judges, what they find, and who sees to it that nobody waits. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  providers: [AssessorCandidates, JudgedClaimRepository, PossibleAssessors, ReviewAssignment, ReviewPolicies],
  exports: [ReviewAssignment],
})
export class ReviewsModule {}

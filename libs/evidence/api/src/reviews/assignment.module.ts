import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AssessorCandidates } from './assessor-candidates.queries';
import { JudgedClaimRepository } from './judged-claim.repository';
import { OfferedLevels } from './offered-levels';
import { PossibleAssessors } from './possible-assessors';
import { ReviewAssignment } from './review-assignment';
import { ReviewPolicies } from './review-policies';
import { ReviewRepository } from './review.repository';

/** Who may judge what, and who is given which claim. */
@Module({
  imports: [OrganisationsModule, AccessModule],
  providers: [AssessorCandidates, JudgedClaimRepository, OfferedLevels, PossibleAssessors, ReviewAssignment, ReviewPolicies, ReviewRepository],
  exports: [AssessorCandidates, JudgedClaimRepository, OfferedLevels, PossibleAssessors, ReviewAssignment, ReviewPolicies, ReviewRepository],
})
export class AssignmentModule {}

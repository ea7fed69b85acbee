import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ClaimsModule } from '../claims/claims.module';
import { AuthoringModule } from '../evidence/authoring.module';
import { StandingModule } from '../standing/standing.module';
import { WitnessesModule } from '../witnesses/witnesses.module';
import { AppealAssigning } from './appeal-assigning';
import { AppealAssigningController } from './appeal-assigning.controller';
import { AssessorAssigning } from './assessor-assigning';
import { AssessorGrantRepository } from './assessor-grant.repository';
import { AssessorGranting } from './assessor-granting';
import { AssessorGrantsController } from './assessor-grants.controller';
import { AssessorGrantQueries } from './assessor-grants.queries';
import { AssignmentModule } from './assignment.module';
import { ClaimCounting } from './claim-counting';
import { ClaimPage } from './claim-page';
import { ClaimPageQueries } from './claim-page.queries';
import { ClaimReview } from './claim-review';
import { ConflictDeclaration } from './conflict-declaration';
import { HandOver } from './hand-over';
import { HandOverJobs } from './hand-over.job';
import { JudgeFacts } from './judge-facts.queries';
import { JudgeNotices } from './judge-notices';
import { Judging } from './judging';
import { ReviewsController } from './reviews.controller';
import { ReviewQueries } from './reviews.queries';

/** Claims as they are judged: who judges, what they find, and who sees to it that nobody waits. */
@Module({
  imports: [OrganisationsModule, AccessModule, AssignmentModule, AuthoringModule, ClaimsModule, StandingModule, WitnessesModule],
  controllers: [AppealAssigningController, AssessorGrantsController, ReviewsController],
  providers: [
    AppealAssigning,
    AssessorAssigning,
    AssessorGrantQueries,
    AssessorGrantRepository,
    AssessorGranting,
    ClaimCounting,
    ClaimPage,
    ClaimPageQueries,
    ClaimReview,
    ConflictDeclaration,
    HandOver,
    HandOverJobs,
    JudgeFacts,
    JudgeNotices,
    Judging,
    ReviewQueries,
  ],
  exports: [HandOver],
})
export class ReviewsModule {}

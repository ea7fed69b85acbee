import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { ClaimMaking } from './claim-making';
import { ClaimRepository } from './claim.repository';
import { ClaimQueries } from './claims.queries';
import { RequirementFactsQueries } from './requirement-facts.queries';

/** Claims as rows and as they are shown, and the requirements that they are about. */
@Module({
  imports: [OrganisationsModule],
  providers: [ClaimMaking, ClaimQueries, ClaimRepository, RequirementFactsQueries],
  exports: [ClaimMaking, ClaimQueries, ClaimRepository, RequirementFactsQueries],
})
export class ClaimsModule {}

import { OrganisationsModule } from '@waymark/organisations/api';
import { RoleProfilesModule } from '@waymark/role-profiles/api';
import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ReviewsModule } from './reviews/reviews.module';

/** Evidence and its claims, who judges them, and the levels that come of it. */
@Module({ imports: [OrganisationsModule, RoleProfilesModule, AccessModule, ReviewsModule] })
export class EvidenceModule {}

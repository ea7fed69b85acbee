import { OrganisationsModule } from '@waymark/organisations/api';
import { RoleProfilesModule } from '@waymark/role-profiles/api';
import { Module } from '@nestjs/common';

/** Evidence and its claims, who judges them, and the levels that come of it. */
@Module({ imports: [OrganisationsModule, RoleProfilesModule] })
export class EvidenceModule {}

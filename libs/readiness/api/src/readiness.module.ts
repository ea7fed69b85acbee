import { EvidenceModule } from '@waymark/evidence/api';
import { OrganisationsModule } from '@waymark/organisations/api';
import { RoleProfilesModule } from '@waymark/role-profiles/api';
import { Module } from '@nestjs/common';
import { Moments } from './access/moments';
import { ReadinessAccess } from './access/readiness-access';
import { JudgementQueries } from './judgements/judgements.queries';
import { RoleComparing } from './people/compared-role';
import { KnownWorkQueries } from './people/known-work.queries';
import { PersonReadinessReading } from './people/person-readiness';
import { PersonReadinessController } from './people/person-readiness.controller';
import { PersonRoleQueries } from './people/person-roles.queries';
import { PersonStandings } from './people/person-standing';
import { NoPlans, PlansOf } from './plans/plans-of';
import { EditionQueries } from './standing/editions.queries';
import { HistoryQueries } from './standing/histories.queries';
import { PackedStandingQueries } from './standing/packed-standing.queries';
import { ReportQueries } from './teams/reports.queries';
import { Reports } from './teams/reports';
import { TeamMaps } from './teams/team-map';
import { TeamReadinessReading } from './teams/team-readiness';
import { TeamReadinessController } from './teams/team-readiness.controller';

/** How far people and teams are from the roles they have or want: computed from what was decided, whenever it is asked. */
@Module({
  imports: [OrganisationsModule, RoleProfilesModule, EvidenceModule],
  controllers: [PersonReadinessController, TeamReadinessController],
  providers: [
    EditionQueries,
    HistoryQueries,
    JudgementQueries,
    KnownWorkQueries,
    Moments,
    PackedStandingQueries,
    PersonReadinessReading,
    PersonRoleQueries,
    PersonStandings,
    ReadinessAccess,
    ReportQueries,
    Reports,
    RoleComparing,
    TeamMaps,
    TeamReadinessReading,
    { provide: PlansOf, useClass: NoPlans },
  ],
  exports: [PlansOf],
})
export class ReadinessModule {}

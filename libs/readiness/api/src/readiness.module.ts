import { EvidenceModule } from '@waymark/evidence/api';
import { OrganisationsModule } from '@waymark/organisations/api';
import { RoleProfilesModule } from '@waymark/role-profiles/api';
import { Module } from '@nestjs/common';
import { Moments } from './access/moments';
import { ReadinessAccess } from './access/readiness-access';
import { AggregatesController } from './aggregates/aggregates.controller';
import { AggregatesExport } from './aggregates/aggregates-export';
import { ProgrammePeopleQueries } from './aggregates/programme-people.queries';
import { ReadinessAggregating } from './aggregates/readiness-aggregates';
import { ReadinessExport } from './files/readiness-export';
import { JudgementRepository } from './judgements/judgement.repository';
import { JudgementsController } from './judgements/judgements.controller';
import { JudgementQueries } from './judgements/judgements.queries';
import { ReadinessJudging } from './judgements/judging-readiness';
import { DeciderQueries } from './movement/deciders.queries';
import { Movements } from './movement/movements';
import { RoleComparing } from './people/compared-role';
import { KnownWorkQueries } from './people/known-work.queries';
import { PersonMovementReading } from './people/person-movement';
import { PersonReadinessReading } from './people/person-readiness';
import { PersonReadinessController } from './people/person-readiness.controller';
import { PersonRoleQueries } from './people/person-roles.queries';
import { PersonStandings } from './people/person-standing';
import { PersonTimelineReading } from './people/person-timeline';
import { RequirementExplaining } from './people/requirement-explanation';
import { ThreadQueries } from './people/thread.queries';
import { MonthlySnapshotJobs } from './snapshots/monthly-snapshots.job';
import { SnapshotCounting } from './snapshots/snapshot-counting';
import { SnapshotOccasions } from './snapshots/snapshot-occasions';
import { SnapshotRepository } from './snapshots/snapshot.repository';
import { SnapshotTaking } from './snapshots/snapshot-taking';
import { SnapshotsController } from './snapshots/snapshots.controller';
import { SnapshotQueries } from './snapshots/snapshots.queries';
import { EditionQueries } from './standing/editions.queries';
import { HistoryQueries } from './standing/histories.queries';
import { PackedStandingQueries } from './standing/packed-standing.queries';
import { ReportQueries } from './teams/reports.queries';
import { Reports } from './teams/reports';
import { TeamMaps } from './teams/team-map';
import { TeamMovementReading } from './teams/team-movement';
import { TeamReadinessReading } from './teams/team-readiness';
import { TeamReadinessController } from './teams/team-readiness.controller';

/** How far people and teams are from the roles they have or want: computed from what was decided, whenever it is asked. */
@Module({
  imports: [OrganisationsModule, RoleProfilesModule, EvidenceModule],
  controllers: [AggregatesController, JudgementsController, PersonReadinessController, SnapshotsController, TeamReadinessController],
  providers: [
    AggregatesExport,
    DeciderQueries,
    EditionQueries,
    HistoryQueries,
    JudgementQueries,
    JudgementRepository,
    KnownWorkQueries,
    Moments,
    MonthlySnapshotJobs,
    Movements,
    PackedStandingQueries,
    PersonMovementReading,
    PersonReadinessReading,
    PersonRoleQueries,
    PersonStandings,
    PersonTimelineReading,
    ProgrammePeopleQueries,
    ReadinessAccess,
    ReadinessAggregating,
    ReadinessExport,
    ReadinessJudging,
    ReportQueries,
    Reports,
    RequirementExplaining,
    RoleComparing,
    SnapshotCounting,
    SnapshotOccasions,
    SnapshotQueries,
    SnapshotRepository,
    SnapshotTaking,
    TeamMaps,
    TeamMovementReading,
    TeamReadinessReading,
    ThreadQueries,
  ],
})
export class ReadinessModule {}

export { readinessEntities } from './entities';
export { ReadinessJudging } from './judgements/judging-readiness';
export { readinessPersonalData } from './personal-data';
export { ReadinessModule } from './readiness.module';
export { MonthlySnapshotJobs } from './snapshots/monthly-snapshots.job';
export { SnapshotOccasions } from './snapshots/snapshot-occasions';
export { ReportQueries } from './teams/reports.queries';
export { HistoryQueries } from './standing/histories.queries';
export { packedStanding, PackedStandingQueries, type PackedStanding } from './standing/packed-standing.queries';

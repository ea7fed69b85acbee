export { readinessEntities } from './entities';
export { readinessPersonalData } from './personal-data';
export { ReadinessModule } from './readiness.module';
export { HistoryQueries } from './standing/histories.queries';
export { packedStanding, PackedStandingQueries, type PackedStanding } from './standing/packed-standing.queries';

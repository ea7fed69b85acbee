import { ReadinessJudgement } from './judgements/judgement.entity';
import { ReadinessSnapshot } from './snapshots/snapshot.entity';

/** All of them are rows of one organisation. */
export const readinessEntities = [ReadinessJudgement, ReadinessSnapshot];

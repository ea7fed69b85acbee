import { DevelopmentHours } from './hours/hours.entity';
import { DevelopmentRecord, RecordAim, RecordEvidence } from './records/record.entity';

/** All of them are rows of one organisation. */
export const developmentEntities = [DevelopmentRecord, RecordAim, RecordEvidence, DevelopmentHours];

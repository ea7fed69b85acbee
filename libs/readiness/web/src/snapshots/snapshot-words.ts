import type { SnapshotView } from '@waymark/readiness/domain';

/** Why it was kept how somebody stands. */
export const snapshotCauseWords: Readonly<Record<SnapshotView['cause'], string>> = {
  MONTHLY: 'First day of the month',
  PUBLICATION: 'New version of the role',
  ON_DEMAND: 'Kept when asked for',
};

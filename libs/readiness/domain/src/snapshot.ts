import { id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { band, comparedRole, measuresView } from './measured';

/** MONTHLY: on the first day of a month. ON_DEMAND: somebody asked. PUBLICATION: a newer edition of the profile came out. */
export const snapshotCause = z.enum(['MONTHLY', 'ON_DEMAND', 'PUBLICATION']);

/** A person against an edition as it was computed at an instant, with the rule set that was applied. Never recomputed. */
export const snapshot = z.object({
  id,
  at: instant,
  cause: snapshotCause,
  ruleSet: z.int(),
  role: comparedRole,
  band,
  measures: measuresView,
});
export type SnapshotView = z.infer<typeof snapshot>;

/** The snapshots of a person against the editions of one profile, oldest first. */
export const snapshots = z.object({ items: z.array(snapshot) });
export const snapshotsQuery = z.strictObject({ profileId: id.optional() });

/** People by band at the instants at which everybody of a team who had the role by then was counted, oldest first. A line is drawn from six points on. */
export const teamTrend = z.object({
  items: z.array(z.object({ at: instant, cause: snapshotCause, people: z.int(), bands: z.record(band, z.int()) })),
});
/** Of one person; or, against an edition, of everybody who reports to the actor, or of those in a team. */
export const takeSnapshotBody = z.union([z.strictObject({ memberId: id }), z.strictObject({ teamId: id.optional(), versionId: id })]);
export const snapshotsTaken = z.object({ taken: z.int(), at: instant });

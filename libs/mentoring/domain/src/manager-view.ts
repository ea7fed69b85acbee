import { calendarDate, id } from '@waymark/foundation/kernel';
import { managerSharing } from '@waymark/organisations/domain';
import * as z from 'zod';
import { person } from './person';
import { relationshipStatus } from './relationship-lifecycle';

/** A pair as the manager of the mentee sees it: never more than the agreement that is in force says. */
export const managedPair = z.object({
  id,
  mentor: person,
  status: relationshipStatus,
  since: calendarDate,
  /** NOTHING never stands here: such a pair is not in the list. */
  sharing: managerSharing,
  /** Of the sessions that were held: null where only the existence is shared. */
  sessions: z.object({ held: z.int(), heldOn: z.array(calendarDate) }).nullable(),
});
export type ManagedPair = z.infer<typeof managedPair>;

/** What a manager sees of the mentoring of somebody they manage. An empty list may mean none, or none that is shared. */
export const managerView = z.object({ member: person, items: z.array(managedPair) });
export type ManagerView = z.infer<typeof managerView>;

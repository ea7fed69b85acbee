import { id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { causeKind, reminderType } from './reminder-type';

/** A reminder as its reader has it in Waymark. */
export const reminder = z.object({
  id,
  type: reminderType,
  cause: z.object({ kind: causeKind, id }),
  /** What it is about, as it is called today: an action, a skill, or the other one of a pair. Null where it is gone, or not theirs any more. */
  about: z.string().nullable(),
  /** The pair that it belongs to; null where there is none. */
  relationshipId: id.nullable(),
  evidenceId: id.nullable(),
  /** The day or the beginning that it is about, where it has one. */
  day: z.iso.date().nullable(),
  startsAt: instant.nullable(),
  toldAt: instant,
  readAt: instant.nullable(),
});
export type ReminderView = z.infer<typeof reminder>;

export const reminderPage = pageOf(reminder);
export const reminderQuery = pageQuery.extend({
  /** UNREAD leaves out what was read. */
  state: z.enum(['ALL', 'UNREAD']).default('ALL'),
});
export const reminderParams = z.strictObject({ reminderId: id });
export const reminderSummary = z.object({ unread: z.int() });
/** Everything up to an instant, so that what comes in meanwhile stays unread. */
export const readAllBody = z.strictObject({ until: instant });

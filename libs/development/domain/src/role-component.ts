import { calendarDate, id } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { recordKind } from './hours';
import { recordStatus } from './record-lifecycle';

/** A training activity, PDA, qualification or work activity that a role lists, and the person's own record of it. */
const roleComponent = z.object({
  id,
  kind: recordKind,
  title: z.string(),
  details: z.string(),
  /** The one that has come furthest, whichever edition of the role it was tied to; null where there is none, or all were cancelled. */
  record: z.object({ id, status: recordStatus, plannedOn: calendarDate.nullable(), finishedOn: calendarDate.nullable() }).nullable(),
});
export type RoleComponent = z.infer<typeof roleComponent>;

export const roleComponents = z.object({
  /** The role that they are of; null where the person has none of the kind. */
  role: z.object({ kind: z.enum(['CURRENT', 'TARGET']), title: z.string() }).nullable(),
  /** In the order of the profile. */
  items: z.array(roleComponent),
});
export type RoleComponentsView = z.infer<typeof roleComponents>;
/** Absent: the role that they work towards, or where there is none the one that they have. */
export const roleComponentsQuery = z.strictObject({ role: z.enum(['CURRENT', 'TARGET']).optional() });

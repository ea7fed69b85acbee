import { calendarDate, id } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** CURRENT: the role a person has. TARGET: the one they work towards. */
export const assignmentKind = z.enum(['CURRENT', 'TARGET']);
export type AssignmentKind = z.infer<typeof assignmentKind>;

/** An edition of a profile that is a member's role, from a day (inclusive) to a day (exclusive). */
export const roleAssignment = z.object({
  id,
  memberId: id,
  kind: assignmentKind,
  profileId: id,
  versionId: id,
  title: z.string(),
  number: z.int(),
  /** The newest published edition of the same profile, where it is a later one. */
  newerNumber: z.int().nullable(),
  from: calendarDate,
  to: calendarDate.nullable(),
  version: z.int(),
});
export type RoleAssignmentView = z.infer<typeof roleAssignment>;

export const roleAssignments = z.object({ items: z.array(roleAssignment) });
export const roleAssignmentParams = z.strictObject({ roleAssignmentId: id });

const what = { kind: assignmentKind, versionId: id, from: calendarDate };
/** To one member, or to everybody who is in a team now. The assignment of the kind before ends on that day. */
export const assignRoleBody = z.union([
  z.strictObject({ ...what, memberId: id }),
  z.strictObject({ ...what, teamId: id }),
]);
export const endRoleAssignmentBody = z.strictObject({ to: calendarDate });

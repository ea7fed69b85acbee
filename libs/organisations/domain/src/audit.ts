import { calendarDate, id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * What the audit log records: `thing.action` in the past tense, each with words beside which the name of whoever did it
 * stands. The vocabulary is data; a new word is given its words here.
 */
export const auditActions = {
  'organisation.created': 'Created the organisation',
  'organisation.changed': 'Changed the settings of the organisation',
  'programme.created': 'Created a programme',
  'programme.changed': 'Changed a programme',
  'programme.archived': 'Archived a programme',
  'programme.brought-back': 'Brought a programme back',
  'programme.policies-set': 'Set the policies of a programme',
  'programme.purpose-acknowledged': 'Acknowledged the purpose of a programme',
  'enrolment.started': 'Enrolled a person in a programme',
  'enrolment.ended': 'Ended an enrolment',
  'enrolment.taken-back': 'Took an enrolment back',
  'people.imported': 'Imported people from a file',
  'member.added': 'Added a person from a file',
  'member.invited': 'Invited a person',
  'member.invitation-withdrawn': 'Withdrew an invitation',
  'member.joined': 'Joined the organisation',
  'member.changed': 'Changed a person’s details',
  'member.suspended': 'Suspended a person',
  'member.brought-back': 'Brought a person back',
  'role.granted': 'Gave a role',
  'role.ended': 'Took a role back',
  'team.created': 'Created a team',
  'team.changed': 'Renamed a team',
  'team.deleted': 'Deleted a team',
  'team.member-added': 'Put a person in a team',
  'team.member-removed': 'Took a person out of a team',
  'reporting-line.started': 'Assigned a manager',
  'reporting-line.ended': 'Ended a reporting line',
  'access-token.created': 'Created an access token',
  'access-token.revoked': 'Ended an access token',
  'release.given': 'Released an item to somebody',
  'release.taken-back': 'Took a release back',
  'audit.exported': 'Exported the audit log',
  'data-export.requested': 'Asked for an export of personal data',
  'data-export.made': 'Made an export of personal data',
  'data-export.downloaded': 'Downloaded an export of personal data',
  'legal-hold.placed': 'Placed a legal hold',
  'legal-hold.lifted': 'Lifted a legal hold',
  'erasure.started': 'Started to erase a person',
  'erasure.finished': 'Erased a person',
  'retention.changed': 'Changed how long something is kept',
  'retention.applied': 'Removed what was kept long enough',
  'role-profile.imported': 'Imported a role profile',
  'role-profile.published': 'Published a role profile',
  'role-profile.retired': 'Retired a version of a role profile',
  'role-profile.draft-deleted': 'Threw a draft of a role profile away',
  'framework.skills-imported': 'Filled in the levels of a framework',
  'role.assigned': 'Assigned a role profile',
  'role.assignment-ended': 'Ended a role profile assignment',
  'assessor.granted': 'Gave the right to judge claims',
  'assessor.grant-ended': 'Ended the right to judge claims',
  'claim.assessor-assigned': 'Gave a claim to an assessor',
  'appeal.assessor-assigned': 'Gave an appeal to an assessor',
  'levels.recorded': 'Recorded levels from before Waymark',
  'session.started': 'Signed in',
  'sign-in.failed': 'A wrong password was tried',
  'session.ended': 'Signed out',
  'session.ended-everywhere': 'Signed out everywhere',
  'password.changed': 'Changed their password',
  'password.reset': 'Chose a new password by email',
} as const;
export type AuditAction = keyof typeof auditActions;
export const auditAction = z.enum(Object.keys(auditActions) as [AuditAction, ...AuditAction[]]);

/**
 * One line of the account of an organisation. Entries are numbered without gaps and each carries the hash of the one
 * before, so an edit, a deletion or a swap shows. `detail` holds ids and plain facts, never words about a person.
 */
export const auditEntry = z.object({
  id: z.int(),
  at: instant,
  action: auditAction,
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  subjectKind: z.string(),
  subjectId: id.nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntryView = z.infer<typeof auditEntry>;

export const auditPage = pageOf(auditEntry);

/** What of the log is wanted. `from` and `to` are days, both included, in the organisation's time zone. */
const auditFilter = {
  action: auditAction.optional(),
  /** Who did it. */
  actorId: id.optional(),
  /** A person or a thing that the entry is about or mentions. */
  aboutId: id.optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
};
export const auditQuery = pageQuery.extend(auditFilter);

/** As a table for spreadsheets, or one JSON object a line with the hashes of the chain. */
export const auditExportFormat = z.enum(['csv', 'jsonl']);
export const auditExportQuery = z.strictObject({ ...auditFilter, format: auditExportFormat.default('csv') });
export type AuditFilter = Omit<z.output<typeof auditExportQuery>, 'format'>;

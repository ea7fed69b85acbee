import { id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What the audit log records. The vocabulary is data: `thing.action`, in the past tense. */
export const auditAction = z.enum([
  'organisation.created',
  'organisation.changed',
  'programme.created',
  'programme.changed',
  'member.invited',
  'member.invitation-withdrawn',
  'member.joined',
  'member.changed',
  'member.suspended',
  'member.brought-back',
  'role.granted',
  'role.ended',
  'team.created',
  'team.changed',
  'team.deleted',
  'team.member-added',
  'team.member-removed',
  'reporting-line.started',
  'reporting-line.ended',
  'access-token.created',
  'access-token.revoked',
  'release.given',
  'release.taken-back',
  'role-profile.imported',
  'role-profile.published',
  'role-profile.retired',
  'role-profile.draft-deleted',
  'framework.skills-imported',
  'role.assigned',
  'role.assignment-ended',
  'session.started',
  'session.ended',
  'session.ended-everywhere',
  'password.changed',
  'password.reset',
]);
export type AuditAction = z.infer<typeof auditAction>;

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
export const auditQuery = pageQuery.extend({ action: auditAction.optional(), actorId: id.optional() });

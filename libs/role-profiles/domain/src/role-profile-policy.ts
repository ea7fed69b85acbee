import type { Id } from '@waymark/foundation/kernel';
import { holds, type Actor, type MemberReader, type MemberSubject } from '@waymark/organisations/domain';
import type { AssignmentKind } from './role-assignment';
import type { VersionStatus } from './role-profile';

/**
 * Whether `actor` may import, work on, publish and retire role profiles, and sees what is not published yet: programme
 * owners and organisation admins.
 */
export function canEditProfiles(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN') || holds(actor, 'PROGRAMME_OWNER');
}

/**
 * Whether `actor` sees a version of a role profile; when not, it answers as one that does not exist. What was published
 * once is for everybody, also after it was retired, because people still hold it; a draft is its editors' business.
 */
export function canReadVersion(actor: Pick<Actor, 'roles'>, version: { readonly status: VersionStatus }): boolean {
  return version.status !== 'DRAFT' || canEditProfiles(actor);
}

/**
 * Whether `reader` sees which roles a member has and had: the member, who manages them (direct and above) today, and
 * the editors of profiles. Seeing a person is asked before, by `canReadMember`.
 */
export function canReadRolesOf(reader: Pick<MemberReader, 'memberId' | 'roles'>, subject: Pick<MemberSubject, 'memberId' | 'managementChain'>): boolean {
  return isSelf(reader, subject) || manages(reader, subject) || canEditProfiles(reader);
}

/**
 * Whether `actor` may give the member a role of this kind, or end it: editors of profiles for anybody, managers for
 * their reports (direct and below) today, and everybody for the role that they work towards themselves. Nobody says
 * of themselves which role they have.
 */
export function canGiveRole(
  actor: Pick<Actor, 'memberId' | 'roles'>,
  subject: Pick<MemberSubject, 'memberId' | 'managementChain'>,
  kind: AssignmentKind,
): boolean {
  if (isSelf(actor, subject)) return kind === 'TARGET' || canEditProfiles(actor);
  return manages(actor, subject) || canEditProfiles(actor);
}

function isSelf(actor: { readonly memberId: Id }, subject: { readonly memberId: Id }): boolean {
  return actor.memberId === subject.memberId;
}

function manages(manager: { readonly memberId: Id }, report: { readonly managementChain: readonly Id[] }): boolean {
  return report.managementChain.includes(manager.memberId);
}

import type { Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';
import type { AccessGround } from './access-event';
import type { MemberStatus } from './member';

/** Who asks: the roles they hold and who manages them on the day of asking, nearest first. */
export type MemberReader = Pick<Actor, 'memberId' | 'roles'> & { readonly managementChain: readonly Id[] };

/** A member as the policy sees them: `managementChain` is who manages them on the day of asking, nearest first. */
export interface MemberSubject {
  readonly memberId: Id;
  readonly status: MemberStatus;
  readonly managementChain: readonly Id[];
}

type Asker = Pick<Actor, 'memberId' | 'roles'>;

/**
 * Whether `reader` sees the member at all; when not, the member answers as one that does not exist.
 *
 * Everybody sees themselves and an organisation admin sees everybody. An ACTIVE member is also seen by programme
 * owners, by their managers (direct and above) and by the people below them, who may look up their own chain.
 * A SUSPENDED member is still seen by their managers, who have to know. EXPECTED, INVITED, WITHDRAWN and ERASED
 * members are the admins' business alone.
 */
export function canReadMember(reader: MemberReader, subject: MemberSubject): boolean {
  if (isSelf(reader, subject) || holds(reader, 'ORGANISATION_ADMIN')) return true;
  switch (subject.status) {
    case 'ACTIVE':
      return holds(reader, 'PROGRAMME_OWNER') || manages(reader, subject) || manages(subject, reader);
    case 'SUSPENDED':
      return manages(reader, subject);
    case 'EXPECTED':
    case 'INVITED':
    case 'WITHDRAWN':
    case 'ERASED':
      return false;
  }
}

/**
 * On what ground `reader` reads the profile of a member whom they may read, for the ledger: of several the closest to
 * the member. Null for oneself, which is nobody's concern.
 */
export function groundToReadMember(reader: MemberReader, subject: MemberSubject): AccessGround | null {
  if (isSelf(reader, subject)) return null;
  if (manages(reader, subject)) return 'line-manager';
  if (holds(reader, 'ORGANISATION_ADMIN')) return 'organisation-admin';
  return holds(reader, 'PROGRAMME_OWNER') ? 'programme-owner' : 'report';
}

/**
 * Whether `reader` sees who has managed the member over time. Looking up one's own chain shows who is above today,
 * not the past of those people, so the people below a member are left out.
 */
export function canReadReportingLinesOf(reader: MemberReader, subject: MemberSubject): boolean {
  const onlyLooksUp = manages(subject, reader) && !manages(reader, subject);
  const readsAnybody = holds(reader, 'ORGANISATION_ADMIN') || holds(reader, 'PROGRAMME_OWNER');
  return canReadMember(reader, subject) && (readsAnybody || !onlyLooksUp);
}

/** Whether `actor` may change the member's name, job title and time zone: the person themselves, or an admin. */
export function canChangeMember(actor: Asker, subject: Pick<MemberSubject, 'memberId'>): boolean {
  return isSelf(actor, subject) || holds(actor, 'ORGANISATION_ADMIN');
}

/** Whether `actor` may invite a person, send an invitation again or withdraw one. */
export function canInvite(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

/**
 * Whether `actor` may suspend the member: an admin, and never themselves, so that nobody locks themselves out.
 * The last admin is kept by `requireAnotherAdmin`, which needs facts that are read under a lock.
 */
export function canSuspend(actor: Asker, subject: Pick<MemberSubject, 'memberId'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN') && !isSelf(actor, subject);
}

/** Whether `actor` may bring a suspended member back. */
export function canBringBack(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

/** Whether `actor` may start and end reporting lines. A manager cannot give themselves reports. */
export function canChangeReportingLines(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

function isSelf(actor: { readonly memberId: Id }, subject: { readonly memberId: Id }): boolean {
  return actor.memberId === subject.memberId;
}

function manages(manager: { readonly memberId: Id }, report: { readonly managementChain: readonly Id[] }): boolean {
  return report.managementChain.includes(manager.memberId);
}

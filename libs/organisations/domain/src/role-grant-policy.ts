import { wrongState, type Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';
import type { MemberStatus } from './member';

/** Whether `actor` sees who holds which role, gives roles and takes them back. */
export function canManageRoles(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

/**
 * A role goes to an ACTIVE member only: power is not given to an address that nobody has proved to be theirs, nor to
 * a person who is shut out.
 * @throws DomainError WRONG_STATE with code `member-not-active`.
 */
export function requireActiveHolder(status: MemberStatus): void {
  if (status !== 'ACTIVE') {
    throw wrongState('member-not-active', 'Only an active member can be given a role.');
  }
}

/**
 * An organisation keeps at least one admin who can act. Ask before suspending `leavingId` or taking their admin role.
 * `activeAdminIds` are the ACTIVE members who hold ORGANISATION_ADMIN, read under a lock that other callers of this
 * rule also take, or two admins who remove each other at once would leave none.
 * @throws DomainError WRONG_STATE with code `last-admin`.
 */
export function requireAnotherAdmin(activeAdminIds: readonly Id[], leavingId: Id): void {
  const stays = activeAdminIds.some((adminId) => adminId !== leavingId);
  if (activeAdminIds.includes(leavingId) && !stays) {
    throw wrongState(
      'last-admin',
      'This is the only active organisation admin. Make somebody else an organisation admin first.',
    );
  }
}

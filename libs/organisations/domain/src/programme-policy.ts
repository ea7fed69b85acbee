import { wrongState, type Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';

/** Whether `actor` sees the programmes: every active member does, and an actor is one by definition. */
export function canReadProgrammes(_actor: Pick<Actor, 'memberId'>): boolean {
  return true;
}

/** Whether `actor` may begin a programme: an admin, because whoever owns the first one owns no others by it. */
export function canCreateProgrammes(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

/** Whether `actor` may change this programme: one of its own owners, or an admin. Owning another gives nothing here. */
export function canChangeProgramme(
  actor: Pick<Actor, 'memberId' | 'roles'>,
  programme: { readonly ownerIds: readonly Id[] },
): boolean {
  return holds(actor, 'ORGANISATION_ADMIN') || programme.ownerIds.includes(actor.memberId);
}

/**
 * Nothing of an archived programme is changed but that it is brought back.
 * @throws DomainError WRONG_STATE with code `programme-archived`.
 */
export function requireActiveProgramme(programme: { readonly archivedAt: unknown }): void {
  if (programme.archivedAt !== null) throw wrongState('programme-archived', 'This programme is archived. Bring it back first.');
}

/**
 * An organisation keeps a programme that is not archived: its policies hold for whoever takes part in none.
 * `activeIds` are read under a lock that other callers of this rule also take.
 * @throws DomainError WRONG_STATE with code `last-programme`.
 */
export function requireAnotherProgramme(activeIds: readonly Id[], leavingId: Id): void {
  if (!activeIds.some((id) => id !== leavingId)) {
    throw wrongState('last-programme', 'This is the only programme that is not archived. Create another one first.');
  }
}

/**
 * A programme keeps an owner who can act, once it has one: what people ask of a programme must reach somebody. Ask
 * before taking the role from `leavingId`. Suspending the last owner is allowed, because shutting a person out cannot
 * wait; admins, who may do all that an owner may, then stand in, as they do for a programme that is new.
 * `activeOwnerIds` are the ACTIVE owners, read under a lock that other callers of this rule also take.
 * @throws DomainError WRONG_STATE with code `last-owner`.
 */
export function requireAnotherOwner(activeOwnerIds: readonly Id[], leavingId: Id): void {
  const stays = activeOwnerIds.some((ownerId) => ownerId !== leavingId);
  if (activeOwnerIds.includes(leavingId) && !stays) {
    throw wrongState('last-owner', 'This is the only active owner of the programme. Make somebody else an owner first.');
  }
}

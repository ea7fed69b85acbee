import type { Id } from '@waymark/foundation/kernel';
import { holds, type Actor } from './access';

/** Whether `actor` sees the programmes: every active member does, and an actor is one by definition. */
export function canReadProgrammes(_actor: Pick<Actor, 'memberId'>): boolean {
  return true;
}

/** Whether `actor` may change this programme: one of its own owners, or an admin. Owning another gives nothing here. */
export function canChangeProgramme(
  actor: Pick<Actor, 'memberId' | 'roles'>,
  programme: { readonly ownerIds: readonly Id[] },
): boolean {
  return holds(actor, 'ORGANISATION_ADMIN') || programme.ownerIds.includes(actor.memberId);
}

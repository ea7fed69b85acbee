import { holds, type Actor } from './access';

/** Whether `actor` may read the audit log: organisation admins only, for it tells what everybody did. */
export function canReadAudit(actor: Pick<Actor, 'roles'>): boolean {
  return holds(actor, 'ORGANISATION_ADMIN');
}

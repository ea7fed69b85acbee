import type { EntityManager } from 'typeorm';
import type { AuditFact } from './audit-log';

/** Appends to the hash chain of the open organisation; the database numbers and hashes the entry. */
export async function appendEntry(manager: EntityManager, { action, at, actorId, subject, detail }: AuditFact): Promise<void> {
  await manager.query('SELECT append_audit_entry($1, $2, $3, $4, $5, $6)', [
    at,
    action,
    actorId,
    subject.kind,
    subject.id,
    JSON.stringify(detail ?? {}),
  ]);
}

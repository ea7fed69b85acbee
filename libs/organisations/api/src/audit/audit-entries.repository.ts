import type { Id } from '@waymark/foundation/kernel';
import type { AuditAction } from '@waymark/organisations/domain';
import type { EntityManager } from 'typeorm';

export interface AuditFact {
  action: AuditAction;
  at: Date;
  /** The member who did it; null where the system did. */
  actorId: Id | null;
  subject: { kind: string; id: Id | null };
  /** Ids and plain facts, never words that somebody wrote. */
  detail?: Record<string, unknown>;
}

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

/** As `appendEntry`, for many facts of one instant: the chain is taken up once. */
export async function appendEntries(
  manager: EntityManager,
  { at, actorId }: Pick<AuditFact, 'at' | 'actorId'>,
  facts: readonly Omit<AuditFact, 'at' | 'actorId'>[],
): Promise<void> {
  const entries = facts.map(({ action, subject, detail }) => ({ action, subjectKind: subject.kind, subjectId: subject.id, detail: detail ?? {} }));
  await manager.query('SELECT append_audit_entries($1, $2, $3)', [at, actorId, JSON.stringify(entries)]);
}

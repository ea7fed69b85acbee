import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AuditAction } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { appendEntry } from './audit-entries.repository';

export interface AuditFact {
  action: AuditAction;
  at: Date;
  /** The member who did it; null where the system did. */
  actorId: Id | null;
  subject: { kind: string; id: Id | null };
  /** Ids and plain facts, never words that somebody wrote. */
  detail?: Record<string, unknown>;
}

/** Writes into the account of the open organisation, in the transaction of what it accounts for. */
@Injectable()
export class AuditLog {
  constructor(private readonly tenancy: Tenancy) {}

  async record(fact: AuditFact): Promise<void> {
    await appendEntry(this.tenancy.manager, fact);
  }
}

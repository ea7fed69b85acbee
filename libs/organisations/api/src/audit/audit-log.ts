import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { appendEntry, type AuditFact } from './audit-entries.repository';

/** Writes into the account of the open organisation, in the transaction of what it accounts for. */
@Injectable()
export class AuditLog {
  constructor(private readonly tenancy: Tenancy) {}

  async record(fact: AuditFact): Promise<void> {
    await appendEntry(this.tenancy.manager, fact);
  }
}

import { forbidden, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canReadAudit, type Actor, type AuditEntryView, type peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditEntryQueries } from './audit-entries.queries';

/** Reading the account of the organisation. */
@Injectable()
export class AuditReading {
  constructor(private readonly entries: AuditEntryQueries) {}

  async list(actor: Actor, query: QueryOf<typeof peopleApi.listAuditEntries>): Promise<Page<AuditEntryView>> {
    if (!canReadAudit(actor)) throw forbidden('Only an organisation admin reads the audit log.');
    return this.entries.list(query);
  }
}

import type { Page, QueryOf } from '@waymark/foundation/kernel';
import { FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type AuditEntryView } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { AuditReading } from './audit-reading';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditReading) {}

  @Implements(peopleApi.listAuditEntries)
  list(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listAuditEntries) query: QueryOf<typeof peopleApi.listAuditEntries>,
  ): Promise<Page<AuditEntryView>> {
    return this.audit.list(actor, query);
  }
}

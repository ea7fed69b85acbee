import type { Page, QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { peopleApi, type Actor, type AuditEntryView } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { AuditExport } from './audit-export';
import { AuditReading } from './audit-reading';

@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditReading,
    private readonly exporting: AuditExport,
  ) {}

  @Implements(peopleApi.listAuditEntries)
  list(
    @Who() actor: Actor,
    @FromQuery(peopleApi.listAuditEntries) query: QueryOf<typeof peopleApi.listAuditEntries>,
  ): Promise<Page<AuditEntryView>> {
    return this.audit.list(actor, query);
  }

  @Implements(peopleApi.exportAuditEntries)
  async export(
    @Who() actor: Actor,
    @FromQuery(peopleApi.exportAuditEntries) query: QueryOf<typeof peopleApi.exportAuditEntries>,
  ): Promise<StreamableFile> {
    return attachment(await this.exporting.begin(actor, query));
  }
}

import type { BodyOf, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { accountabilityApi, type Actor, type DataExportView } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { DataExports } from './data-exports';

@Controller()
export class DataExportsController {
  constructor(private readonly exports: DataExports) {}

  @Implements(accountabilityApi.listDataExports)
  list(
    @Who() actor: Actor,
    @FromQuery(accountabilityApi.listDataExports) { memberId }: QueryOf<typeof accountabilityApi.listDataExports>,
  ): Promise<{ items: DataExportView[] }> {
    return this.exports.list(actor, memberId);
  }

  @Implements(accountabilityApi.requestDataExport)
  request(
    @Who() actor: Actor,
    @FromBody(accountabilityApi.requestDataExport) { memberId }: BodyOf<typeof accountabilityApi.requestDataExport>,
  ): Promise<DataExportView> {
    return this.exports.request(actor, memberId);
  }

  @Implements(accountabilityApi.downloadDataExport)
  async download(
    @Who() actor: Actor,
    @FromPath(accountabilityApi.downloadDataExport) { exportId }: ParamsOf<typeof accountabilityApi.downloadDataExport>,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.download(actor, exportId));
  }
}

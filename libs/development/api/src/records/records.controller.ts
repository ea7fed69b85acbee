import { developmentApi, type RecordView, type RoleComponentsView } from '@waymark/development/domain';
import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { EvidenceOfRecords } from './evidence-of-records';
import { RecordReading } from './record-reading';
import { RecordWriting } from './record-writing';

type RecordPath = ParamsOf<typeof developmentApi.readRecord>;

@Controller()
export class RecordsController {
  constructor(
    private readonly reading: RecordReading,
    private readonly writing: RecordWriting,
    private readonly evidence: EvidenceOfRecords,
  ) {}

  @Implements(developmentApi.listRecords)
  list(@Who() actor: Actor, @FromQuery(developmentApi.listRecords) query: QueryOf<typeof developmentApi.listRecords>): Promise<Page<RecordView>> {
    return this.reading.list(actor, query);
  }

  @Implements(developmentApi.listComponents)
  listComponents(@Who() actor: Actor, @FromQuery(developmentApi.listComponents) query: QueryOf<typeof developmentApi.listComponents>): Promise<RoleComponentsView> {
    return this.reading.listComponents(actor, query);
  }

  @Implements(developmentApi.readRecord)
  read(@Who() actor: Actor, @FromPath(developmentApi.readRecord) { recordId }: RecordPath): Promise<RecordView> {
    return this.reading.read(actor, recordId);
  }

  @Implements(developmentApi.addRecord)
  add(@Who() actor: Actor, @FromBody(developmentApi.addRecord) body: BodyOf<typeof developmentApi.addRecord>): Promise<RecordView> {
    return this.writing.add(actor, body);
  }

  @Implements(developmentApi.changeRecord)
  change(
    @Who() actor: Actor,
    @FromPath(developmentApi.changeRecord) { recordId }: RecordPath,
    @FromBody(developmentApi.changeRecord) changes: BodyOf<typeof developmentApi.changeRecord>,
    @ExpectedVersion() version: number,
  ): Promise<RecordView> {
    return this.writing.change(actor, recordId, changes, version);
  }

  @Implements(developmentApi.startRecord)
  start(
    @Who() actor: Actor,
    @FromPath(developmentApi.startRecord) { recordId }: RecordPath,
    @FromBody(developmentApi.startRecord) body: BodyOf<typeof developmentApi.startRecord>,
    @ExpectedVersion() version: number,
  ): Promise<RecordView> {
    return this.writing.start(actor, recordId, body, version);
  }

  @Implements(developmentApi.completeRecord)
  complete(
    @Who() actor: Actor,
    @FromPath(developmentApi.completeRecord) { recordId }: RecordPath,
    @FromBody(developmentApi.completeRecord) body: BodyOf<typeof developmentApi.completeRecord>,
    @ExpectedVersion() version: number,
  ): Promise<RecordView> {
    return this.writing.complete(actor, recordId, body, version);
  }

  @Implements(developmentApi.cancelRecord)
  cancel(@Who() actor: Actor, @FromPath(developmentApi.cancelRecord) { recordId }: RecordPath, @ExpectedVersion() version: number): Promise<RecordView> {
    return this.writing.cancel(actor, recordId, version);
  }

  @Implements(developmentApi.reopenRecord)
  reopen(@Who() actor: Actor, @FromPath(developmentApi.reopenRecord) { recordId }: RecordPath, @ExpectedVersion() version: number): Promise<RecordView> {
    return this.writing.reopen(actor, recordId, version);
  }

  @Implements(developmentApi.tieEvidence)
  tieEvidence(
    @Who() actor: Actor,
    @FromPath(developmentApi.tieEvidence) { recordId }: RecordPath,
    @FromBody(developmentApi.tieEvidence) body: BodyOf<typeof developmentApi.tieEvidence>,
  ): Promise<RecordView> {
    return this.evidence.tie(actor, recordId, body);
  }
}

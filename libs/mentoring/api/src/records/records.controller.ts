import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { sessionsApi, type GrowRecordView, type RevisionView, type SessionSummaryView, type StageView } from '@waymark/mentoring/domain';
import type { Actor, ItemReader } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { RecordReading } from './record-reading';
import { RecordWriting } from './record-writing';
import { Summaries } from './summaries';

type SessionPath = ParamsOf<typeof sessionsApi.readRecord>;
type StagePath = ParamsOf<typeof sessionsApi.readStage>;
type ReleasePath = ParamsOf<typeof sessionsApi.releaseSummary>;

@Controller()
export class RecordsController {
  constructor(
    private readonly reading: RecordReading,
    private readonly writing: RecordWriting,
    private readonly summaries: Summaries,
  ) {}

  @Implements(sessionsApi.readRecord)
  read(@Who() actor: Actor, @FromPath(sessionsApi.readRecord) { sessionId }: SessionPath): Promise<GrowRecordView> {
    return this.reading.read(actor, sessionId);
  }

  @Implements(sessionsApi.readStage)
  readStage(@Who() actor: Actor, @FromPath(sessionsApi.readStage) { sessionId, stage }: StagePath): Promise<StageView> {
    return this.reading.readStage(actor, sessionId, stage);
  }

  @Implements(sessionsApi.writeStage)
  writeStage(
    @Who() actor: Actor,
    @FromPath(sessionsApi.writeStage) { sessionId, stage }: StagePath,
    @FromBody(sessionsApi.writeStage) writing: BodyOf<typeof sessionsApi.writeStage>,
    @ExpectedVersion() version: number,
  ): Promise<StageView> {
    return this.writing.write(actor, sessionId, stage, writing, version);
  }

  @Implements(sessionsApi.reviseStage)
  reviseStage(
    @Who() actor: Actor,
    @FromPath(sessionsApi.reviseStage) { sessionId, stage }: StagePath,
    @FromBody(sessionsApi.reviseStage) body: BodyOf<typeof sessionsApi.reviseStage>,
    @ExpectedVersion() version: number,
  ): Promise<StageView> {
    return this.writing.revise(actor, sessionId, stage, body, version);
  }

  @Implements(sessionsApi.listRevisions)
  listRevisions(
    @Who() actor: Actor,
    @FromPath(sessionsApi.listRevisions) { sessionId }: SessionPath,
    @FromQuery(sessionsApi.listRevisions) query: QueryOf<typeof sessionsApi.listRevisions>,
  ): Promise<Page<RevisionView>> {
    return this.reading.listRevisions(actor, sessionId, query);
  }

  @Implements(sessionsApi.readSummary)
  readSummary(@Who() actor: Actor, @FromPath(sessionsApi.readSummary) { sessionId }: SessionPath): Promise<SessionSummaryView> {
    return this.summaries.read(actor, sessionId);
  }

  @Implements(sessionsApi.listSummaryReaders)
  listReaders(@Who() actor: Actor, @FromPath(sessionsApi.listSummaryReaders) { sessionId }: SessionPath): Promise<{ items: ItemReader[] }> {
    return this.summaries.listReaders(actor, sessionId);
  }

  @Implements(sessionsApi.releaseSummary)
  release(@Who() actor: Actor, @FromPath(sessionsApi.releaseSummary) { sessionId, memberId }: ReleasePath): Promise<void> {
    return this.summaries.release(actor, sessionId, memberId);
  }

  @Implements(sessionsApi.takeSummaryBack)
  takeBack(@Who() actor: Actor, @FromPath(sessionsApi.takeSummaryBack) { sessionId, memberId }: ReleasePath): Promise<void> {
    return this.summaries.takeBack(actor, sessionId, memberId);
  }
}

import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { sessionsApi, stageView, type GrowRecordView, type RevisionView, type SessionSummaryView, type StageView, type StageWriting } from '@waymark/mentoring/domain';

/** What is written in sessions. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class RecordsClient {
  private readonly api = inject(ApiCaller);

  read(sessionId: string, signal?: AbortSignal): Promise<GrowRecordView> {
    return this.api.call(sessionsApi.readRecord, { params: { sessionId }, signal });
  }

  write(sessionId: string, writing: StageWriting, version: number): Promise<StageView> {
    return this.api.call(sessionsApi.writeStage, { params: { sessionId, stage: writing.stage }, body: writing, ifMatch: version });
  }

  revise(of: Pick<StageView, 'sessionId' | 'version'>, writing: StageWriting, reason: string): Promise<StageView> {
    return this.api.call(sessionsApi.reviseStage, { params: { sessionId: of.sessionId, stage: writing.stage }, body: { reason, writing }, ifMatch: of.version });
  }

  revisions(sessionId: string, query: QueryInputOf<typeof sessionsApi.listRevisions>, signal?: AbortSignal): Promise<Page<RevisionView>> {
    return this.api.call(sessionsApi.listRevisions, { params: { sessionId }, query, signal });
  }

  summary(sessionId: string, signal?: AbortSignal): Promise<SessionSummaryView> {
    return this.api.call(sessionsApi.readSummary, { params: { sessionId }, signal });
  }

  /** What a stale refusal (412) says is stored now, if it does. */
  readonly stored = (current: unknown): StageView | undefined => stageView.safeParse(current).data;
}

import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { BodyInputOf, QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { readinessApi, type Explanation, type JudgementView, type PersonReadiness, type Timeline } from '@waymark/readiness/domain';

export type PersonQuery = QueryInputOf<typeof readinessApi.readPersonReadiness>;
export type PersonMovement = ResponseOf<typeof readinessApi.readPersonMovement>;
/** What is asked about one requirement: the two instants. */
export type ExplainQuery = QueryInputOf<typeof readinessApi.explainRequirement>;
export type Judged = BodyInputOf<typeof readinessApi.judgeReadiness>;

/** How one person stands, by the server's own computation. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PersonClient {
  private readonly api = inject(ApiCaller);

  read(memberId: string, query: PersonQuery, signal?: AbortSignal): Promise<PersonReadiness> {
    return this.api.call(readinessApi.readPersonReadiness, { params: { memberId }, query, signal });
  }

  timeline(memberId: string, query: PersonQuery, signal?: AbortSignal): Promise<Timeline> {
    return this.api.call(readinessApi.readPersonTimeline, { params: { memberId }, query, signal });
  }

  movement(memberId: string, query: PersonQuery & { since: string }, signal?: AbortSignal): Promise<PersonMovement> {
    return this.api.call(readinessApi.readPersonMovement, { params: { memberId }, query, signal });
  }

  explain(memberId: string, requirementId: string, query: ExplainQuery, signal?: AbortSignal): Promise<Explanation> {
    return this.api.call(readinessApi.explainRequirement, { params: { memberId, requirementId }, query, signal });
  }

  /** Where the table is as CSV. */
  exportAddress(memberId: string, query: PersonQuery): string {
    return endpointUrl(readinessApi.exportPersonReadiness, { memberId }, query);
  }

  async judgements(memberId: string, signal?: AbortSignal): Promise<JudgementView[]> {
    return (await this.api.call(readinessApi.listJudgements, { params: { memberId }, signal })).items;
  }

  /** The same key again is the same judgement. */
  judge(memberId: string, body: Judged, idempotencyKey: string): Promise<JudgementView> {
    return this.api.call(readinessApi.judgeReadiness, { params: { memberId }, body, idempotencyKey });
  }

  withdraw(judgementId: string): Promise<JudgementView> {
    return this.api.call(readinessApi.withdrawJudgement, { params: { judgementId } });
  }
}

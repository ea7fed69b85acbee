import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { QueryInputOf } from '@waymark/foundation/kernel';
import { readinessApi, type ReadinessAggregates } from '@waymark/readiness/domain';

type AggregatesQuery = QueryInputOf<typeof readinessApi.readReadinessAggregates>;

/** How the people of a programme stand in numbers. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AggregatesClient {
  private readonly api = inject(ApiCaller);

  read(query: AggregatesQuery, signal?: AbortSignal): Promise<ReadinessAggregates> {
    return this.api.call(readinessApi.readReadinessAggregates, { query, signal });
  }

  /** Where the numbers are as CSV. */
  exportAddress(query: AggregatesQuery): string {
    return endpointUrl(readinessApi.exportReadinessAggregates, undefined, query);
  }
}

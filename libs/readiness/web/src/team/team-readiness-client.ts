import { Injectable, inject } from '@angular/core';
import { ApiCaller, endpointUrl } from '@waymark/foundation/browser';
import type { QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import { readinessApi, type TeamMovement, type TeamReadiness } from '@waymark/readiness/domain';

export type TeamQuery = QueryInputOf<typeof readinessApi.readTeamReadiness>;
export type TeamTrend = ResponseOf<typeof readinessApi.readTeamTrend>;

/** How the people of a team stand, by the server's own computation. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class TeamReadinessClient {
  private readonly api = inject(ApiCaller);

  read(query: TeamQuery, signal?: AbortSignal): Promise<TeamReadiness> {
    return this.api.call(readinessApi.readTeamReadiness, { query, signal });
  }

  movement(query: TeamQuery & { since: string }, signal?: AbortSignal): Promise<TeamMovement> {
    return this.api.call(readinessApi.readTeamMovement, { query, signal });
  }

  trend(query: TeamQuery, signal?: AbortSignal): Promise<TeamTrend> {
    return this.api.call(readinessApi.readTeamTrend, { query, signal });
  }

  /** Where the table is as CSV. */
  exportAddress(query: TeamQuery): string {
    return endpointUrl(readinessApi.exportTeamReadiness, undefined, query);
  }
}

import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { Page, QueryInputOf } from '@waymark/foundation/kernel';
import { goalsApi, sessionsApi, type ReleasedItem, type ReleasedKind } from '@waymark/mentoring/domain';
import type { ItemReader } from '@waymark/organisations/domain';

/** How readers of one kind of item are asked for, let in and shut out. */
interface Readers {
  list(id: string, signal?: AbortSignal): Promise<{ items: ItemReader[] }>;
  release(id: string, memberId: string): Promise<void>;
  takeBack(id: string, memberId: string): Promise<void>;
}

/** What is released of mentoring: by the reader, and to them. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ReleasedClient {
  private readonly api = inject(ApiCaller);
  private readonly kinds: Readonly<Record<ReleasedKind, Readers>> = {
    goal: {
      list: (goalId, signal) => this.api.call(goalsApi.listGoalReaders, { params: { goalId }, signal }),
      release: (goalId, memberId) => this.api.call(goalsApi.releaseGoal, { params: { goalId, memberId } }),
      takeBack: (goalId, memberId) => this.api.call(goalsApi.takeGoalBack, { params: { goalId, memberId } }),
    },
    action: {
      list: (actionId, signal) => this.api.call(goalsApi.listActionReaders, { params: { actionId }, signal }),
      release: (actionId, memberId) => this.api.call(goalsApi.releaseAction, { params: { actionId, memberId } }),
      takeBack: (actionId, memberId) => this.api.call(goalsApi.takeActionBack, { params: { actionId, memberId } }),
    },
    'session-summary': {
      list: (sessionId, signal) => this.api.call(sessionsApi.listSummaryReaders, { params: { sessionId }, signal }),
      release: (sessionId, memberId) => this.api.call(sessionsApi.releaseSummary, { params: { sessionId, memberId } }),
      takeBack: (sessionId, memberId) => this.api.call(sessionsApi.takeSummaryBack, { params: { sessionId, memberId } }),
    },
  };

  async readers(kind: ReleasedKind, id: string, signal?: AbortSignal): Promise<ItemReader[]> {
    return (await this.kinds[kind].list(id, signal)).items;
  }

  release(kind: ReleasedKind, id: string, memberId: string): Promise<void> {
    return this.kinds[kind].release(id, memberId);
  }

  takeBack(kind: ReleasedKind, id: string, memberId: string): Promise<void> {
    return this.kinds[kind].takeBack(id, memberId);
  }

  toMe(query: QueryInputOf<typeof goalsApi.listReleasedToMe>, signal?: AbortSignal): Promise<Page<ReleasedItem>> {
    return this.api.call(goalsApi.listReleasedToMe, { query, signal });
  }
}

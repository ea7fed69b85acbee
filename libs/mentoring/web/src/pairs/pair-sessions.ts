import { Injectable, inject, resource, signal } from '@angular/core';
import { PagedList } from '@waymark/foundation/browser';
import type { SessionView } from '@waymark/mentoring/domain';
import { SessionsClient } from '../sessions/sessions-client';
import { PairDesk } from './pair-desk';

/** How many sessions stand on the page of a pair before somebody asks for more. */
const shownAtOnce = 8;

/** The sessions of the pair that a page is about, the latest first, and the one that comes next. A page provides it for itself. */
@Injectable()
export class PairSessions {
  private readonly client = inject(SessionsClient);
  private readonly desk = inject(PairDesk);
  private readonly shown = signal<string | undefined>(undefined);
  readonly list = new PagedList((query: { relationshipId: string; cursor?: string }, aborted) => this.client.list({ ...query, limit: shownAtOnce }, aborted));
  readonly next = resource({
    params: () => this.shown(),
    loader: async ({ params, abortSignal }) => (await this.client.list({ relationshipId: params, state: 'UPCOMING', limit: 1 }, abortSignal)).items[0] ?? null,
  });

  show(relationshipId: string): void {
    this.shown.set(relationshipId);
    void this.list.show({ relationshipId });
  }

  /** A session has become another: it is shown at once, and what follows from it is read again. */
  meet(session: SessionView): void {
    this.list.update((items) => items.map((each) => (each.id === session.id ? session : each)));
    this.again();
  }

  /** Reads all of it again, and what waits for the reader. */
  again(): void {
    void this.list.again();
    this.next.reload();
    this.desk.read.reload();
  }
}

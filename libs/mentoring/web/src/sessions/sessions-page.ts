import { Component, computed, inject, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList } from '@waymark/foundation/browser';
import { Button, Dialogs, Empty, Icon, NextStep, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { Menu, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import { isLive, type RelationshipSummary, type SessionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { otherOf } from '../pairs/pair-words';
import { PairsClient } from '../pairs/pairs-client';
import type { PlannedPair } from './plan-dialog';
import { SessionRow } from './session-row';
import { otherIn, sessionWhen } from './session-words';
import { SessionsClient } from './sessions-client';
import { inOrderOfWaiting, nextOfSessions, waitingOf } from './waiting-sessions';

/** All sessions of the reader: what waits for them first, then what is to come, then what is past, by pair. */
@Component({
  selector: 'wm-sessions-page',
  imports: [Button, Empty, Icon, LoadFailure, Menu, MenuItem, MenuTrigger, NextStep, PageHeading, Panel, RouterLink, SessionRow, Skeleton],
  templateUrl: './sessions-page.html',
  styles: '.none { padding: 0 var(--wm-5) var(--wm-5); }',
})
export class SessionsPage {
  private readonly client = inject(SessionsClient);
  private readonly pairsClient = inject(PairsClient);
  private readonly reader = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  /** With whom a session can be planned. Where that cannot be read, the page of the pair still offers it. */
  private readonly live = resource({ loader: ({ abortSignal }) => this.pairsClient.list({ state: 'LIVE', limit: 100 }, abortSignal) });
  protected readonly pairs = computed(() => (this.live.hasValue() ? this.live.value().items.filter(({ status, part }) => part !== null && isLive(status)).map(planned) : []));
  protected readonly onlyPair = computed(() => (this.pairs().length === 1 ? (this.pairs()[0] ?? null) : null));
  protected readonly waiting = resource({
    loader: async ({ abortSignal }) => {
      const read = async (state: 'TO_LOG' | 'TO_CONFIRM' | 'TO_CORRECT') => (await this.client.list({ state, limit: 100 }, abortSignal)).items;
      const [toLog, toConfirm, toCorrect] = await Promise.all([read('TO_LOG'), read('TO_CONFIRM'), read('TO_CORRECT')]);
      return [...toLog, ...toConfirm, ...toCorrect];
    },
  });
  protected readonly coming = new PagedList((query: { cursor?: string }, aborted) => this.client.list({ ...query, state: 'UPCOMING', limit: 10 }, aborted));
  protected readonly past = new PagedList((query: { cursor?: string }, aborted) => this.client.list({ ...query, state: 'PAST', limit: 25 }, aborted));
  /** What waits for the reader of sessions that have been: to log, to confirm, to correct. */
  protected readonly forMe = computed(() => {
    const now = new Date();
    return inOrderOfWaiting(this.waiting.hasValue() ? this.waiting.value().filter((session) => waitingOf(session, now) !== null) : [], now);
  });
  /** The first thing that waits, or else the next session that the reader can prepare. */
  protected readonly next = computed(() => {
    const now = new Date();
    const first = this.forMe()[0] ?? this.coming.items().find((session) => waitingOf(session, now) === 'PREPARE');
    return first === undefined ? null : nextOfSessions(first, this.reader.timeZone(), now);
  });
  /** Those that have passed and ask nothing of the reader, by pair; the pair that met last comes first. */
  protected readonly groups = computed(() => {
    const waits = new Set(this.forMe().map(({ id }) => id));
    const quiet = this.past.items().filter(({ id }) => !waits.has(id));
    return [...Map.groupBy(quiet, ({ relationshipId }) => relationshipId)].map(([relationshipId, sessions]) => ({ relationshipId, sessions, name: sessions[0] === undefined ? '' : otherIn(sessions[0]).name }));
  });
  protected readonly loaded = computed(() => (this.waiting.hasValue() || this.waiting.error() !== undefined) && (this.coming.loaded() || this.coming.failure() !== null) && (this.past.loaded() || this.past.failure() !== null));
  protected readonly empty = computed(() => this.waiting.hasValue() && this.coming.loaded() && this.past.loaded() && this.forMe().length + this.coming.items().length + this.past.items().length === 0);

  constructor() {
    void this.coming.show({});
    void this.past.show({});
  }

  /** A session has become another, so it may belong somewhere else. */
  protected again(): void {
    this.waiting.reload();
    void this.coming.again();
    void this.past.again();
  }

  protected async plan(pair: PlannedPair): Promise<void> {
    const session = await this.dialogs.open<SessionView>(async () => (await import('./plan-dialog')).PlanDialog, pair);
    if (session === undefined) return;
    this.toasts.say(`Planned for ${sessionWhen(session, this.reader.timeZone(), new Date())}`);
    this.again();
  }

  protected async recordPast(pair: PlannedPair): Promise<void> {
    const session = await this.dialogs.open<SessionView>(async () => (await import('./past-session-dialog')).PastSessionDialog, pair);
    if (session !== undefined) await this.router.navigate(['/sessions', session.id]);
  }
}

function planned(pair: RelationshipSummary): PlannedPair {
  return { id: pair.id, otherName: otherOf(pair).name };
}

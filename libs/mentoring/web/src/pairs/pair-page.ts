import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Confirmation, Dialogs, Icon, NextStep, PageHeading, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import { Menu, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import { becamePair, closingDays, isLive, type RelationshipView, type SessionView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { AgreementPanel } from '../agreement/agreement-panel';
import { workWords } from '../directory/match-words';
import { stepLink, stepWords, type StepWords } from '../next-step-words';
import { endReasonWords, statusLooks } from '../relationship-words';
import type { PlannedPair } from '../sessions/plan-dialog';
import { sessionWhen } from '../sessions/session-words';
import { PairWork } from '../work/pair-work';
import { workPair } from '../work/work-pair';
import { AudiencePanel } from './audience-panel';
import { ClosingPanel } from './closing-panel';
import { NextSessionPanel } from './next-session-panel';
import { PairDesk } from './pair-desk';
import { PairSessions } from './pair-sessions';
import { PairsClient } from './pairs-client';
import { endReadersWords, otherOf, pairHeading, spanWords } from './pair-words';
import { RequestPanel } from './request-panel';
import { RhythmPanel } from './rhythm-panel';
import { TimelinePanel } from './timeline-panel';

/** One pair: what waits for the reader, what was asked and agreed, how often the two meet and who reads what. */
@Component({
  selector: 'wm-pair-page',
  imports: [AgreementPanel, AudiencePanel, Avatar, Banner, Button, ClosingPanel, Icon, LoadFailure, Menu, MenuItem, MenuTrigger, NextSessionPanel, NextStep, PageHeading, PairWork, Panel, RequestPanel, RhythmPanel, RouterLink, Skeleton, Tag, TimelinePanel],
  templateUrl: './pair-page.html',
  styles: `
    .who, .notice { margin-bottom: var(--wm-5); }
    .words { white-space: pre-line; }
  `,
  providers: [PairDesk, PairSessions],
})
export class PairPage {
  /** From the address. */
  readonly relationshipId = input.required<string>();
  protected readonly desk = inject(PairDesk);
  private readonly client = inject(PairsClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly sessions = inject(PairSessions);
  private readonly router = inject(Router);
  private readonly known = computed(() => this.desk.pair());
  /** The two of a pair see their sessions; for everybody else, and before they are a pair, there are none. */
  private readonly meeting = computed(() => this.of(({ id, part, status }) => (part !== null && becamePair(status) ? id : null), null));
  protected readonly heading = computed(() => this.of(pairHeading, 'Mentoring'));
  protected readonly other = computed(() => this.of<Pick<RelationshipView['mentor'], 'id' | 'name' | 'jobTitle' | 'teams'>>(otherOf, { id: '', name: '', jobTitle: null, teams: [] }));
  protected readonly work = computed(() => workWords(this.other()));
  protected readonly look = computed(() => this.of(({ status }) => statusLooks[status], statusLooks.REQUESTED));
  protected readonly span = computed(() => this.of((pair) => spanWords(pair, this.session.timeZone()), ''));
  /** While the two still set goals. */
  protected readonly goesOn = computed(() => this.of(({ status }) => isLive(status), false));
  protected readonly working = computed(() => this.of(workPair, null), { equal: (one, other) => one?.id === other?.id });
  protected readonly paired = computed(() => this.of(({ status }) => becamePair(status), false));
  protected readonly next = computed(() => {
    const step = this.of(({ next }) => next[0], undefined);
    if (step !== undefined) return { kind: step.kind, ...stepWords(step, { timeZone: this.session.timeZone(), now: new Date() }), ...stepLink(step) };
    return this.of(({ may }) => may.accept, false) ? { kind: 'ANSWER_REQUEST' as const, ...this.askedWords(), path: [], fragment: undefined } : null;
  });
  /** How often they meet, for as long as they do. */
  protected readonly rhythm = computed(() => this.of(({ rhythm, endedAt }) => (endedAt === null ? rhythm : null), null));
  protected readonly paused = computed(() =>
    this.of(({ paused }) => {
      if (paused === null) return null;
      const until = paused.until === null ? 'Without a day to go on.' : `You go on by yourselves on ${spokenCalendarDay(paused.until)}.`;
      return { heading: `${paused.by.name} paused this on ${spokenCalendarDay(paused.since)}`, detail: `${until}${paused.words === null ? '' : ` “${paused.words}”`}` };
    }, null),
  );
  protected readonly endedWords = computed(() =>
    this.of(({ endedEarly }) => (endedEarly === null ? '' : `${endedEarly.by.name} ended this early on ${spokenDay(endedEarly.at, this.session.timeZone())}${endedEarly.reason === null ? '' : `: ${endReasonWords[endedEarly.reason].toLowerCase()}`}`), ''),
  );
  protected readonly endReaders = computed(() => this.of((pair) => (pair.endedEarly === null ? '' : endReadersWords(pair.endedEarly, pair)), ''));

  constructor() {
    const title = inject(Title);
    effect(() => {
      const id = this.relationshipId();
      untracked(() => this.desk.show(id));
    });
    effect(() => {
      const id = this.meeting();
      if (id !== null) untracked(() => this.sessions.show(id));
    });
    effect(() => {
      if (this.known() !== null) title.setTitle(pageTitle(this.heading()));
    });
  }

  protected async accept(): Promise<void> {
    if (await this.desk.take('accept', (pair) => this.client.accept(pair))) this.toasts.say(this.known()?.status === 'ACCEPTED' ? 'Accepted. Next, agree how you work together' : 'Accepted. It begins when both have');
  }

  protected async plan(pair: RelationshipView): Promise<void> {
    const session = await this.dialogs.open<SessionView>(async () => (await import('../sessions/plan-dialog')).PlanDialog, this.planned(pair));
    if (session === undefined) return;
    this.toasts.say(`Planned for ${sessionWhen(session, this.session.timeZone(), new Date())}`);
    this.sessions.again();
  }

  /** Whoever records a session that took place goes on to write it down. */
  protected async recordPast(pair: RelationshipView): Promise<void> {
    const session = await this.dialogs.open<SessionView>(async () => (await import('../sessions/past-session-dialog')).PastSessionDialog, this.planned(pair));
    if (session !== undefined) await this.router.navigate(['/sessions', session.id]);
  }

  private planned(pair: RelationshipView): PlannedPair {
    return { id: pair.id, otherName: otherOf(pair).name };
  }

  protected async decline(pair: RelationshipView): Promise<void> {
    await this.after(this.dialogs.open<RelationshipView>(async () => (await import('./decline-dialog')).DeclineDialog, pair), 'Declined');
  }

  protected async pause(pair: RelationshipView): Promise<void> {
    await this.after(this.dialogs.open<RelationshipView>(async () => (await import('./pause-dialog')).PauseDialog, pair), 'Paused');
  }

  protected async endEarly(pair: RelationshipView): Promise<void> {
    await this.after(this.dialogs.open<RelationshipView>(async () => (await import('./end-early-dialog')).EndEarlyDialog, pair), 'Ended early');
  }

  protected async resume(): Promise<void> {
    if (await this.desk.take('resume', (pair) => this.client.resume(pair))) this.toasts.say('You go on');
  }

  protected async close(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'Close this mentoring?',
      detail: `Both write a reflection within ${closingDays} days, then it is complete. What you wrote together stays readable for both.`,
      confirm: 'Begin to close',
      cancel: 'Go back',
    });
    if (agreed) await this.desk.take('close', (pair) => this.client.close(pair));
  }

  private async after(answer: Promise<RelationshipView | undefined>, words: string): Promise<void> {
    const pair = await answer;
    if (pair === undefined) return;
    this.desk.meet(pair);
    this.toasts.say(words);
  }

  private askedWords(): StepWords {
    const asker = this.of(({ requestedBy }) => requestedBy.name, '');
    return { heading: `Answer ${asker}`, why: 'Read the request below, then accept it or decline it with a reason.', action: '' };
  }

  private of<T>(read: (pair: RelationshipView) => T, otherwise: T): T {
    const pair = this.known();
    return pair === null ? otherwise : read(pair);
  }
}

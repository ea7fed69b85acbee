import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList, spokenCalendarDay, wordsFor, type Words } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Dialogs, Empty, Icon, NextStep, PageHeading, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import { daysBetween, inOrderOfNeed, programmePairQuery, type HealthConcern, type OutreachView, type ProgrammePair, type RelationshipView, type WaitingRequest } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { counted, listed } from '@waymark/role-profiles/web';
import { concernLooks, statusLooks } from '../relationship-words';
import { todayIn } from '../today';
import type { ReachOut } from './outreach-dialog';
import { ProgrammePairsClient } from './programme-pairs-client';
import { demandLook, groupToWriteTo, outreachWords, waitingWords } from './programme-words';
import type { Proposing } from './propose-dialog';

type Sought = ReturnType<typeof programmePairQuery.parse>;

/** The pairs of a programme for its owner: by reason, with counts and dates, and never what they say. */
@Component({
  selector: 'wm-programme-pairs-page',
  imports: [Avatar, Banner, Button, Empty, Icon, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton, Tag],
  templateUrl: './programme-pairs-page.html',
  styles: `
    .notice { margin-bottom: var(--wm-5); }
    .inset { display: grid; margin: var(--wm-4) var(--wm-5); }
    .wide { width: 30%; }
    .sd td, .sd th { vertical-align: middle; }
    .bars { display: grid; gap: 3px; min-width: 6rem; }
    .bars .bar { height: .625rem; }
    .key { width: 1.25rem; } .full { width: 100%; }
    .state { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); border: 1px solid var(--wm-line); border-radius: var(--wm-r-lg); background: var(--wm-surface); overflow: hidden; }
    .state a { padding: var(--wm-3) var(--wm-4); color: inherit; text-decoration: none; border-left: 1px solid var(--wm-line); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .state a:first-child { border-left: 0; } .state a:hover { background: var(--wm-surface-hover); }
    .state a:focus-visible { outline-offset: -3px; }
    .state a[aria-current] { background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); }
    .state b { display: block; font-size: var(--wm-text-xl); line-height: var(--wm-lh-xl); font-variant-numeric: tabular-nums; }
    @media (max-width: 60rem) { .state { grid-template-columns: repeat(3, minmax(0, 1fr)); } .state a:nth-child(4) { border-left: 0; } .state a:nth-child(n+4) { border-top: 1px solid var(--wm-line); } }
  `,
})
export class ProgrammePairsPage {
  /** From the address and its query. */
  readonly programmeId = input.required<string>();
  readonly concern = input<string>();
  readonly state = input<string>();
  private readonly client = inject(ProgrammePairsClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly overview = resource({ params: () => this.programmeId(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  protected readonly list = new PagedList((query: Partial<Sought> & { cursor?: string }, aborted) => this.client.pairs(this.programmeId(), query, aborted));
  protected readonly waiting = new PagedList((query: { cursor?: string }, aborted) => this.client.waiting(this.programmeId(), { limit: 10, ...query }, aborted));
  protected readonly gathering = signal(false);
  protected readonly failure = signal<Words | null>(null);
  /** What of the list is shown: pairs with any concern, unless the address says otherwise. */
  protected readonly chosen = computed<{ state?: Sought['state']; concern?: Sought['concern']; filtered: boolean }>(() => {
    const state = programmePairQuery.safeParse({ state: this.state() ?? 'none' }).data?.state;
    const concern = programmePairQuery.safeParse({ concern: this.concern() ?? 'none' }).data?.concern;
    if (state === undefined && concern === undefined) return { concern: 'ANY', filtered: false };
    return { ...(state === undefined ? {} : { state }), ...(concern === undefined ? {} : { concern }), filtered: true };
  });
  protected readonly group = computed(() => (this.overview.hasValue() ? groupToWriteTo(this.overview.value()) : null));
  protected readonly sub = computed(() => 'You see who meets and when. You do not see what they say.');
  protected readonly listHeading = computed(() => {
    const { state, concern, filtered } = this.chosen();
    if (!filtered) return 'Needs your attention';
    if (concern !== undefined && concern !== 'ANY') return concernLooks[concern].words;
    return this.states()?.find((each) => each.state === state)?.words ?? 'Pairs';
  });
  protected readonly attention = computed(() => (this.overview.hasValue() && !this.chosen().filtered ? `${this.overview.value().concerned} of ${counted(this.overview.value().live, 'pair')}, the longest first` : undefined));
  protected readonly rows = computed(() => this.list.items().map((pair) => this.row(pair)));
  protected readonly requests = computed(() =>
    this.waiting.items().map((request) => ({ id: request.id, request, mentee: request.mentee, wish: request.kind === 'WISH', words: waitingWords(request), skills: listed(request.skills.map(({ name }) => name)), days: request.days === 0 ? 'Today' : counted(request.days, 'day') })),
  );
  protected readonly demand = computed(() => {
    if (!this.overview.hasValue()) return null;
    const all = inOrderOfNeed(this.overview.value().demand);
    const most = Math.max(1, ...all.flatMap(({ waiting, freePlaces }) => [waiting, freePlaces]));
    return all.map((each) => ({ ...each.skill, waiting: each.waiting, freePlaces: each.freePlaces, waitingWidth: (100 * each.waiting) / most, freeWidth: (100 * each.freePlaces) / most, look: demandLook(each) }));
  });
  protected readonly states = computed(() => {
    if (!this.overview.hasValue()) return null;
    const { requested, accepted, active, paused, closing, finishedThisYear } = this.overview.value().states;
    return [
      { state: 'REQUESTED', count: requested, words: 'Requested' },
      { state: 'ACCEPTED', count: accepted, words: 'Accepted' },
      { state: 'ACTIVE', count: active, words: 'Active' },
      { state: 'PAUSED', count: paused, words: 'Paused' },
      { state: 'CLOSING', count: closing, words: 'Closing' },
      { state: 'FINISHED', count: finishedThisYear, words: 'Completed or ended early, this year' },
    ];
  });

  constructor() {
    effect(() => {
      this.programmeId();
      const { state, concern } = this.chosen();
      const query = { ...(state === undefined ? {} : { state }), ...(concern === undefined ? {} : { concern }) };
      untracked(() => void this.list.show(query));
    });
    effect(() => {
      this.programmeId();
      untracked(() => void this.waiting.show({}));
    });
  }

  /** Everybody of the group, also those that the list does not show yet, as many as one note may go to. */
  protected async writeToGroup(concern: HealthConcern): Promise<void> {
    this.gathering.set(true);
    this.failure.set(null);
    try {
      const { items } = await this.client.pairs(this.programmeId(), { concern, limit: 50 });
      if (items.length > 0) await this.reachOut(items);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.gathering.set(false);
    }
  }

  protected async reachOut(pairs: readonly ProgrammePair[]): Promise<void> {
    const data: ReachOut = { programmeId: this.programmeId(), pairs };
    this.gathering.set(false);
    const noted = await this.dialogs.open<OutreachView[]>(async () => (await import('./outreach-dialog')).OutreachDialog, data);
    if (noted === undefined) return;
    this.toasts.say(noted[0]?.kind === 'WROTE' ? `Sent to ${counted(pairs.length, 'pair')}` : 'Noted');
    this.overview.reload();
    await this.list.again();
  }

  protected async propose(request: WaitingRequest | null): Promise<void> {
    const data: Proposing = { programmeId: this.programmeId(), mentee: request?.mentee ?? null, wishId: request?.kind === 'WISH' ? request.id : null, skillIds: (request?.skills ?? []).map(({ id }) => id), words: request?.words ?? '' };
    const pair = await this.dialogs.open<RelationshipView>(async () => (await import('./propose-dialog')).ProposeDialog, data);
    if (pair === undefined) return;
    this.toasts.say(`${pair.mentee.name} and ${pair.mentor.name} are asked whether they want to`);
    this.overview.reload();
    await this.waiting.again();
  }

  private row(pair: ProgrammePair) {
    const [first, ...others] = pair.concerns;
    const today = todayIn(this.session.timeZone());
    const days = first?.days ?? daysBetween(pair.since.slice(0, 10), today);
    const last = pair.lastMetOn === null ? '' : `, last on ${spokenCalendarDay(pair.lastMetOn)}`;
    return {
      id: pair.id,
      pair,
      names: `${pair.mentee.name} with ${pair.mentor.name}`,
      look: first === undefined ? statusLooks[pair.status] : concernLooks[first.kind],
      more: others.length,
      since: days <= 0 ? 'Today' : counted(days, 'day'),
      met: pair.held === 0 ? 'None yet' : `${pair.held}${last}`,
      did: outreachWords(pair.lastOutreach, this.session.timeZone()),
    };
  }
}

import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Dialogs, Empty, Icon, NextStep, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { isLive, type ActionStatus, type ActionView, type GoalView } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { PairsClient } from '../pairs/pairs-client';
import { ActionRow } from './action-row';
import { GoalRow } from './goal-row';
import { WorkClient } from './work-client';
import { workPair } from './work-pair';
import { actionLooks, nextOfWork } from './work-words';

/** How many of a list are read at once. A person with more has the rest on the pages of their goals and pairs. */
const most = 100;
const columns: readonly ActionStatus[] = ['OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE'];

/** What the reader wants and has promised, and what those want whom they mentor: as a list or as a board. */
@Component({
  selector: 'wm-work-page',
  imports: [ActionRow, Button, Empty, GoalRow, Icon, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton],
  templateUrl: './work-page.html',
  styles: `
    .views { display: flex; flex-wrap: wrap; gap: var(--wm-3); justify-content: space-between; align-items: center; margin-bottom: var(--wm-4); }
    .none { display: block; padding: 0 var(--wm-5) var(--wm-5); }
    .board { display: grid; grid-template-columns: repeat(4, minmax(13rem, 1fr)); gap: var(--wm-4); align-items: start; overflow-x: auto; padding: 4px; margin: -4px; }
    .board .panel { min-width: 0; }
    @media (min-width: 60.01rem) { .board .rows > li { grid-template-columns: minmax(0, 1fr); row-gap: var(--wm-2); } }
    @media (max-width: 60rem) { .board { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class WorkPage {
  /** From the address: whose, and how it is shown. */
  readonly of = input<string>();
  readonly view = input<string>();
  private readonly client = inject(WorkClient);
  private readonly pairsClient = inject(PairsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly looks = actionLooks;
  protected readonly mentees = computed(() => this.of() === 'mentees');
  protected readonly board = computed(() => this.view() === 'board');
  /** With whom goals are set. Where that cannot be read, goals of one's own still are. */
  private readonly live = resource({ loader: ({ abortSignal }) => this.pairsClient.list({ state: 'LIVE', limit: most }, abortSignal) });
  private readonly known = computed(() => (this.live.hasValue() ? this.live.value().items.filter(({ status, part }) => part !== null && isLive(status)) : []));
  protected readonly pairs = computed(() => this.known().map(workPair));
  protected readonly mentors = computed(() => this.known().some(({ part }) => part === 'MENTOR'));
  protected readonly work = resource({
    params: () => ({ mentees: this.mentees(), board: this.board() }),
    loader: async ({ params: { mentees, board }, abortSignal }) => {
      const of = mentees ? 'MENTEES' : 'MINE';
      const [goals, open, done, forMe] = await Promise.all([
        this.client.goals({ of: mentees ? 'MENTEES' : 'ME', limit: most }, abortSignal),
        this.client.actions({ of, limit: most }, abortSignal),
        board ? this.client.actions({ of, state: 'DONE', limit: 20 }, abortSignal) : null,
        mentees ? null : this.client.actions({ of: 'FOR_ME', limit: most }, abortSignal),
      ]);
      const own = new Set(open.items.map(({ id }) => id));
      return { goals: goals.items, open: open.items, done: done?.items ?? [], byOthers: (forMe?.items ?? []).filter(({ id }) => !own.has(id)), more: goals.nextCursor !== null || open.nextCursor !== null };
    },
  });
  protected readonly all = computed(() => (this.work.hasValue() ? this.work.value() : null));
  protected readonly next = computed(() => nextOfWork(this.mentees() ? [] : (this.all()?.open ?? []), this.all()?.goals ?? []));
  protected readonly onBoard = computed(() => columns.map((status) => ({ status, actions: [...(this.all()?.open ?? []), ...(this.all()?.done ?? [])].filter((action) => action.status === status) })));

  protected async setGoal(): Promise<void> {
    const goal = await this.dialogs.open<GoalView>(async () => (await import('./set-goal-dialog')).SetGoalDialog, { pairs: this.pairs(), goal: null, relationshipId: null });
    if (goal === undefined) return;
    this.toasts.say(goal.relationshipId === null ? 'Set' : 'Proposed. It counts once you both agree');
    this.work.reload();
  }

  protected async addAction(): Promise<void> {
    const action = await this.dialogs.open<ActionView>(async () => (await import('./new-action-dialog')).NewActionDialog, { pairs: this.pairs(), goalId: null, relationshipId: null });
    if (action === undefined) return;
    this.toasts.say('Added');
    this.work.reload();
  }
}

import { Component, computed, effect, inject, input, resource, untracked } from '@angular/core';
import { Button, Dialogs, Empty, Icon, NextStep, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { isLive, type ActionStatus, type ActionView, type GoalView } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { RouterLink } from '@angular/router';
import { PairsClient } from '../pairs/pairs-client';
import { ActionRow } from './action-row';
import { GoalRow } from './goal-row';
import { MoreOf } from './more-of';
import { soughtIn } from './sought-work';
import { WorkFilters } from './work-filters';
import { WorkLists } from './work-lists';
import { readersPairs, workPair } from './work-pair';
import { actionLooks, nextOfWork } from './work-words';

const openColumns: readonly ActionStatus[] = ['OPEN', 'IN_PROGRESS', 'BLOCKED'];

/** What the reader wants and has promised, and what those want whom they mentor: as a list or as a board. */
@Component({
  selector: 'wm-work-page',
  imports: [ActionRow, Button, Empty, GoalRow, Icon, LoadFailure, MoreOf, NextStep, PageHeading, Panel, RouterLink, Skeleton, WorkFilters],
  templateUrl: './work-page.html',
  styles: `
    .none { display: block; padding: 0 var(--wm-5) var(--wm-5); }
    .board { display: grid; grid-template-columns: repeat(4, minmax(13rem, 1fr)); gap: var(--wm-4); align-items: start; overflow-x: auto; padding: 4px; margin: -4px; }
    .board .panel { min-width: 0; }
    .board .rows > li { grid-template-columns: minmax(0, 1fr); row-gap: var(--wm-2); }
    @media (max-width: 60rem) { .board { grid-template-columns: minmax(0, 1fr); } }
  `,
  providers: [WorkLists],
})
export class WorkPage {
  /** From the address. */
  readonly of = input<string>();
  readonly view = input<string>();
  readonly state = input<string>();
  readonly overdue = input<string>();
  readonly pair = input<string>();
  protected readonly lists = inject(WorkLists);
  private readonly pairsClient = inject(PairsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly looks = actionLooks;
  protected readonly sought = computed(() => soughtIn({ of: this.of(), view: this.view(), state: this.state(), overdue: this.overdue(), pair: this.pair() }));
  protected readonly mentees = computed(() => this.sought().mentees);
  protected readonly narrowed = computed(() => this.sought().overdue || this.sought().relationshipId !== null);
  /** With whom goals are set. Where that cannot be read, goals of one's own still are. */
  private readonly known = resource({ loader: ({ abortSignal }) => this.pairsClient.list({ state: 'ALL', limit: 100 }, abortSignal) });
  private readonly all = computed(() => (this.known.hasValue() ? this.known.value().items : []));
  private readonly pairs = computed(() => this.all().filter(({ status, part }) => part !== null && isLive(status)).map(workPair));
  protected readonly readersPairs = computed(() => readersPairs(this.all()));
  protected readonly next = computed(() => (this.sought().over ? null : nextOfWork(this.mentees() ? [] : this.lists.actions.items(), this.lists.goals.items())));
  protected readonly columns = computed(() => openColumns.map((status) => ({ status, actions: this.lists.actions.items().filter((action) => action.status === status) })));

  constructor() {
    effect(() => {
      const sought = this.sought();
      untracked(() => void this.lists.show(sought));
    });
  }

  protected again(): void {
    void this.lists.show(this.sought());
  }

  protected async setGoal(): Promise<void> {
    const goal = await this.dialogs.open<GoalView>(async () => (await import('./set-goal-dialog')).SetGoalDialog, { pairs: this.pairs(), goal: null, relationshipId: null });
    if (goal === undefined) return;
    this.toasts.say(goal.relationshipId === null ? 'Set' : 'Proposed. It counts once you both agree');
    this.again();
  }

  protected async addAction(): Promise<void> {
    const action = await this.dialogs.open<ActionView>(async () => (await import('./new-action-dialog')).NewActionDialog, { pairs: this.pairs(), goalId: null, relationshipId: null });
    if (action === undefined) return;
    this.toasts.say('Added');
    this.again();
  }
}

import { Injectable, computed, inject } from '@angular/core';
import { PagedList } from '@waymark/foundation/browser';
import type { QueryInputOf } from '@waymark/foundation/kernel';
import type { ActionView, goalsApi, GoalView } from '@waymark/mentoring/domain';
import { WorkClient } from './work-client';
import type { SoughtWork } from './sought-work';

type ActionQuery = QueryInputOf<typeof goalsApi.listActions>;
type GoalQuery = QueryInputOf<typeof goalsApi.listGoals>;

/** How many of a list are read at once. */
const atOnce = 50;

/** The lists of goals and actions that somebody looks at, each read page by page. Whoever shows them provides it. */
@Injectable()
export class WorkLists {
  private readonly client = inject(WorkClient);
  readonly goals = new PagedList<GoalQuery, GoalView>((query, aborted) => this.client.goals({ limit: atOnce, ...query }, aborted));
  /** What is open, or of what is over, what was done: the latest first. */
  readonly actions = this.actionList();
  readonly done = this.actionList(20);
  readonly dropped = this.actionList(20);
  /** What others do for the goals of the reader. */
  readonly forMe = this.actionList();
  readonly loaded = computed(() => this.actions.loaded() && this.goals.loaded());
  readonly failure = computed(() => this.actions.failure() ?? this.goals.failure() ?? this.done.failure() ?? this.dropped.failure() ?? this.forMe.failure());
  readonly byOthers = computed(() => {
    const own = new Set(this.actions.items().map(({ id }) => id));
    return this.forMe.items().filter(({ id }) => !own.has(id));
  });

  async show(sought: SoughtWork): Promise<void> {
    const { mentees, over, board, overdue, relationshipId } = sought;
    const pair = relationshipId === null ? {} : { relationshipId };
    const of = mentees ? ('MENTEES' as const) : ('MINE' as const);
    const open = overdue ? ('OVERDUE' as const) : ('OPEN' as const);
    const wanted = [
      this.goals.show({ of: mentees ? 'MENTEES' : 'ME', state: over ? 'OVER' : 'LIVE', ...pair }),
      this.actions.show({ of, state: over ? 'DONE' : open, ...pair }),
      ...(board && !over ? [this.done.show({ of, state: 'DONE', ...pair })] : []),
      ...(over ? [this.dropped.show({ of, state: 'ALL', status: 'DROPPED', ...pair })] : []),
      ...(mentees || over ? [] : [this.forMe.show({ of: 'FOR_ME', state: open, ...pair })]),
    ];
    await Promise.all(wanted);
  }

  private actionList(limit = atOnce): PagedList<ActionQuery, ActionView> {
    return new PagedList<ActionQuery, ActionView>((query, aborted) => this.client.actions({ limit, ...query }, aborted));
  }
}

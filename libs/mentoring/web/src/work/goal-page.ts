import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay, spokenDay, toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import { Audience, Banner, Button, Dialogs, Icon, NextStep, PageHeading, Panel, Skeleton, Tag, Toasts, firstNameOf } from '@waymark/foundation/ui';
import type { ActionView, GoalView } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { ItemReaders } from '../released/item-readers-panel';
import { ActionRow } from './action-row';
import type { ReasonAsked } from './reason-dialog';
import { WorkClient } from './work-client';
import { goalLooks, readersWords } from './work-words';
import type { WorkPair } from './work-pair';

type Step = 'agree' | 'reopen';

/** One goal: what it is for, which skills it serves, and what was promised for it. */
@Component({
  selector: 'wm-goal-page',
  imports: [ActionRow, Audience, Banner, Button, Icon, ItemReaders, LoadFailure, NextStep, PageHeading, Panel, RouterLink, Skeleton, Tag],
  templateUrl: './goal-page.html',
  styles: `
    .meta { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--wm-ink-2); margin-bottom: var(--wm-5); align-items: center; }
    .notice { margin-bottom: var(--wm-5); }
    .words { white-space: pre-line; }
    dl { display: grid; gap: var(--wm-3); }
    dt { font-weight: 600; font-size: var(--wm-text-sm); color: var(--wm-ink-2); }
    dd { margin: 0; white-space: pre-line; }
    dd.aim { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--wm-2); align-items: start; white-space: normal; }
    .aim svg { margin-top: .125rem; color: var(--wm-ink-2); }
    .rows > li.plain { display: block; }
  `,
})
export class GoalPage {
  /** From the address. */
  readonly goalId = input.required<string>();
  private readonly client = inject(WorkClient);
  private readonly reader = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly looks = goalLooks;
  protected readonly level = levelWords;
  protected readonly calendarDay = spokenCalendarDay;
  protected readonly busy = signal<Step | null>(null);
  protected readonly failure = signal<Words | null>(null);
  protected readonly read = resource({ params: () => this.goalId(), loader: ({ params, abortSignal }) => this.client.goal(params, abortSignal) });
  protected readonly goal = computed(() => (this.read.hasValue() ? this.read.value() : null));
  /** Those to whom the goal was released see it, and not who does what. */
  protected readonly actions = resource({
    params: () => {
      const goal = this.goal();
      if (goal === null || goal.released) return undefined;
      return { goalId: goal.id, relationshipId: goal.relationshipId };
    },
    loader: async ({ params: { goalId, relationshipId }, abortSignal }) => {
      const of = relationshipId === null ? ({ of: 'FOR_ME' } as const) : ({ of: 'PAIR', relationshipId } as const);
      return (await this.client.actions({ ...of, goalId, state: 'ALL', limit: 100 }, abortSignal)).items;
    },
  });
  protected readonly mine = computed(() => this.goal()?.owner.id === this.reader.current()?.member.id);
  protected readonly other = computed(() => {
    const goal = this.goal();
    if (goal === null) return '';
    return this.mine() ? (goal.mentor?.name ?? '') : goal.owner.name;
  });
  protected readonly readers = computed(() => {
    const other = this.other() === '' ? null : firstNameOf(this.other());
    return readersWords(other, this.mine() ? null : other);
  });
  private readonly pairs = computed<readonly WorkPair[]>(() => {
    const goal = this.goal();
    if (!goal?.relationshipId || goal.mentor === null) return [];
    return [{ id: goal.relationshipId, name: this.other(), mentee: goal.owner.name, mentor: goal.mentor.name }];
  });

  protected day(at: string): string {
    return spokenDay(at, this.reader.timeZone());
  }

  protected agree(goal: GoalView): Promise<void> {
    return this.take('agree', 'Agreed', () => this.client.agreeGoal(goal));
  }

  protected reopen(goal: GoalView): Promise<void> {
    return this.take('reopen', 'It is open again', () => this.client.reopenGoal(goal));
  }

  protected async change(goal: GoalView): Promise<void> {
    const changed = await this.dialogs.open<GoalView>(async () => (await import('./set-goal-dialog')).SetGoalDialog, { pairs: this.pairs(), goal, relationshipId: null });
    if (changed === undefined) return;
    this.read.set(changed);
    this.toasts.say(changed.status === 'PROPOSED' && changed.relationshipId !== null ? `Changed, and proposed to ${this.other()}` : 'Changed');
  }

  protected achieve(goal: GoalView): Promise<void> {
    return this.end(goal, { form: 'goal-achieved', heading: 'Say that it is achieved?', detail: 'Its actions stay as they are.', label: 'What came of it', confirm: 'It is achieved', danger: false }, (now, words) => this.client.achieveGoal(now, words));
  }

  protected abandon(goal: GoalView): Promise<void> {
    return this.end(goal, { form: 'goal-abandoned', heading: 'Give this goal up?', detail: 'It stays readable, without blame, and what was promised for it stays as it is.', label: 'Why', confirm: 'Give it up', danger: true }, (now, words) => this.client.abandonGoal(now, words));
  }

  protected async addAction(goal: GoalView): Promise<void> {
    const asked = { pairs: this.pairs(), goalId: goal.id, relationshipId: goal.relationshipId };
    const action = await this.dialogs.open<ActionView>(async () => (await import('./new-action-dialog')).NewActionDialog, asked);
    if (action === undefined) return;
    this.toasts.say('Added');
    this.again();
  }

  protected again(): void {
    this.actions.reload();
    this.read.reload();
  }

  private async end(goal: GoalView, words: Omit<ReasonAsked, 'subjectId' | 'missing' | 'longest' | 'readers' | 'send'>, send: (now: GoalView, words: string) => Promise<GoalView>): Promise<void> {
    const asked: ReasonAsked = {
      ...words, subjectId: goal.id, missing: null, longest: 2000, readers: this.readers(),
      send: async (typed) => this.read.set(await this.orStanding(() => send(this.goal() ?? goal, typed))),
    };
    if (await this.dialogs.open<true>(async () => (await import('./reason-dialog')).ReasonDialog, asked)) this.actions.reload();
  }

  private async take(step: Step, said: string, act: () => Promise<GoalView>): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(step);
    this.failure.set(null);
    try {
      this.read.set(await this.orStanding(act));
      this.toasts.say(said);
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.busy.set(null);
    }
  }

  /** Where somebody else was faster the page shows what stands now, and the failure goes on. */
  private async orStanding(act: () => Promise<GoalView>): Promise<GoalView> {
    try {
      return await act();
    } catch (failure) {
      const standing = this.client.storedGoal(toProblemError(failure).current);
      if (standing !== undefined) this.read.set(standing);
      throw failure;
    }
  }
}

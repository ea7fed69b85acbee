import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Audience, Button, Dialogs, Icon, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { ActionView, GoalView } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { ActionRow } from './action-row';
import { GoalRow } from './goal-row';
import { WorkClient } from './work-client';
import type { WorkPair } from './work-pair';

/** What a pair wants and has promised each other: the goals that are live and the actions that are open. */
@Component({
  selector: 'wm-pair-work',
  imports: [ActionRow, Audience, Button, GoalRow, Icon, LoadFailure, Panel, RouterLink, Skeleton],
  template: `
    <section wm-panel flush heading="Goals and actions">
      <wm-audience panelLink kind="shared" [words]="'You and ' + pair().name" />
      @if (work.error(); as problem) {
        <wm-load-failure class="inside" what="Goals and actions" [failure]="problem" (again)="work.reload()" />
      } @else if (known(); as all) {
        <ul class="rows mt-3">
          @for (goal of all.goals; track goal.id) {<li wm-goal-row [goal]="goal"></li>}
          @for (action of all.actions; track action.id) {<li wm-action-row [action]="action" (changed)="work.reload()"></li>}
          @if (all.goals.length + all.actions.length === 0) {
            <li class="muted plain">{{ live() ? 'No goal and nothing promised yet. One goal gives the sessions a direction.' : 'No goal, and nothing that is open.' }}</li>
          }
        </ul>
        <p class="row inside">
          @if (live()) {
            <button wm-button="secondary" size="sm" type="button" (click)="setGoal()"><svg wm-icon="plus"></svg>Set a goal</button>
            <button wm-button="secondary" size="sm" type="button" (click)="addAction()"><svg wm-icon="plus"></svg>Add an action</button>
          }
          <a class="push small" routerLink="/goals">All goals and actions</a>
        </p>
      } @else {
        <wm-skeleton class="inside" label="Loading goals and actions" [lines]="4" />
      }
    </section>
  `,
  styles: ':host { display: block; } .inside { display: flex; padding: var(--wm-2) var(--wm-5) var(--wm-5); } .rows > li.plain { display: block; }',
})
export class PairWork {
  readonly pair = input.required<WorkPair>();
  /** Whether the two still set goals. */
  readonly live = input.required<boolean>();
  private readonly client = inject(WorkClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly work = resource({
    params: () => this.pair().id,
    loader: async ({ params: relationshipId, abortSignal }) => {
      const [goals, actions] = await Promise.all([
        this.client.goals({ of: 'PAIR', relationshipId, limit: 20 }, abortSignal),
        this.client.actions({ of: 'PAIR', relationshipId, limit: 50 }, abortSignal),
      ]);
      return { goals: goals.items, actions: actions.items };
    },
  });
  protected readonly known = computed(() => (this.work.hasValue() ? this.work.value() : null));

  protected async setGoal(): Promise<void> {
    const goal = await this.dialogs.open<GoalView>(async () => (await import('./set-goal-dialog')).SetGoalDialog, { pairs: [this.pair()], goal: null, relationshipId: this.pair().id });
    if (goal !== undefined) this.said(goal.status === 'PROPOSED' ? `Proposed to ${this.pair().name}` : 'Set');
  }

  protected async addAction(): Promise<void> {
    const action = await this.dialogs.open<ActionView>(async () => (await import('./new-action-dialog')).NewActionDialog, { pairs: [this.pair()], goalId: null, relationshipId: this.pair().id });
    if (action !== undefined) this.said('Added');
  }

  private said(words: string): void {
    this.toasts.say(words);
    this.work.reload();
  }
}

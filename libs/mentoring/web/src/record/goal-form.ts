import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Dialogs, Field, FieldControl, Icon } from '@waymark/foundation/ui';
import type { AimView, GoalLink } from '@waymark/mentoring/domain';
import type { ChosenAim } from '../agreement/aim-dialog';
import { levelWords } from '../level-words';
import { StageForm } from './stage-form';

/** What the session is for, and which goal and skill it serves. */
@Component({
  selector: 'wm-goal-form',
  imports: [Button, Field, FieldControl, Icon, RouterLink],
  template: `
    <wm-field name="GOAL.sessionGoal" label="Goal for this session" [error]="errors()['sessionGoal']">
      <textarea wmInput rows="2" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().sessionGoal" (input)="type({ sessionGoal: goal.value })" #goal></textarea>
    </wm-field>
    <div class="pair">
      <wm-field name="GOAL.longerGoal" label="And in the end" [error]="errors()['longerGoal']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().longerGoal" (input)="type({ longerGoal: longer.value })" #longer></textarea>
      </wm-field>
      <wm-field name="GOAL.measure" label="How will you know?" [error]="errors()['measure']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().measure" (input)="type({ measure: measure.value })" #measure></textarea>
      </wm-field>
    </div>
    <div class="row mt-3 small">
      <span class="muted">Belongs to goal</span>
      @for (goal of linked(); track goal.id) {
        <span class="chip"><svg wm-icon="target"></svg>@if (goal.title === null) {<span>Saving</span>} @else {<a class="break" [routerLink]="['/goals', goal.id]">{{ goal.title }}</a>}
          @if (!readonly()) {<button class="drop" type="button" (click)="unlink(goal.id)"><svg wm-icon="x"></svg><span class="vh">Take out {{ goal.title }}</span></button>}
        </span>
      } @empty {
        <span>None yet</span>
      }
      @if (!readonly()) {
        <button wm-button="quiet" size="sm" type="button" (click)="link()"><svg wm-icon="plus"></svg>{{ linked().length === 0 ? 'Link a goal' : 'Link another goal' }}</button>
      }
    </div>
    <div class="row mt-2 small">
      <span class="muted">Serves skill</span>
      @if (aimed(); as skill) {
        <span class="chip"><svg wm-icon="milestone"></svg><span class="break">{{ skill }}</span>
          @if (!readonly()) {<button class="drop" type="button" (click)="type({ requirementId: null, ordinal: null })"><svg wm-icon="x"></svg><span class="vh">Take out {{ skill }}</span></button>}
        </span>
      } @else {
        <span>None yet</span>
      }
      @if (!readonly()) {
        <button wm-button="quiet" size="sm" type="button" (click)="aim()"><svg wm-icon="plus"></svg>{{ aimed() === null ? 'Choose a skill' : 'Choose another skill' }}</button>
      }
    </div>
  `,
  styles: `
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--wm-4); }
    .pair .field { margin-top: var(--wm-4); }
    .chip { cursor: default; height: auto; padding-block: .25rem; }
    .drop { display: grid; place-items: center; width: 1.5rem; height: 1.5rem; margin-right: -.5rem; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--wm-ink-2); cursor: pointer; }
    .drop:hover { background: var(--wm-surface-sunken); color: var(--wm-ink); }
  `,
})
export class GoalForm extends StageForm<'GOAL'> {
  /** The goals that are named by id, as they were read last. */
  readonly goals = input<readonly GoalLink[]>([]);
  readonly requirement = input<AimView | null>(null);
  private readonly dialogs = inject(Dialogs);
  protected readonly linked = computed(() =>
    this.content().goalIds.map((id) => {
      const known = this.goals().find((goal) => goal.id === id);
      if (known === undefined) return { id, title: null };
      return { id, title: known.dueOn === null ? known.title : `${known.title}, by ${spokenCalendarDay(known.dueOn)}` };
    }),
  );
  protected readonly aimed = computed(() => {
    const { requirementId, ordinal } = this.content();
    if (requirementId === null) return null;
    const known = this.requirement();
    if (known?.requirementId !== requirementId) return 'Saving';
    const level = known.levels.find((each) => each.ordinal === ordinal);
    return level === undefined ? known.title : `${known.title}, ${levelWords(level)}`;
  });

  protected async link(): Promise<void> {
    const goalId = await this.dialogs.open<string>(async () => (await import('./goal-dialog')).GoalDialog, { relationshipId: this.parties().relationshipId, without: this.content().goalIds });
    if (goalId !== undefined && !this.content().goalIds.includes(goalId)) this.type({ goalIds: [...this.content().goalIds, goalId] });
  }

  protected unlink(goalId: string): void {
    this.type({ goalIds: this.content().goalIds.filter((each) => each !== goalId) });
  }

  protected async aim(): Promise<void> {
    const aim = await this.dialogs.open<ChosenAim>(async () => (await import('../agreement/aim-dialog')).AimDialog);
    if (aim !== undefined) this.type({ requirementId: aim.requirementId, ordinal: aim.ordinal });
  }
}

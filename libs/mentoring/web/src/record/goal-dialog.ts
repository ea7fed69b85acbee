import { Component, computed, inject, resource, signal } from '@angular/core';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { WorkClient } from '../work/work-client';

interface Asked {
  readonly relationshipId: string;
  /** What is linked already. */
  readonly without: readonly string[];
}

/** Chooses a goal of the pair that a session belongs to. Closes with its id. */
@Component({
  selector: 'wm-goal-dialog',
  imports: [Button, DialogFrame, PickOne],
  template: `
    <wm-dialog heading="Link a goal">
      <wm-pick-one name="goal" label="Which goal" nothing="There is no goal to link yet. Set one under Goals and actions." [search]="search()" [offers]="offers()" [failure]="goals.error()" [chosen]="chosen()?.id ?? ''" (searched)="search.set($event)" (picked)="chosen.set($event)" (again)="goals.reload()" />
      <div class="dialog-actions">
        <button wm-button="primary" type="button" [unavailable]="chosen() === null && 'Choose a goal first'" (click)="dialog.close(chosen()?.id)">Link the goal</button>
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
})
export class GoalDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Asked, string>;
  private readonly client = inject(WorkClient);
  protected readonly search = signal('');
  protected readonly chosen = signal<Offer | null>(null);
  protected readonly goals = resource({
    loader: ({ abortSignal }) => this.client.goals({ of: 'PAIR', relationshipId: this.dialog.data.relationshipId, limit: 100 }, abortSignal),
  });
  protected readonly offers = computed(() => {
    if (!this.goals.hasValue()) return null;
    const wanted = this.search().toLowerCase();
    return this.goals
      .value()
      .items.filter(({ id, title }) => !this.dialog.data.without.includes(id) && title.toLowerCase().includes(wanted))
      .map(({ id, title, dueOn }): Offer => ({ id, words: title, hint: dueOn === null ? '' : `by ${spokenCalendarDay(dueOn)}` }));
  });
}

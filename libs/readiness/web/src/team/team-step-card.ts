import { Component, computed, input, output } from '@angular/core';
import { Button, NextStep } from '@waymark/foundation/ui';
import { nextTeamStep } from './next-team-step';
import type { SkillColumn, TeamFigures } from './team-figures';

/** The one thing to do now for a team: its worst cover. */
@Component({
  selector: 'wm-team-step',
  imports: [Button, NextStep],
  template: `
    @if (step(); as each) {
      <section wm-next-step kicker="Next for your team" [heading]="each.heading" [nothing]="each.nothing">
        <p>{{ each.why }}</p>
        @if (each.column; as column) {
          <ng-container actions>
            <button wm-button="primary" size="lg" type="button" (click)="closest.emit(column)">See who is closest</button>
            <button wm-button="quiet" size="sm" type="button" (click)="whatIf.emit(column)">Try a what-if first</button>
          </ng-container>
        }
      </section>
    }
  `,
  styles: ':host { display: block; margin-bottom: var(--wm-5); } :host:empty { display: none; }',
})
export class TeamStepCard {
  readonly figures = input.required<TeamFigures>();
  readonly closest = output<SkillColumn>();
  readonly whatIf = output<SkillColumn>();
  protected readonly step = computed(() => nextTeamStep(this.figures()));
}

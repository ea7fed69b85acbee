import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, NextStep } from '@waymark/foundation/ui';
import { closestStep } from './closest-step';
import type { PersonFigures } from './person-figures';

/** The one thing that would change most about where a person stands. */
@Component({
  selector: 'wm-closest-step',
  imports: [Button, NextStep, RouterLink],
  template: `
    <section wm-next-step [kicker]="kicker()" [heading]="step().heading" [nothing]="step().nothing">
      <p>{{ step().why }}</p>
      <ng-container actions>
        @if (step().link; as link) {
          <a wm-button="primary" size="lg" [routerLink]="link.path" [queryParams]="link.query ?? null" [queryParamsHandling]="link.path.length === 0 ? 'merge' : ''">{{ link.words }}</a>
        }
      </ng-container>
    </section>
  `,
})
export class ClosestStepCard {
  readonly figures = input.required<PersonFigures>();
  protected readonly step = computed(() => closestStep(this.figures()));
  protected readonly kicker = computed(() => {
    const { sees, member } = this.figures().view;
    return sees === 'OWN' ? 'Your closest next step' : `Closest next step for ${member.name.split(' ')[0] ?? member.name}`;
  });
}

import { Component, input } from '@angular/core';
import { Icon } from './icon';

/** The steps of something that is done over several pages, and at which of them (1 is the first) the person is. */
@Component({
  selector: 'ol[wm-journey]',
  imports: [Icon],
  template: `
    @for (step of steps(); track step) {
      <li [class.done]="$index + 1 < here()" [class.here]="$index + 1 === here()" [attr.aria-current]="$index + 1 === here() ? 'step' : null">
        <span class="mark">
          @if ($index + 1 < here()) {
            <svg wm-icon="check"></svg><span class="vh">Done:</span>
          } @else {
            {{ $index + 1 }}
          }
        </span>
        <span><span class="narrow-only">Step {{ $index + 1 }} of {{ steps().length }}: </span>{{ step }}</span>
      </li>
    }
  `,
  host: { class: 'journey', 'aria-label': 'Steps' },
})
export class Journey {
  readonly steps = input.required<readonly string[]>();
  readonly here = input.required<number>();
}

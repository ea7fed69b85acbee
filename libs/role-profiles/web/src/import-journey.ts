import { Component, input } from '@angular/core';
import { Icon } from '@waymark/foundation/ui';

const steps = ['Paste or upload', 'Check what we found', 'Approve'] as const;

/** The three steps of an import, and which of them (1 to 3) the person is at. */
@Component({
  selector: 'ol[wm-import-journey]',
  imports: [Icon],
  template: `
    @for (step of steps; track step) {
      <li [class.done]="$index + 1 < here()" [class.here]="$index + 1 === here()" [attr.aria-current]="$index + 1 === here() ? 'step' : null">
        <span class="mark">
          @if ($index + 1 < here()) {
            <svg wm-icon="check"></svg><span class="vh">Done:</span>
          } @else {
            {{ $index + 1 }}
          }
        </span>
        <span><span class="narrow-only">Step {{ $index + 1 }} of 3: </span>{{ step }}</span>
      </li>
    }
  `,
  host: { class: 'journey', 'aria-label': 'Steps' },
})
export class ImportJourney {
  readonly here = input.required<1 | 2 | 3>();
  protected readonly steps = steps;
}

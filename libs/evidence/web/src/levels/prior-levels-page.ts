import { Component, input } from '@angular/core';
import { BehindGate, PurposeGate } from '@waymark/organisations/web';
import { PriorLevelsContent } from './prior-levels-content';

/** The levels of a whole team are seen and recorded by managers who have acknowledged what the programmes are for. */
@Component({
  selector: 'wm-prior-levels-page',
  imports: [BehindGate, PriorLevelsContent, PurposeGate],
  template: `
    <wm-purpose-gate [teamId]="teamId()">
      <ng-template wmBehindGate><wm-prior-levels-content [teamId]="teamId()" /></ng-template>
    </wm-purpose-gate>
  `,
})
export class PriorLevelsPage {
  /** From the address. */
  readonly teamId = input.required<string>();
}

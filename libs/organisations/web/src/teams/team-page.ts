import { Component, input } from '@angular/core';
import { BehindGate, PurposeGate } from '../programmes/purpose-gate';
import { TeamContent } from './team-content';

/** One team, for whoever sees it: its managers first acknowledge what the programmes of its people are for. */
@Component({
  selector: 'wm-team-page',
  imports: [BehindGate, PurposeGate, TeamContent],
  template: `
    <wm-purpose-gate [teamId]="teamId()">
      <ng-template wmBehindGate><wm-team-content [teamId]="teamId()" /></ng-template>
    </wm-purpose-gate>
  `,
})
export class TeamPage {
  /** From the address. */
  readonly teamId = input.required<string>();
}

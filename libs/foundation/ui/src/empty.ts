import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** What is missing, why it matters (the body), and the next step (a button in the body). */
@Component({
  selector: 'wm-empty',
  imports: [Icon],
  template: `
    <svg [wm-icon]="icon()" class="i-lg"></svg>
    <h3>{{ heading() }}</h3>
    <ng-content />
  `,
  host: { class: 'empty' },
})
export class Empty {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
}

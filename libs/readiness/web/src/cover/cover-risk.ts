import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '@waymark/foundation/ui';
import type { CoverState } from '@waymark/readiness/domain';

/** How a state of cover is called. */
const coverWords: Readonly<Record<CoverState, string>> = { UNCOVERED: 'Uncovered', SINGLE: 'Single', THIN: 'Thin', COVERED: 'Covered' };

const icons: Readonly<Record<CoverState, IconName | null>> = { UNCOVERED: 'circle-slash', SINGLE: 'user', THIN: 'users', COVERED: null };

/** How well a skill is covered: a word in a shape of its own. `plain` leaves the icon out where there is no room. */
@Component({
  selector: 'wm-cover-risk',
  imports: [Icon],
  template: `<span [class]="look()">@if (icon(); as name) {<svg [wm-icon]="name"></svg>}{{ words[state()] }}<ng-content /></span>`,
  styles: `
    :host { display: block; }
    .in-map { padding-inline: .25rem; margin-top: .125rem; }
    .in-map.covered { padding-inline: .125rem; }
  `,
})
export class CoverRisk {
  readonly state = input.required<CoverState>();
  readonly plain = input(false, { transform: (value: boolean | '') => value === '' || value });
  protected readonly words = coverWords;
  protected readonly look = computed(() => `risk ${this.state().toLowerCase()}${this.plain() ? ' in-map' : ''}`);
  protected readonly icon = computed(() => (this.plain() ? null : icons[this.state()]));
}

import { Component, input } from '@angular/core';

/**
 * The heading of a page. What stands above it (a date, the way here) has the attribute `crumb`; the page's actions
 * have the attribute `actions`.
 */
@Component({
  selector: 'wm-page-heading',
  template: `
    <div>
      <ng-content select="[crumb]" />
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (sub(); as words) {
        <p class="sub">{{ words }}</p>
      }
    </div>
    <div class="page-actions"><ng-content select="[actions]" /></div>
  `,
  host: { class: 'page-head' },
})
export class PageHeading {
  readonly heading = input.required<string>();
  readonly sub = input<string>();
}

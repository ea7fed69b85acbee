import { Component, input } from '@angular/core';
import { elementId } from './element-id';

/**
 * A card with a heading: `<section wm-panel heading="Teams">`. `sub` is one sentence under the heading; a link beside
 * it has the attribute `panelLink`. `flush` is for a body that brings its own edges, such as rows or a table.
 */
@Component({
  selector: 'section[wm-panel]',
  template: `
    <div class="panel-head">
      <h2 [id]="headingId">{{ heading() }}</h2>
      <ng-content select="[panelLink]" />
      @if (sub(); as words) {
        <p class="sub">{{ words }}</p>
      }
    </div>
    <ng-content />
  `,
  styles: ':host { display: block; }',
  host: { class: 'panel', '[class.flush]': 'flush()', '[attr.aria-labelledby]': 'headingId' },
})
export class Panel {
  readonly heading = input.required<string>();
  readonly sub = input<string>();
  readonly flush = input(false, { transform: (value: boolean | '') => value === '' || value });
  protected readonly headingId = elementId('panel');
}

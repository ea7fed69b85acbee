import { Component, input } from '@angular/core';
import { elementId } from './element-id';
import { Icon } from './icon';

/**
 * The one thing to do now: `<section wm-next-step heading="Invite your first colleague">` with a sentence as its body
 * and a button (and at most one quiet way out) with the attribute `actions`. It comes once a page, straight after the
 * heading. `nothing` is its quiet form for when nothing waits: a tick instead of the yellow disc.
 */
@Component({
  selector: 'section[wm-next-step]',
  imports: [Icon],
  template: `
    <span class="roundel" [class.done]="nothing()"><svg [wm-icon]="nothing() ? 'check' : 'arrow-right'"></svg></span>
    <div>
      <p class="kicker mt-0">{{ kicker() }}</p>
      <h2 class="next-title" [id]="headingId">{{ heading() }}</h2>
      <ng-content />
    </div>
    <div class="next-actions"><ng-content select="[actions]" /></div>
  `,
  styles: `
    .roundel.done { background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); box-shadow: none; }
    .next-actions:empty { display: none; }
  `,
  host: {
    class: 'next',
    '[class.compact]': 'size() === "compact" || nothing()',
    '[attr.aria-labelledby]': 'headingId',
  },
})
export class NextStep {
  readonly heading = input.required<string>();
  readonly kicker = input('Next for you');
  readonly size = input<'full' | 'compact'>('full');
  readonly nothing = input(false, { transform: (value: boolean | '') => value === '' || value });
  protected readonly headingId = elementId('next');
}

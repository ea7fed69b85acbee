import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@waymark/foundation/ui';
import { Arrival } from '../arrival';

/** What stands on the page of a link by mail that leads nowhere: why, and the way to a new one. */
@Component({
  selector: 'wm-dead-link',
  imports: [Arrival, Button, RouterLink],
  template: `
    @if (kind() === 'over') {
      <h1 wmArrival>This link does not work any more</h1>
      <p class="muted mt-2">It was used already or is too old. {{ explanation() }}</p>
    } @else {
      <h1 wmArrival>This link is not complete</h1>
      <p class="muted mt-2">Open it from the email again, or copy all of it. For your safety it disappears from the address of this page, so loading the page again is not enough.</p>
    }
    @if (newLink(); as path) {
      <p class="mt-5"><a wm-button="primary" size="lg" class="block" [routerLink]="path">Email me a new link</a></p>
    }
    <p class="small mt-4"><a routerLink="/sign-in">Go to sign in</a></p>
  `,
  styles: ':host { display: block; }',
})
export class DeadLink {
  /** `over`: used, withdrawn or too old. `incomplete`: the secret is missing from the address, or a part of it. */
  readonly kind = input.required<'over' | 'incomplete'>();
  readonly explanation = input('');
  /** Where a new link is asked for, if a person can do that themselves. */
  readonly newLink = input<string>();
}

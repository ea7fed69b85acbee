import { Component, input } from '@angular/core';
import type { ManagerSharing } from '@waymark/organisations/domain';
import { sharingForManagers } from './programme-words';

/** A purpose as a manager is asked to acknowledge it. */
@Component({
  selector: 'wm-purpose-card',
  template: `
    <blockquote class="prose break">{{ purpose() }}</blockquote>
    <p class="small muted mt-3">{{ words[sharing()] }}</p>
  `,
  styles: `
    :host { display: block; }
    blockquote { white-space: pre-line; padding-left: var(--wm-4); border-left: 3px solid var(--wm-primary); }
  `,
})
export class PurposeCard {
  readonly purpose = input.required<string>();
  readonly sharing = input.required<ManagerSharing>();
  protected readonly words = sharingForManagers;
}

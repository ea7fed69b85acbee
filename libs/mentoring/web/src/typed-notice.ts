import { Component, input } from '@angular/core';
import { Icon } from '@waymark/foundation/ui';

/** Says whether what is typed into a form stays there when the form is closed. */
@Component({
  selector: 'wm-typed-notice',
  imports: [Icon],
  template: `
    @if (kept() === true) {
      <svg wm-icon="check"></svg><span>Kept on this device until you send it</span>
    } @else if (kept() === false) {
      <svg wm-icon="triangle-alert"></svg><span>This device keeps nothing of what you type. Send it before you close this.</span>
    }
  `,
  styles: ':host { min-height: 1.5rem; margin-top: var(--wm-2); }',
  host: { class: 'saved', role: 'status' },
})
export class TypedNotice {
  readonly kept = input.required<boolean | null>();
}

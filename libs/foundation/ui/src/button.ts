import { Component, ElementRef, inject, input } from '@angular/core';
import { Icon } from './icon';
import { Toasts } from './toasts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * A button, or a link that looks like one: `<button wm-button="primary">Send invitation</button>`.
 *
 * `busy` are the words while its work is under way ("Sending"); `unavailable` is the reason why it cannot be used now.
 * In both states it keeps the focus and does nothing when pressed; an unavailable one then says why.
 */
@Component({
  selector: 'button[wm-button], a[wm-button]',
  imports: [Icon],
  template: `
    @if (busy(); as words) {
      <svg wm-icon="loader-circle" class="spin"></svg>{{ words }}
    } @else {
      <ng-content />
    }
  `,
  host: {
    class: 'btn',
    '[class.primary]': 'kind() === "primary"',
    '[class.secondary]': 'kind() === "secondary"',
    '[class.quiet]': 'kind() === "quiet"',
    '[class.danger]': 'kind() === "danger"',
    '[class.sm]': 'size() === "sm"',
    '[class.lg]': 'size() === "lg"',
    '[attr.aria-busy]': 'busy() ? "true" : null',
    '[attr.aria-disabled]': 'unavailable() ? "true" : null',
    '[attr.title]': 'unavailable() ?? null',
  },
})
export class Button {
  readonly kind = input.required<ButtonKind>({ alias: 'wm-button' });
  readonly size = input<'sm' | 'lg'>();
  readonly busy = input<string | false | undefined>();
  readonly unavailable = input<string | false | undefined>();
  private readonly toasts = inject(Toasts);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // In the capture phase, because it has to come before every listener that a template adds.
    host.addEventListener('click', (event) => this.hold(event), { capture: true });
  }

  private hold(event: Event): void {
    const reason = this.unavailable();
    if (!reason && !this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (reason) this.toasts.say(reason);
  }
}

import { Component, effect, inject } from '@angular/core';
import { Icon } from './icon';
import { Toasts } from './toasts';

/** How long a toast stays, in milliseconds, after nobody has the pointer or the focus on it. */
const stay = 8_000;

/** Shows the toasts. Stands once in the frame of the application, so that its live region is there from the start. */
@Component({
  selector: 'wm-toaster',
  imports: [Icon],
  template: `
    <div class="toast-place" role="status" (mouseenter)="hold()" (mouseleave)="wait()" (focusin)="hold()" (focusout)="wait()">
      @if (toasts.current(); as toast) {
        <div class="toast">
          <svg wm-icon="check"></svg><span>{{ toast.words }}</span>
          @if (toast.undo; as undo) {
            <button class="btn quiet sm" type="button" (click)="undo(); toasts.dismiss(toast.id)">Undo</button>
          }
        </div>
      }
    </div>
  `,
})
export class Toaster {
  protected readonly toasts = inject(Toasts);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.hold();
      if (this.toasts.current() !== null) this.wait();
    });
  }

  protected hold(): void {
    clearTimeout(this.timer);
  }

  protected wait(): void {
    this.hold();
    const shown = this.toasts.current();
    if (shown !== null) this.timer = setTimeout(() => this.toasts.dismiss(shown.id), stay);
  }
}

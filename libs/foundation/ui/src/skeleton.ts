import { Component, DestroyRef, inject, input, signal } from '@angular/core';

/** How long nothing is shown, in milliseconds: what arrives sooner should not flicker. */
const patience = 300;

/**
 * The shape of what is coming. Shows nothing for the first 300 ms. `label` says what is loading, for those who cannot
 * see the shape.
 */
@Component({
  selector: 'wm-skeleton',
  template: `
    <span class="vh">{{ label() }}</span>
    @if (shown()) {
      @for (width of widths().slice(0, lines()); track $index) {
        <span class="skel" [style.width.%]="width"></span>
      }
    }
  `,
  styles: ':host { display: grid; gap: var(--wm-3); }',
  host: { 'aria-busy': 'true', role: 'status' },
})
export class Skeleton {
  readonly label = input.required<string>();
  readonly lines = input(4);
  protected readonly shown = signal(false);
  protected readonly widths = () => Array.from({ length: this.lines() }, (_, index) => [50, 100, 82, 64][index % 4]);

  constructor() {
    const timer = setTimeout(() => this.shown.set(true), patience);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}

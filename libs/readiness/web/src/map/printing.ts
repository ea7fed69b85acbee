import { ApplicationRef, DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Whether the page is being put on paper, for what only paper needs: it is drawn then and not before. */
@Injectable()
export class Printing {
  private readonly application = inject(ApplicationRef);
  private readonly now = signal(false);
  readonly on = this.now.asReadonly();

  constructor() {
    const [begin, end] = [() => this.say(true), () => this.say(false)];
    const media = matchMedia('print');
    const change = ({ matches }: MediaQueryListEvent) => this.say(matches);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', change);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    });
  }

  /** The browser takes what is drawn when its event is over, so nothing may wait for later. */
  private say(on: boolean): void {
    if (on === this.now()) return;
    this.now.set(on);
    this.application.tick();
  }
}

import { Injectable, Injector, afterNextRender, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/**
 * A page that came without loading a document is told like one that did: the focus goes to its heading, and its title
 * is read out. A change of the query or the fragment alone is the same page, and moves nothing.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly injector = inject(Injector);
  private readonly title = inject(Title);
  private readonly state = signal('');
  /** What a live region says. */
  readonly announcement = this.state.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.replace(/[?#].*$/, '')),
        pairwise(),
        filter(([before, after]) => before !== after),
      )
      .subscribe(() => afterNextRender({ write: () => this.arrive() }, { injector: this.injector }));
  }

  private arrive(): void {
    const main = document.getElementById('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    if (heading?.getAttribute('tabindex') === null) heading.setAttribute('tabindex', '-1');
    (heading ?? main)?.focus({ preventScroll: true });
    this.state.set(this.title.getTitle());
  }
}

import { Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Banner, Button, Skeleton, Toaster } from '@waymark/foundation/ui/frame';
import { Mishaps } from './shell/failures';
import { PageFocus } from './shell/page-focus';

/** The root: the page, what is announced, and what may come on top of any page. */
@Component({
  selector: 'app-root',
  imports: [Banner, Button, RouterOutlet, Skeleton, Toaster],
  template: `
    @if (!started()) {
      <div class="starting"><wm-skeleton label="Loading Waymark" /></div>
    }
    <router-outlet (activate)="started.set(true)" />
    <p class="vh" aria-live="polite">{{ focus.announcement() }}</p>
    @if (mishaps.current(); as mishap) {
      <wm-banner kind="bad" class="mishap" role="alert" [heading]="mishap.title" [detail]="mishap.detail">
        <ng-container actions>
          <button wm-button="secondary" size="sm" type="button" (click)="reload()">Load the page again</button>
          <button wm-button="quiet" size="sm" type="button" (click)="mishaps.clear()">Close</button>
        </ng-container>
      </wm-banner>
    }
    <wm-toaster />
  `,
  styles: `
    .starting { max-width: 34rem; margin: 20vh auto 0; padding: 0 var(--wm-4); }
    .mishap { position: fixed; z-index: 45; left: 50%; bottom: var(--wm-6); width: min(44rem, calc(100vw - 2rem)); transform: translateX(-50%); box-shadow: var(--wm-shadow-3); }
    @media (max-width: 60rem) { .mishap { bottom: 5rem; } }
  `,
})
export class App {
  protected readonly focus = inject(PageFocus);
  protected readonly mishaps = inject(Mishaps);
  protected readonly started = signal(false);

  protected reload(): void {
    location.reload();
  }
}

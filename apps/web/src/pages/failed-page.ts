import { Component, inject } from '@angular/core';
import { Connection } from '@waymark/foundation/browser';
import { BrandMark, Button } from '@waymark/foundation/ui/frame';
import { FailedNavigation } from '../shell/failures';

/** Stands in for a page whose files did not arrive. */
@Component({
  selector: 'wm-failed-page',
  imports: [BrandMark, Button],
  template: `
    <main class="lone" id="main" tabindex="-1">
      <p class="brand"><svg wm-brand-mark></svg>Waymark</p>
      <h1 tabindex="-1">This page did not load</h1>
      <p class="muted">
        @if (connection.online()) {
          There may be a new version of Waymark. What you saved is safe.
        } @else {
          You are offline. Try again when you have a connection. What you saved is safe.
        }
      </p>
      <p><button wm-button="primary" type="button" (click)="again()">Load the page again</button></p>
    </main>
  `,
})
export class FailedPage {
  protected readonly connection = inject(Connection);
  private readonly failed = inject(FailedNavigation);

  protected again(): void {
    location.assign(this.failed.url);
  }
}

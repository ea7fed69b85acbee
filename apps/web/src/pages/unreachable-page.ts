import { Component } from '@angular/core';
import { BrandMark, Button } from '@waymark/foundation/ui';

/** Stands in for any page while the server cannot be asked who is signed in. */
@Component({
  selector: 'wm-unreachable-page',
  imports: [BrandMark, Button],
  template: `
    <main class="lone" id="main" tabindex="-1">
      <p class="brand"><svg wm-brand-mark></svg>Waymark</p>
      <h1 tabindex="-1">Waymark did not answer</h1>
      <p class="muted">What you saved is safe. Check your connection, then try again in a minute.</p>
      <p><button wm-button="primary" type="button" (click)="again()">Try again</button></p>
    </main>
  `,
})
export class UnreachablePage {
  protected again(): void {
    location.reload();
  }
}

import { Component, inject } from '@angular/core';
import { Connection } from '@waymark/foundation/browser';
import { Banner, BrandMark, Icon } from '@waymark/foundation/ui';

/**
 * The page around everything that a signed-out person does: the brand beside it, the form in the middle. A page puts
 * its heading and form inside.
 */
@Component({
  selector: 'wm-sign-in-frame',
  imports: [Banner, BrandMark, Icon],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">Skip to main content</a>
    <header class="sign-side">
      <span class="brand"><svg wm-brand-mark></svg>Waymark</span>
      <svg class="path" viewBox="0 0 580 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path d="M70 560 C150 500 120 410 215 385 S330 330 322 265 S400 190 470 165" class="line" />
        <g class="stops"><circle cx="70" cy="560" r="9" /><circle cx="215" cy="385" r="9" /><circle cx="322" cy="265" r="9" /></g>
        <circle cx="470" cy="165" r="25" class="ground" />
        <circle cx="470" cy="165" r="20.5" class="ring" stroke-width="2" />
        <path d="M462 173l15-15M465 157h13v13" class="arrow" stroke-width="3.6" />
      </svg>
      <div class="words">
        <p class="claim">See where you are, and the next step.</p>
        <p class="what">Mentoring, evidence and skills for teams in public digital services.</p>
      </div>
    </header>
    <!-- Fetches the icons while there is a connection, for the banner that says that there is none. -->
    <svg wm-icon="wifi-off" class="vh"></svg>
    <main class="sign-main" id="main" tabindex="-1">
      <div class="sign-form">
        @if (!connection.online()) {
          <wm-banner kind="bad" icon="wifi-off" role="status" class="offline" heading="You are offline" detail="You need a connection to go on." />
        }
        <ng-content />
      </div>
    </main>
  `,
  styleUrl: './sign-in-frame.css',
})
export class SignInFrame {
  protected readonly connection = inject(Connection);

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}

import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { ClaimsWaiting } from '@waymark/evidence/web';
import { Connection } from '@waymark/foundation/browser';
import { Banner, BrandMark, Confirmation } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { ReminderBell } from '@waymark/reminders/web';
import { AccountMenu } from './account-menu';
import { BottomNav } from './bottom-nav';
import { OrganisationMenu } from './organisation-menu';
import { bottomPlacesOf, placesOf } from './places';
import { SideNav } from './side-nav';

/** The frame around every page of a person who is signed in. */
@Component({
  selector: 'wm-shell',
  imports: [AccountMenu, Banner, BottomNav, BrandMark, OrganisationMenu, ReminderBell, RouterLink, RouterOutlet, SideNav],
  template: `
    <a class="skip" href="#main" (click)="skip($event, main)">Skip to main content</a>
    @if (session.current(); as who) {
      <header class="topbar">
        <a class="brand" routerLink="/"><svg wm-brand-mark></svg>Waymark</a>
        <wm-organisation-menu [who]="who" />
        <div class="bar-actions push"><wm-reminder-bell /><wm-account-menu [who]="who" /></div>
      </header>
      <nav wm-side-nav [groups]="groups()"></nav>
    }
    <main class="main" id="main" tabindex="-1" #main>
      @if (!connection.online()) {
        <wm-banner kind="bad" icon="wifi-off" role="status" class="offline" heading="You are offline" detail="You can go on reading this page. Nothing can be saved until you are back." />
      }
      <router-outlet />
    </main>
    <nav wm-bottom-nav [places]="bottomPlaces()"></nav>
  `,
  styles: `
    .offline { margin-bottom: var(--wm-5); }
    .push { margin-left: auto; }
  `,
  host: { class: 'app' },
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  private readonly confirmation = inject(Confirmation);
  protected readonly groups = computed(() => placesOf(this.person()));
  protected readonly bottomPlaces = computed(() => bottomPlacesOf(this.person()));
  private readonly waiting = inject(ClaimsWaiting);
  private readonly person = computed(() => ({ roles: [], managesPeople: false, ...this.session.current(), claims: this.waiting.counts() }));

  constructor() {
    effect(() => {
      if (this.session.interrupted() > 0) untracked(() => void this.offerSignIn());
    });
    effect(() => {
      if (this.session.removed() > 0) untracked(() => void this.offerWayBack());
    });
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  private async offerWayBack(): Promise<void> {
    const organisation = this.session.current()?.organisation.name ?? 'this organisation';
    const agreed = await this.confirmation.ask({
      heading: 'This browser has gone on in another organisation',
      detail: `What you typed for ${organisation} is still on this page, and was not saved. Go back to ${organisation} to save it. The other tab is then loaded anew.`,
      confirm: `Go back to ${organisation}`,
      cancel: 'Stay on this page',
    });
    if (agreed) await this.session.comeBack();
  }

  private async offerSignIn(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'You have been signed out',
      detail: 'What you typed is still on this page. Sign in beside it, then come back here and save again.',
      confirm: 'Sign in in a new tab',
      cancel: 'Stay on this page',
    });
    if (agreed) open('/sign-in', '_blank', 'noopener');
  }
}

import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon } from '@waymark/foundation/ui';
import { linkLifetimes } from '@waymark/organisations/domain';
import { Arrival } from '../arrival';
import { spokenDuration } from '../spoken-duration';
import { LinkRequestForm } from './link-request-form';
import type { RequestedLink } from './sign-in-client';
import { SignInFrame } from './sign-in-frame';

const words: Record<RequestedLink, { heading: string; purpose: string }> = {
  SIGN_IN: { heading: 'Sign in with a link by email', purpose: 'signs you in without your password' },
  PASSWORD_RESET: { heading: 'Choose a new password', purpose: 'lets you choose a new password' },
};

/** Asks for a link by mail. Known and unknown addresses get the same answer. */
@Component({
  selector: 'wm-link-request-page',
  imports: [Arrival, Button, Icon, LinkRequestForm, RouterLink, SignInFrame],
  template: `
    <wm-sign-in-frame>
      @if (sentTo(); as address) {
        <h1 wmArrival>Check your email</h1>
        <p class="lead mt-4"><svg wm-icon="send"></svg><span>If we know this address, a link is on its way to <strong class="break">{{ address }}</strong>.</span></p>
        <p class="mt-3">It works once, for {{ lifetime() }}.</p>
        <p class="muted mt-3">Nothing there after a few minutes? Look in your spam folder, check the address, or ask an organisation admin whether you are invited.</p>
        <p class="mt-5"><button wm-button="secondary" type="button" (click)="sentTo.set(null)">Use another address or send again</button></p>
      } @else {
        <h1 tabindex="-1">{{ words().heading }}</h1>
        <p class="muted mt-2">We email you a link that {{ words().purpose }}. It works once, for {{ lifetime() }}.</p>
        <wm-link-request-form class="mt-5" [link]="link()" (sent)="sentTo.set($event)" />
      }
      <p class="small mt-5"><a routerLink="/sign-in" queryParamsHandling="preserve">Back to sign in</a></p>
    </wm-sign-in-frame>
  `,
  styles: `
    wm-link-request-form { display: block; }
    .lead { display: flex; gap: var(--wm-3); font-size: var(--wm-text-lg); line-height: var(--wm-lh-lg); }
    .lead svg { margin-top: .125rem; color: var(--wm-primary); }
  `,
})
export class LinkRequestPage {
  /** From the route. */
  readonly link = input.required<RequestedLink>();
  protected readonly sentTo = signal<string | null>(null);
  protected readonly words = computed(() => words[this.link()]);
  protected readonly lifetime = computed(() => spokenDuration(linkLifetimes[this.link()]));
}

import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { Router } from '@angular/router';
import { toProblemError } from '@waymark/foundation/browser';
import { Skeleton } from '@waymark/foundation/ui';
import { linkLifetimes } from '@waymark/organisations/domain';
import { Arrival } from '../arrival';
import { LoadFailure } from '../load-failure';
import { spokenDuration } from '../spoken-duration';
import { DeadLink } from './dead-link';
import { InvitationForm } from './invitation-form';
import { takeLinkToken } from './link-token';
import { SignInClient } from './sign-in-client';
import { SignInFrame } from './sign-in-frame';

/** Accepts an invitation by mail: joins the organisation and goes home. */
@Component({
  selector: 'wm-invitation-page',
  imports: [Arrival, DeadLink, InvitationForm, LoadFailure, SignInFrame, Skeleton],
  template: `
    <wm-sign-in-frame>
      @if (token() === null) {
        <wm-dead-link kind="incomplete" />
      } @else if (over()) {
        <wm-dead-link kind="over" [explanation]="explanation" />
      } @else if (opened.error(); as failure) {
        <h1 tabindex="-1">Your invitation</h1>
        <wm-load-failure class="mt-4" what="Your invitation" [failure]="failure" (again)="opened.reload()" />
      } @else if (opened.value(); as invitation) {
        <h1 wmArrival>Join {{ invitation.organisationName }} on Waymark</h1>
        <p class="muted mt-2">{{ invitation.organisationName }} uses Waymark for mentoring and coaching, and invites you to join.</p>
        <wm-invitation-form class="mt-5" [token]="token() ?? ''" [invitation]="invitation" (joined)="goHome()" (linkOver)="over.set(true)" />
      } @else {
        <h1 tabindex="-1">Your invitation</h1>
        <wm-skeleton class="mt-5" label="Opening your invitation" [lines]="6" />
      }
    </wm-sign-in-frame>
  `,
  styles: 'wm-invitation-form { display: block; }',
})
export class InvitationPage {
  private readonly client = inject(SignInClient);
  private readonly router = inject(Router);
  protected readonly token = takeLinkToken();
  protected readonly opened = resource({
    params: () => this.token() ?? undefined,
    loader: ({ params }) => this.client.openInvitation(params),
  });
  private readonly refused = computed(() => toProblemError(this.opened.error()).status === 410);
  protected readonly over = linkedSignal(() => this.refused());
  protected readonly explanation = `An invitation works once, for ${spokenDuration(linkLifetimes.INVITATION)}. Ask whoever invited you to send it again. If you have joined already, sign in.`;

  protected goHome(): void {
    void this.router.navigateByUrl('/');
  }
}

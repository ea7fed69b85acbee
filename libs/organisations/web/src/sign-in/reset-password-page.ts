import { Component, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@waymark/foundation/ui';
import { linkLifetimes } from '@waymark/organisations/domain';
import { Arrival } from '../arrival';
import { spokenDuration } from '../spoken-duration';
import { DeadLink } from './dead-link';
import { takeLinkToken } from './link-token';
import { ResetPasswordForm } from './reset-password-form';
import { SignInFrame } from './sign-in-frame';

/** Sets a new password with a link by mail. */
@Component({
  selector: 'wm-reset-password-page',
  imports: [Arrival, Button, DeadLink, ResetPasswordForm, RouterLink, SignInFrame],
  template: `
    <wm-sign-in-frame>
      @switch (stage()) {
        @case ('incomplete') {
          <wm-dead-link kind="incomplete" newLink="/reset-password-request" />
        }
        @case ('over') {
          <wm-dead-link kind="over" newLink="/reset-password-request" [explanation]="'A link works once, for ' + lifetime + '.'" />
        }
        @case ('changed') {
          <h1 wmArrival>Your password is changed</h1>
          <p class="muted mt-2">You are signed out everywhere, and your access tokens have ended.</p>
          <p class="mt-5"><a wm-button="primary" size="lg" class="block" routerLink="/sign-in">Sign in</a></p>
        }
        @case ('open') {
          <h1 tabindex="-1">Choose a new password</h1>
          <p class="muted mt-2">After that you are signed out everywhere, and your access tokens end.</p>
          <wm-reset-password-form class="mt-5" [token]="token() ?? ''" (changed)="stage.set('changed')" (linkOver)="stage.set('over')" />
        }
      }
    </wm-sign-in-frame>
  `,
  styles: 'wm-reset-password-form { display: block; }',
})
export class ResetPasswordPage {
  protected readonly token = takeLinkToken();
  protected readonly stage = linkedSignal<'incomplete' | 'open' | 'over' | 'changed'>(() => (this.token() === null ? 'incomplete' : 'open'));
  protected readonly lifetime = spokenDuration(linkLifetimes.PASSWORD_RESET);
}

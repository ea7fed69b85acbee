import { Component, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { toProblemError, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button } from '@waymark/foundation/ui';
import { linkLifetimes } from '@waymark/organisations/domain';
import { spokenDuration } from '../spoken-duration';
import { DeadLink } from './dead-link';
import { takeLinkToken } from './link-token';
import { SignInClient } from './sign-in-client';
import { SignInFrame } from './sign-in-frame';

/** Signs in with a link by mail, on a press of a button: a program that only looks at links must not use it up. */
@Component({
  selector: 'wm-sign-in-link-page',
  imports: [Banner, Button, DeadLink, SignInFrame],
  template: `
    <wm-sign-in-frame>
      @if (token() === null) {
        <wm-dead-link kind="incomplete" newLink="/sign-in/link-request" />
      } @else if (over()) {
        <wm-dead-link kind="over" newLink="/sign-in/link-request" [explanation]="'A link works once, for ' + lifetime + '.'" />
      } @else {
        <h1 tabindex="-1">Sign in to Waymark</h1>
        <p class="muted mt-2">You followed a link from your email. It works once.</p>
        @if (failure(); as words) {
          <wm-banner kind="bad" role="alert" class="mt-4" [heading]="words.title" [detail]="words.detail" />
        }
        <button wm-button="primary" size="lg" class="block mt-5" type="button" [busy]="busy() && 'Signing in'" (click)="signIn()">Sign in</button>
      }
    </wm-sign-in-frame>
  `,
})
export class SignInLinkPage {
  private readonly client = inject(SignInClient);
  private readonly router = inject(Router);
  protected readonly token = takeLinkToken();
  protected readonly over = linkedSignal({ source: this.token, computation: () => false });
  protected readonly busy = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly lifetime = spokenDuration(linkLifetimes.SIGN_IN);

  protected async signIn(): Promise<void> {
    const token = this.token();
    if (token === null) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.client.followSignInLink(token);
      await this.router.navigateByUrl('/');
    } catch (failure) {
      if (toProblemError(failure).status === 410) this.over.set(true);
      else this.failure.set(wordsForReading(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { ApiCaller, Submission, pathAfterSignIn } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { signInApi, signInBody } from '@waymark/organisations/domain';
import { Session } from './session';
import { SignInFrame } from './sign-in-frame';

@Component({
  selector: 'wm-sign-in-page',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, SignInFrame],
  template: `
    <wm-sign-in-frame>
      <h1 tabindex="-1">Sign in to Waymark</h1>
      <form class="mt-5" novalidate (submit)="$event.preventDefault(); signIn()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="email" label="Email address" [error]="submission.errorOf('email')">
          <input wmInput type="email" autocomplete="username" spellcheck="false" [formField]="fields.email" />
        </wm-field>
        <wm-field class="mt-4" name="password" label="Password" [error]="submission.errorOf('password')">
          <input wmInput type="password" autocomplete="current-password" [formField]="fields.password" />
        </wm-field>
        <button wm-button="primary" size="lg" class="block mt-5" type="submit" [busy]="submission.busy() && 'Signing in'">Sign in</button>
      </form>
    </wm-sign-in-frame>
  `,
})
export class SignInPage {
  private readonly api = inject(ApiCaller);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly credentials = signal({ email: '', password: '' });
  protected readonly fields = form(this.credentials);
  protected readonly submission = new Submission(signInBody);

  protected async signIn(): Promise<void> {
    const signedIn = await this.submission.run(this.credentials(), async (body) => {
      this.session.started(await this.api.call(signInApi.signIn, { body }));
    });
    if (signedIn) await this.router.navigateByUrl(pathAfterSignIn(this.route.snapshot.queryParamMap.get('next')));
  }
}

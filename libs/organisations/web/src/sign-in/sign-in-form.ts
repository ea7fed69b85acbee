import { Component, inject, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Reveal } from '@waymark/foundation/ui';
import { signInBody } from '@waymark/organisations/domain';
import { SignInClient } from './sign-in-client';

@Component({
  selector: 'wm-sign-in-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Reveal, RouterLink],
  template: `
    <form novalidate (submit)="$event.preventDefault(); signIn()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="email" label="Email address" [error]="submission.errorOf('email')">
        <input wmInput type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [formField]="fields.email" />
      </wm-field>
      <wm-field class="mt-4" name="password" label="Password" [error]="submission.errorOf('password')">
        <wm-reveal><input wmInput type="password" autocomplete="current-password" [formField]="fields.password" /></wm-reveal>
      </wm-field>
      <button wm-button="primary" size="lg" class="block mt-5" type="submit" [busy]="submission.busy() && 'Signing in'">Sign in</button>
      <ul class="ways row small mt-4">
        <li><a routerLink="/sign-in/link-request" [state]="{ email: credentials().email }">Email me a link instead</a></li>
        <li><a routerLink="/reset-password-request" [state]="{ email: credentials().email }">Forgotten your password?</a></li>
      </ul>
    </form>
  `,
  styles: '.ways { justify-content: space-between; }',
})
export class SignInForm {
  /** Somebody has signed in. */
  readonly signedIn = output();
  private readonly client = inject(SignInClient);
  protected readonly credentials = signal({ email: '', password: '' });
  protected readonly fields = form(this.credentials);
  protected readonly submission = new Submission(signInBody);

  protected async signIn(): Promise<void> {
    const done = await this.submission.run(this.credentials(), (body) => this.client.signIn(body));
    if (done) this.signedIn.emit();
  }
}

import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl, Reveal } from '@waymark/foundation/ui';
import { changePasswordBody } from '@waymark/organisations/domain';
import { NewPasswordField } from '../new-password-field';
import { SecurityClient } from './security-client';

@Component({
  selector: 'wm-change-password-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, FormField, NewPasswordField, Reveal],
  template: `
    <div role="status">
      @if (changed()) {
        <wm-banner kind="ok" class="done" heading="Your password is changed" detail="Every other browser is signed out, and your access tokens have ended. This browser stays signed in." />
      }
    </div>
    <form novalidate (submit)="$event.preventDefault(); change()">
      <wm-error-summary [problems]="submission.problems()" />
      <!-- Tells a password manager whose password this is. -->
      <input class="vh" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="email()" />
      <wm-field name="currentPassword" label="Current password" [error]="submission.errorsOf('currentPassword')">
        <wm-reveal><input wmInput type="password" autocomplete="current-password" [formField]="fields.currentPassword" /></wm-reveal>
      </wm-field>
      <wm-new-password-field class="mt-5" name="newPassword" label="New password" [field]="fields.newPassword" [error]="submission.errorsOf('newPassword')" />
      <button wm-button="primary" class="mt-5" type="submit" [busy]="submission.busy() && 'Changing your password'">Change password</button>
    </form>
  `,
  styles: `
    :host { display: block; max-width: 34rem; }
    .done { margin-bottom: var(--wm-5); }
  `,
})
export class ChangePasswordForm {
  readonly email = input.required<string>();
  /** The password is another one, and every other session and every access token has ended. */
  readonly passwordChanged = output();
  private readonly client = inject(SecurityClient);
  private readonly typedWords = inject(TypedWords);
  private readonly typed = signal({ currentPassword: '', newPassword: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(changePasswordBody);
  protected readonly changed = signal(false);

  protected async change(): Promise<void> {
    this.changed.set(false);
    const done = await this.submission.run(this.typed(), (body) => this.client.changePassword(body));
    if (!done) return;
    this.typed.set({ currentPassword: '', newPassword: '' });
    this.typedWords.saved();
    this.changed.set(true);
    this.passwordChanged.emit();
  }
}

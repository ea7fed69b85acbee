import { Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Submission, toProblemError } from '@waymark/foundation/browser';
import { Button, ErrorSummary } from '@waymark/foundation/ui';
import { resetPasswordBody } from '@waymark/organisations/domain';
import { NewPasswordField } from '../new-password-field';
import { SignInClient } from './sign-in-client';

@Component({
  selector: 'wm-reset-password-form',
  imports: [Button, ErrorSummary, NewPasswordField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); change()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-new-password-field name="newPassword" label="New password" [field]="fields.newPassword" [error]="submission.errorsOf('newPassword')" />
      <button wm-button="primary" size="lg" class="block mt-5" type="submit" [busy]="submission.busy() && 'Changing your password'">Change password</button>
    </form>
  `,
})
export class ResetPasswordForm {
  readonly token = input.required<string>();
  readonly changed = output();
  /** The link was used, or is too old. */
  readonly linkOver = output();
  private readonly client = inject(SignInClient);
  private readonly typed = signal({ newPassword: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(resetPasswordBody);

  protected async change(): Promise<void> {
    const done = await this.submission.run({ ...this.typed(), token: this.token() }, (body) => this.reset(body));
    if (done) this.changed.emit();
  }

  private async reset(body: Parameters<SignInClient['resetPassword']>[0]): Promise<void> {
    try {
      await this.client.resetPassword(body);
    } catch (failure) {
      if (toProblemError(failure).status === 410) this.linkOver.emit();
      throw failure;
    }
  }
}

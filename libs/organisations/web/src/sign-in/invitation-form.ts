import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Submission, toProblemError } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Reveal } from '@waymark/foundation/ui';
import { acceptInvitationBody, newPassword, type InvitationView } from '@waymark/organisations/domain';
import { NewPasswordField } from '../new-password-field';
import { SignInClient } from './sign-in-client';

/** For an address that has no account yet: the password is a new one. */
const withNewPassword = acceptInvitationBody.extend({ password: newPassword });

@Component({
  selector: 'wm-invitation-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, NewPasswordField, Reveal, RouterLink],
  template: `
    <form novalidate (submit)="$event.preventDefault(); join()">
      <wm-error-summary [problems]="submission().problems()" />
      <wm-field name="email" label="Email address" hint="You sign in with this address.">
        <input wmInput type="email" autocomplete="username" readonly [value]="invitation().email" />
      </wm-field>
      <wm-field class="mt-4" name="name" label="Your name" hint="As your colleagues should read it." [error]="submission().errorOf('name')">
        <input wmInput type="text" autocomplete="name" [formField]="fields.name" />
      </wm-field>
      @if (invitation().hasAccount) {
        <wm-field class="mt-4" name="password" label="Your Waymark password" [hint]="submission().errorOf('password') ? undefined : 'Enter the password that you use for Waymark already.'" [error]="submission().errorsOf('password')">
          <wm-reveal><input wmInput type="password" autocomplete="current-password" [formField]="fields.password" /></wm-reveal>
        </wm-field>
        <p class="small mt-2"><a routerLink="/reset-password-request" [state]="{ email: invitation().email }">Forgotten your password?</a></p>
      } @else {
        <wm-new-password-field class="mt-4" name="password" label="Choose a password" [field]="fields.password" [error]="submission().errorsOf('password')" />
      }
      <button wm-button="primary" size="lg" class="block mt-5" type="submit" [busy]="submission().busy() && 'Joining'">Join {{ invitation().organisationName }}</button>
    </form>
  `,
  styles: '[readonly] { background: var(--wm-surface-sunken); }',
})
export class InvitationForm {
  readonly token = input.required<string>();
  readonly invitation = input.required<InvitationView>();
  readonly joined = output();
  /** The invitation was accepted or withdrawn, or is too old. */
  readonly linkOver = output();
  private readonly client = inject(SignInClient);
  private readonly typed = linkedSignal(() => ({ name: this.invitation().name, password: '' }));
  protected readonly fields = form(this.typed);
  protected readonly submission = computed(() => new Submission(this.invitation().hasAccount ? acceptInvitationBody : withNewPassword));

  protected async join(): Promise<void> {
    const done = await this.submission().run({ ...this.typed(), token: this.token() }, (body) => this.accept(body));
    if (done) this.joined.emit();
  }

  private async accept(body: Parameters<SignInClient['acceptInvitation']>[0]): Promise<void> {
    try {
      await this.client.acceptInvitation(body);
    } catch (failure) {
      if (toProblemError(failure).status === 410) this.linkOver.emit();
      throw failure;
    }
  }
}

import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { linkRequestBody } from '@waymark/organisations/domain';
import { SignInClient, type RequestedLink } from './sign-in-client';

@Component({
  selector: 'wm-link-request-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="email" label="Email address" [error]="submission.errorOf('email')">
        <input wmInput type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [formField]="fields.email" />
      </wm-field>
      <button wm-button="primary" size="lg" class="block mt-5" type="submit" [busy]="submission.busy() && 'Sending'">Email me a link</button>
    </form>
  `,
})
export class LinkRequestForm {
  readonly link = input.required<RequestedLink>();
  /** The link was asked for; carries the address as it was typed. */
  readonly sent = output<string>();
  private readonly client = inject(SignInClient);
  private readonly request = signal({ email: emailTypedBefore() });
  protected readonly fields = form(this.request);
  protected readonly submission = new Submission(linkRequestBody);

  protected async send(): Promise<void> {
    const done = await this.submission.run(this.request(), (body) => this.client.requestLink(this.link(), body));
    if (done) this.sent.emit(this.request().email.trim());
  }
}

/** The address that was typed on the page before, which its link hands on beside the address of this page. */
function emailTypedBefore(): string {
  const state: unknown = history.state;
  const email = typeof state === 'object' && state !== null && 'email' in state ? state.email : undefined;
  return typeof email === 'string' ? email : '';
}

import { Component, inject, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, ProblemError, Submission, toProblemError } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { inviteBody, type MemberView } from '@waymark/organisations/domain';
import { PeopleClient, type Invitation } from './people-client';

@Component({
  selector: 'wm-invite-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); invite()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="email" label="Work email address" hint="The invitation goes here, and they sign in with it." [error]="submission.errorOf('email')">
        <input wmInput type="email" autocomplete="off" spellcheck="false" autocapitalize="none" [formField]="fields.email" />
      </wm-field>
      <wm-field class="mt-5" name="name" label="Name" hint="They can change it when they join." [error]="submission.errorOf('name')">
        <input wmInput type="text" autocomplete="off" [formField]="fields.name" />
      </wm-field>
      <wm-field class="mt-5" name="jobTitle" label="Job title" [error]="submission.errorOf('jobTitle')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="text" autocomplete="off" [formField]="fields.jobTitle" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Sending'">Send invitation</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
})
export class InviteForm {
  readonly invited = output<MemberView>();
  readonly givenUp = output();
  private readonly client = inject(PeopleClient);
  private readonly typed = signal({ email: '', name: '', jobTitle: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(inviteBody);
  private readonly attempt = new AttemptKey();

  protected async invite(): Promise<void> {
    await this.submission.run(this.typed(), async (invitation) => this.invited.emit(await this.send(invitation)));
  }

  private async send(invitation: Invitation): Promise<MemberView> {
    try {
      return await this.client.invite(invitation, this.attempt.for(invitation));
    } catch (failure) {
      throw aboutTheAddress(failure);
    }
  }
}

/** Where the address is known already, the server's sentence says what to do and belongs beside the address. */
function aboutTheAddress(failure: unknown): ProblemError {
  const { status, code, detail } = toProblemError(failure);
  if (code !== 'already-member' || detail === undefined) return toProblemError(failure);
  return new ProblemError({ status, code, issues: [{ path: 'body.email', message: detail }] }, failure);
}

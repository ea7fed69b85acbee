import { Component, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { declineBody, declineReason, type DeclineReason, type RelationshipView } from '@waymark/mentoring/domain';
import * as z from 'zod';
import { declineReasonWords } from '../relationship-words';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { PairsClient } from './pairs-client';

/** Declines a request with a reason. Closes with the relationship. */
@Component({
  selector: 'wm-decline-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, TypedNotice],
  template: `
    <wm-dialog heading="Decline this request?">
      <p class="muted">A reason helps {{ asker }} to ask somebody who fits better. It says nothing about them.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset>
          <legend class="label">Why</legend>
          @if (submission.errorOf('reason'); as words) {
            <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
          }
          @for (each of reasons; track each.reason) {
            <label class="radio"><input type="radio" name="reason" [id]="$first ? 'reason' : null" [checked]="reason() === each.reason" (change)="reason.set(each.reason)" /><span>{{ each.words }}</span></label>
          }
        </fieldset>
        <wm-field class="mt-4" name="words" label="Anything to add?" [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="3" maxlength="1000" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="'You and ' + asker" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Sending'">Decline with this reason</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class DeclineDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<RelationshipView, RelationshipView>;
  private readonly client = inject(PairsClient);
  protected readonly asker = this.dialog.data.requestedBy.name;
  protected readonly reasons = declineReason.options.map((reason) => ({ reason, words: declineReasonWords[reason] }));
  protected readonly reason = signal<DeclineReason | null>(null);
  protected readonly submission = new Submission(declineBody.extend({ reason: z.enum(declineReason.options, 'Choose a reason') }));
  protected readonly form = inject(TypedForms).open({ form: 'decline', subjectId: this.dialog.data.id }, { words: '' });

  protected async send(): Promise<void> {
    await this.submission.run({ reason: this.reason() as DeclineReason, words: this.form.typed().words }, async (body) => {
      const declined = await this.client.decline(this.dialog.data, body);
      this.form.letGo();
      this.dialog.close(declined);
    });
  }
}

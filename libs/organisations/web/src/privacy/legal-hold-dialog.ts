import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { legalHoldBody, type LegalHoldView, type MemberView } from '@waymark/organisations/domain';
import { PrivacyClient } from './privacy-client';

/** Places a legal hold for a person. */
@Component({
  selector: 'wm-legal-hold-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <wm-dialog [heading]="'Hold the data of ' + dialog.data.name">
      <p class="muted">While a hold stands, nothing about this person is erased or removed by a rule of retention.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); place()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="reason" label="Why it has to be kept" hint="Admins of the organisation can read this." [error]="submission.errorOf('reason')">
          <input wmInput autocomplete="off" [formField]="fields.reason" />
        </wm-field>
        <wm-field class="mt-4" name="until" label="Last day of the hold (optional)" hint="Without one it stands until somebody lifts it." [error]="submission.errorOf('until')">
          <input wmInput type="date" [formField]="fields.until" />
        </wm-field>
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Placing'">Place hold</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class LegalHoldDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<MemberView, LegalHoldView>;
  private readonly client = inject(PrivacyClient);
  private readonly attempt = new AttemptKey();
  private readonly typed = signal({ reason: '', until: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(legalHoldBody);

  protected async place(): Promise<void> {
    const { reason, until } = this.typed();
    const body = { reason, until: until === '' ? null : until };
    await this.submission.run(body, async (hold) =>
      this.dialog.close(await this.client.placeHold(this.dialog.data.id, hold, this.attempt.for(hold))),
    );
  }
}

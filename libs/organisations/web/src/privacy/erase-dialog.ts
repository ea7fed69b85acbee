import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { erasureBody, type ErasurePreview, type ErasureView } from '@waymark/organisations/domain';
import { PrivacyClient } from './privacy-client';

/** Erases a person, once their name has been typed. */
@Component({
  selector: 'wm-erase-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <wm-dialog [heading]="'Erase ' + dialog.data.memberName + '?'">
      <p>This cannot be undone or stopped. From then on they are called <strong>{{ dialog.data.pseudonym }}</strong>.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); erase()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="confirmation" [label]="'Type ' + dialog.data.memberName + ' to confirm'" [error]="submission.errorOf('confirmation')">
          <input wmInput autocomplete="off" spellcheck="false" [formField]="fields.confirmation" />
        </wm-field>
        <div class="dialog-actions">
          <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Starting'">Erase this person</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class EraseDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ErasurePreview, ErasureView>;
  private readonly client = inject(PrivacyClient);
  private readonly typed = signal({ confirmation: '' });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(erasureBody);

  protected async erase(): Promise<void> {
    await this.submission.run(this.typed(), async ({ confirmation }) =>
      this.dialog.close(await this.client.erase(this.dialog.data.memberId, confirmation)),
    );
  }
}

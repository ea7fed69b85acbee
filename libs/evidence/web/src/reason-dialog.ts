import { Component, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { text } from '@waymark/foundation/kernel';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import * as z from 'zod';

/** Asks for a reason and does something with it. */
export interface AskReason {
  heading: string;
  detail: string;
  label: string;
  /** Said where nothing is entered: "Say why". */
  missing: string;
  confirm: string;
  kind?: 'primary' | 'danger';
  send: (reason: string) => Promise<unknown>;
}

/** A question whose answer needs a reason. Closes with true once it was carried out. */
@Component({
  selector: 'wm-reason-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl],
  template: `
    <wm-dialog [heading]="dialog.data.heading">
      <p class="muted">{{ dialog.data.detail }}</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="reason" [label]="dialog.data.label" [error]="submission.errorOf('reason')">
          <textarea wmInput rows="4" maxlength="2000" [value]="typed()" (input)="typed.set(box.value)" #box></textarea>
        </wm-field>
        <div class="dialog-actions">
          <button [wm-button]="dialog.data.kind ?? 'primary'" type="submit" [busy]="submission.busy() && 'Saving'">{{ dialog.data.confirm }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class ReasonDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AskReason, boolean>;
  protected readonly typed = signal('');
  protected readonly submission = new Submission(z.strictObject({ reason: text({ min: 1, max: 2000, missing: this.dialog.data.missing }) }));

  protected async send(): Promise<void> {
    if (await this.submission.run({ reason: this.typed() }, ({ reason }) => this.dialog.data.send(reason))) this.dialog.close(true);
  }
}

import { Component, DestroyRef, inject } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { text } from '@waymark/foundation/kernel';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import * as z from 'zod';
import type { UnsentPlace } from './unsent/unsent-client';
import { UnsentForms } from './unsent/unsent-forms';
import { UnsentNotice } from './unsent/unsent-notice';

/** Asks for a reason and does something with it. */
export interface AskReason {
  /** Which question this is, and about what: what is typed is kept under it until it is sent. */
  form: UnsentPlace;
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
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, UnsentNotice],
  template: `
    <wm-dialog [heading]="dialog.data.heading">
      <p class="muted">{{ dialog.data.detail }}</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="reason" [label]="dialog.data.label" [error]="submission.errorOf('reason')">
          <textarea wmInput rows="4" maxlength="2000" [readonly]="!unsent.ready()" [value]="unsent.typed().reason" (input)="unsent.type({ reason: box.value })" #box></textarea>
        </wm-field>
        <wm-unsent-notice [form]="unsent" />
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
  protected readonly unsent = inject(UnsentForms).open(this.dialog.data.form, { reason: '' }, inject(DestroyRef));
  protected readonly submission = new Submission(z.strictObject({ reason: text({ min: 1, max: 2000, missing: this.dialog.data.missing }) }));

  protected async send(): Promise<void> {
    if (!(await this.submission.run(this.unsent.typed(), ({ reason }) => this.dialog.data.send(reason)))) return;
    await this.unsent.sent();
    this.dialog.close(true);
  }
}

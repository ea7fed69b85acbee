import { Component, inject } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { text } from '@waymark/foundation/kernel';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import * as z from 'zod';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';

/** A step that is taken with words: what it is called, what is asked, and who reads the answer. */
export interface ReasonAsked {
  readonly form: string;
  readonly subjectId: string;
  readonly heading: string;
  readonly detail: string;
  readonly label: string;
  /** Said where nothing is entered; null: the words are optional. */
  readonly missing: string | null;
  readonly longest: number;
  readonly readers: string;
  readonly confirm: string;
  readonly danger: boolean;
  /** Sends it; whatever it throws is shown, and the dialog stays. */
  send(words: string): Promise<void>;
}

/** Asks for the words of a step, such as what blocks an action. Closes with true once it was taken. */
@Component({
  selector: 'wm-reason-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog [heading]="asked.heading">
      <p class="muted">{{ asked.detail }}</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="words" [label]="asked.label" [error]="submission.errorOf('words')">
          @if (asked.missing === null) {<span labelEnd class="small muted">Optional</span>}
          <textarea wmInput rows="3" spellcheck="true" [attr.maxlength]="asked.longest" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="asked.readers" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button [wm-button]="asked.danger ? 'danger' : 'primary'" type="submit" [busy]="submission.busy() && 'Saving'">{{ asked.confirm }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class ReasonDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ReasonAsked, true>;
  protected readonly asked = this.dialog.data;
  protected readonly submission = new Submission(z.strictObject({ words: this.asked.missing === null ? text({ max: this.asked.longest }) : text({ min: 1, max: this.asked.longest, missing: this.asked.missing }) }));
  protected readonly form = inject(TypedForms).open({ form: this.asked.form, subjectId: this.asked.subjectId }, { words: '' });

  protected async send(): Promise<void> {
    const sent = await this.submission.run(this.form.typed(), ({ words }) => this.asked.send(words));
    if (!sent) return;
    this.form.letGo();
    this.dialog.close(true);
  }
}

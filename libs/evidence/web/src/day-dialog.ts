import { Component, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { calendarDate } from '@waymark/foundation/kernel';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import * as z from 'zod';

/** Asks for the day on which something ends. */
export interface AskDay {
  heading: string;
  detail: string;
  confirm: string;
  send: (to: string) => Promise<unknown>;
}

/** Ends something on a day. Closes with true once it was carried out. */
@Component({
  selector: 'wm-day-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl],
  template: `
    <wm-dialog [heading]="dialog.data.heading">
      <p class="muted">{{ dialog.data.detail }}</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="to" label="Ends on" hint="The first day on which it no longer counts." [error]="submission.errorOf('to')">
          <input wmInput class="w-6" type="date" [value]="typed()" (input)="typed.set(box.value)" #box />
        </wm-field>
        <div class="dialog-actions">
          <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Saving'">{{ dialog.data.confirm }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class DayDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AskDay, boolean>;
  protected readonly typed = signal(new Intl.DateTimeFormat('en-CA', { timeZone: inject(Session).timeZone() }).format(new Date()));
  protected readonly submission = new Submission(z.strictObject({ to: calendarDate }));

  protected async send(): Promise<void> {
    if (await this.submission.run({ to: this.typed() }, ({ to }) => this.dialog.data.send(to))) this.dialog.close(true);
  }
}

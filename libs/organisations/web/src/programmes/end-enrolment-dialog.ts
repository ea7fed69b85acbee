import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { calendarDayIn, endEnrolmentBody, type EnrolmentView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { ProgrammesClient } from './programmes-client';

/** Ends an enrolment on a day, or takes back one that has only begun. Closes with what is said about it. */
@Component({
  selector: 'wm-end-enrolment-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <wm-dialog [heading]="'End the enrolment of ' + dialog.data.memberName">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); end()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="to" label="Until which day" hint="The first day on which they no longer take part." [error]="submission.errorOf('to')">
          <input wmInput type="date" [formField]="fields.to" />
        </wm-field>
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">End enrolment</button>
          @if (fresh()) {
            <button wm-button="danger" type="button" (click)="takeBack()">Take it back</button>
          }
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
        @if (fresh()) {
          <p class="small muted mt-3">It has not lasted a day, so you can take it back as if it had never been.</p>
        }
      </form>
    </wm-dialog>
  `,
})
export class EndEnrolmentDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<EnrolmentView, string>;
  private readonly client = inject(ProgrammesClient);
  private readonly today = calendarDayIn(inject(Session).timeZone(), new Date());
  private readonly typed = signal({ to: this.today });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(endEnrolmentBody);
  protected readonly fresh = computed(() => this.dialog.data.from >= this.today);

  protected async end(): Promise<void> {
    const { id, memberName } = this.dialog.data;
    await this.submission.run(this.typed(), async ({ to }) => {
      await this.client.endEnrolment(id, to);
      this.dialog.close(`The enrolment of ${memberName} is ended`);
    });
  }

  protected async takeBack(): Promise<void> {
    const { id, memberName } = this.dialog.data;
    await this.submission.run({ to: this.today }, async () => {
      await this.client.takeEnrolmentBack(id);
      this.dialog.close(`The enrolment of ${memberName} is taken back`);
    });
  }
}

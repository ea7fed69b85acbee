import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { calendarDayIn, endReportingLineBody, type ReportingLineView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { ReportingLinesClient } from './reporting-lines-client';

@Component({
  selector: 'wm-end-line-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); end()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="to" label="On which day does it end" hint="The first day on which they do not manage them any more." [error]="submission.errorOf('to')">
        <input wmInput type="date" [formField]="fields.to" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Saving'">End reporting line</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
})
export class EndLineForm {
  readonly line = input.required<ReportingLineView>();
  readonly lineEnded = output<ReportingLineView>();
  readonly givenUp = output();
  private readonly client = inject(ReportingLinesClient);
  private readonly typed = signal({ to: calendarDayIn(inject(Session).timeZone(), new Date()) });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(endReportingLineBody);

  protected async end(): Promise<void> {
    await this.submission.run(this.typed(), async ({ to }) => this.lineEnded.emit(await this.client.end(this.line(), to)));
  }
}

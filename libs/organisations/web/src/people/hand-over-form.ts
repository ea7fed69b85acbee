import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { calendarDayIn, handOverBody, type HandOverView, type MemberView } from '@waymark/organisations/domain';
import * as z from 'zod';
import { Session } from '../session';
import { PersonPicker, type ChosenPerson } from './person-picker';
import { ReportingLinesClient } from './reporting-lines-client';

/** As the contract has it, with a sentence for a manager who is not chosen yet. */
const newManager = handOverBody.extend({ managerId: z.string().min(1, 'Choose a manager') });

@Component({
  selector: 'wm-hand-over-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, PersonPicker],
  template: `
    <form novalidate (submit)="$event.preventDefault(); handOver()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-person-picker name="managerId" label="Who manages them" [without]="[member().id]" [error]="submission.errorsOf('managerId')" [(chosen)]="manager" />
      <wm-field class="mt-5" name="from" label="From which day" [error]="submission.errorOf('from')">
        <input wmInput type="date" [formField]="fields.from" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Hand over</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
})
export class HandOverForm {
  readonly member = input.required<MemberView>();
  readonly handedOver = output<HandOverView>();
  readonly givenUp = output();
  private readonly client = inject(ReportingLinesClient);
  private readonly attempt = new AttemptKey();
  private readonly typed = signal({ from: calendarDayIn(inject(Session).timeZone(), new Date()) });
  protected readonly manager = signal<ChosenPerson | null>(null);
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(newManager);

  protected async handOver(): Promise<void> {
    const body = { managerId: this.manager()?.id ?? '', from: this.typed().from };
    await this.submission.run(body, async (wanted) =>
      this.handedOver.emit(await this.client.handOver(this.member().id, wanted, this.attempt.for(wanted))),
    );
  }
}

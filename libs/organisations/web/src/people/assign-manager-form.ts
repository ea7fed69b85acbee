import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { assignManagerToManyBody, calendarDayIn, type MemberView } from '@waymark/organisations/domain';
import * as z from 'zod';
import { Session } from '../session';
import { PersonPicker, type ChosenPerson } from './person-picker';
import { ReportingLinesClient } from './reporting-lines-client';

/** As the contract has it, with a sentence for a manager who is not chosen yet. */
const assignment = assignManagerToManyBody.extend({ managerId: z.string().min(1, 'Choose a manager') });

@Component({
  selector: 'wm-assign-manager-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, PersonPicker],
  template: `
    <form novalidate (submit)="$event.preventDefault(); assign()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-person-picker name="managerId" label="Who manages them" [without]="ids()" [error]="submission.errorsOf('managerId')" [(chosen)]="manager" />
      <wm-field class="mt-5" name="from" label="From which day" [hint]="hint()" [error]="submission.errorOf('from')">
        <input wmInput type="date" [formField]="fields.from" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Assign manager</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
})
export class AssignManagerForm {
  /** Whom it is about: one person, or several. */
  readonly members = input.required<readonly MemberView[]>();
  readonly assigned = output<ChosenPerson>();
  readonly givenUp = output();
  private readonly client = inject(ReportingLinesClient);
  private readonly session = inject(Session);
  private readonly attempt = new AttemptKey();
  private readonly typed = signal({ from: calendarDayIn(this.session.timeZone(), new Date()) });
  protected readonly manager = signal<ChosenPerson | null>(null);
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(assignment);
  protected readonly ids = computed(() => this.members().map(({ id }) => id));
  protected readonly hint = computed(() => {
    const [only, ...others] = this.members();
    if (others.length > 0) return 'Whoever manages each of them now does so until that day.';
    const present = only?.manager ?? null;
    return present === null ? 'It may be in the past or to come.' : `${present.name} manages them until that day, and sees nothing of theirs as a manager from then on.`;
  });

  protected async assign(): Promise<void> {
    const manager = this.manager();
    const body = { memberIds: this.ids(), managerId: manager?.id ?? '', from: this.typed().from };
    const done = await this.submission.run(body, (wanted) => this.client.assignManager(wanted, this.attempt.for(wanted)));
    if (done && manager !== null) this.assigned.emit(manager);
  }
}

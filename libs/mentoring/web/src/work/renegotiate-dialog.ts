import { Component, inject, signal } from '@angular/core';
import { Submission, spokenCalendarDay, toProblemError, type Words } from '@waymark/foundation/browser';
import { Audience, Banner, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { renegotiateBody, type ActionView } from '@waymark/mentoring/domain';
import { todayIn } from '../today';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { Session } from '@waymark/organisations/web';
import { changedWords } from './action-desk';
import { WorkClient } from './work-client';

/** Moves the day of an action. The days before stay in its history. Closes with the action. */
@Component({
  selector: 'wm-renegotiate-dialog',
  imports: [Audience, Banner, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog heading="Move to another day">
      <p class="muted">{{ before() }}The day before stays in its history.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        @if (news(); as words) {
          <wm-banner kind="warn" icon="git-compare-arrows" role="alert" [heading]="words.title" [detail]="words.detail" />
        }
        <wm-field name="dueOn" label="New day" [error]="submission.errorOf('dueOn')">
          <input wmInput class="w-6" type="date" [min]="today" [value]="form.typed().dueOn" (change)="form.type({ dueOn: day.value })" #day />
        </wm-field>
        <wm-field name="reason" label="Why" hint="Without blame. It helps to see what got in the way." [error]="submission.errorOf('reason')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="2" maxlength="500" spellcheck="true" [value]="form.typed().reason" (input)="form.type({ reason: why.value })" #why></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="readers" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Moving'">Move it</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class RenegotiateDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<{ action: ActionView; readers: string }, ActionView>;
  private readonly client = inject(WorkClient);
  protected readonly readers = this.dialog.data.readers;
  protected readonly today = todayIn(inject(Session).timeZone());
  protected readonly news = signal<Words | null>(null);
  private readonly action = signal(this.dialog.data.action);
  protected readonly submission = new Submission(renegotiateBody);
  protected readonly form = inject(TypedForms).open({ form: 'renegotiate', subjectId: this.dialog.data.action.id }, { dueOn: '', reason: '' });

  protected before(): string {
    const { dueOn } = this.action();
    return dueOn === null ? 'It has no day yet. ' : `It is due on ${spokenCalendarDay(dueOn)}. `;
  }

  protected async send(): Promise<void> {
    await this.submission.run(this.form.typed(), async (body) => {
      try {
        const moved = await this.client.renegotiate(this.action(), body);
        this.form.letGo();
        this.dialog.close(moved);
      } catch (failure) {
        const standing = this.client.storedAction(toProblemError(failure).current);
        if (standing !== undefined) {
          this.action.set(standing);
          this.news.set(changedWords(standing));
        }
        throw failure;
      }
    });
  }
}

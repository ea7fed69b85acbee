import { Component, inject, signal } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { askForMentoringBody, requestDays } from '@waymark/mentoring/domain';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { DirectoryClient } from './directory-client';

/** Who is asked, and what the request can be about. */
export interface AskedMentor {
  id: string;
  name: string;
  skills: readonly { id: string; name: string; chosen: boolean }[];
}

/** Asks somebody to be one's mentor. Closes with the id of the relationship. */
@Component({
  selector: 'wm-ask-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog [heading]="'Ask ' + dialog.data.name + ' for mentoring'">
      <p class="muted">They accept, or decline with a reason. Without an answer the request expires after {{ days }} days.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        @if (dialog.data.skills.length > 0) {
          <fieldset>
            <legend class="label">What is it about?</legend>
            <p class="hint">Choose up to 5 skills, or none.</p>
            @for (skill of dialog.data.skills; track skill.id) {
              <label class="check"><input type="checkbox" [checked]="chosen().includes(skill.id)" (change)="toggle(skill.id)" /><span class="break">{{ skill.name }}</span></label>
            }
          </fieldset>
        }
        @if (submission.errorOf('skillIds'); as words) {
          <p class="error-msg">{{ words }}</p>
        }
        <wm-field class="mt-4" name="message" label="What would you like help with?" hint="A few sentences are enough: where you are, where you want to be, and why you ask them." [error]="submission.errorOf('message')">
          <textarea wmInput rows="6" maxlength="2000" spellcheck="true" [value]="form.typed().message" (input)="form.type({ message: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="'You and ' + dialog.data.name" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Sending'">Ask for mentoring</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class AskDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AskedMentor, string>;
  private readonly client = inject(DirectoryClient);
  private readonly attempt = new AttemptKey();
  protected readonly days = requestDays;
  protected readonly submission = new Submission(askForMentoringBody);
  protected readonly form = inject(TypedForms).open({ form: 'request', subjectId: this.dialog.data.id }, { message: '' });
  protected readonly chosen = signal<readonly string[]>(this.dialog.data.skills.filter(({ chosen }) => chosen).map(({ id }) => id));

  protected toggle(id: string): void {
    this.chosen.update((chosen) => (chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]));
  }

  protected async send(): Promise<void> {
    const body = { mentorId: this.dialog.data.id, message: this.form.typed().message, skillIds: [...this.chosen()] } as never;
    await this.submission.run(body, async (wanted) => {
      const { id } = await this.client.ask(wanted, this.attempt.for(wanted));
      this.form.letGo();
      this.dialog.close(id);
    });
  }
}

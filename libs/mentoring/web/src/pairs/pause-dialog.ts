import { Component, inject } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { pauseBody, type RelationshipView } from '@waymark/mentoring/domain';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { PairsClient } from './pairs-client';

/** Pauses a pair until a day or without an end, or changes that day. Closes with the relationship. */
@Component({
  selector: 'wm-pause-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog [heading]="dialog.data.paused === null ? 'Pause this mentoring?' : 'Change the pause'">
      <p class="muted">Nobody is reminded while you pause. You can go on at any time, and what you wrote stays.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="until" label="Go on from" hint="You go on by yourselves on this day. Empty: no day yet." [error]="submission.errorOf('until')">
          <input wmInput class="w-6" type="date" [value]="form.typed().until" (input)="form.type({ until: day.value })" #day />
        </wm-field>
        <wm-field class="mt-4" name="words" label="Why, if you want to say" [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="3" maxlength="1000" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="dialog.data.mentee.name + ' and ' + dialog.data.mentor.name" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ dialog.data.paused === null ? 'Pause' : 'Save the pause' }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class PauseDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<RelationshipView, RelationshipView>;
  private readonly client = inject(PairsClient);
  protected readonly submission = new Submission(pauseBody);
  protected readonly form = inject(TypedForms).open({ form: 'pause', subjectId: this.dialog.data.id }, { until: this.dialog.data.paused?.until ?? '', words: this.dialog.data.paused?.words ?? '' });

  protected async send(): Promise<void> {
    const { until, words } = this.form.typed();
    await this.submission.run({ until: until === '' ? null : until, words }, async (body) => {
      const paused = await this.client.pause(this.dialog.data, body);
      this.form.letGo();
      this.dialog.close(paused);
    });
  }
}

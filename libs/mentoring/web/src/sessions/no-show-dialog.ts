import { Component, computed, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { noShowBody, otherPart, type SessionView } from '@waymark/mentoring/domain';
import * as z from 'zod';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { otherIn } from './session-words';
import { SessionsClient } from './sessions-client';
import { StandingSession, type SessionDialogData } from './standing-session';

type Missing = NonNullable<SessionView['noShow']>['missing'];
const missing = z.enum(['MENTEE', 'MENTOR', 'BOTH'], 'Choose who could not be there');

/** Says without blame that a session did not happen. Closes with the session. */
@Component({
  selector: 'wm-no-show-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, TypedNotice],
  template: `
    <wm-dialog [heading]="'Session ' + dialog.data.session.number + ' did not happen?'">
      <p class="muted">It happens, and it is nobody’s fault. It stays in the list as a no-show, and you can plan another one in its place. It cannot be taken back.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset>
          <legend class="label">Who could not be there?</legend>
          @if (submission.errorOf('missing'); as words) {
            <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
          }
          @for (each of choices; track each.missing) {
            <label class="radio"><input type="radio" name="missing" [id]="$first ? 'missing' : null" [checked]="chosen() === each.missing" (change)="chosen.set(each.missing)" /><span>{{ each.words }}</span></label>
          }
        </fieldset>
        <wm-field class="mt-4" name="words" label="Anything to add?" [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="3" maxlength="500" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="'You and ' + other()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'" [unavailable]="!session().may.markNoShow && 'This session cannot be marked as a no-show any more'">Mark it as a no-show</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [StandingSession],
})
export class NoShowDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<SessionDialogData, SessionView>;
  protected readonly standing = inject(StandingSession);
  private readonly client = inject(SessionsClient);
  protected readonly session = this.standing.session;
  protected readonly other = computed(() => otherIn(this.session()).name);
  protected readonly choices: readonly { missing: Missing; words: string }[] = [
    { missing: otherPart(this.session().part), words: this.other() },
    { missing: this.session().part, words: 'I could not' },
    { missing: 'BOTH', words: 'Neither of us' },
  ];
  protected readonly chosen = signal<Missing | null>(null);
  protected readonly submission = new Submission(noShowBody.extend({ missing }));
  protected readonly form = inject(TypedForms).open({ form: 'session-missed', subjectId: this.dialog.data.session.id }, { words: '' });

  protected async send(): Promise<void> {
    await this.submission.run({ missing: this.chosen() as Missing, words: this.form.typed().words }, async (body) => {
      const missed = await this.standing.send((session) => this.client.markNoShow(session, body));
      this.form.letGo();
      this.dialog.close(missed);
    });
  }
}

import { Component, computed, inject } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { cancelSessionBody, type SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { otherIn, sessionWhen } from './session-words';
import { SessionsClient } from './sessions-client';
import { StandingSession, type SessionDialogData } from './standing-session';

/** Cancels a session that has not been held. Closes with the session. */
@Component({
  selector: 'wm-cancel-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog [heading]="'Cancel session ' + dialog.data.session.number + '?'">
      <p class="muted">It is {{ now() }}. It stays in the list as cancelled, with what was prepared, and you can plan another one in its place. It cannot be taken back.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="words" [label]="'A word to ' + other()" [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="3" maxlength="500" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience kind="shared" [words]="'You and ' + other()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Cancelling'" [unavailable]="!session().may.cancel && 'This session cannot be cancelled any more'">Cancel the session</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Keep it</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [StandingSession],
})
export class CancelDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<SessionDialogData, SessionView>;
  protected readonly standing = inject(StandingSession);
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  protected readonly session = this.standing.session;
  protected readonly other = computed(() => otherIn(this.session()).name);
  protected readonly now = computed(() => sessionWhen(this.session(), this.reader.timeZone(), new Date()));
  protected readonly submission = new Submission(cancelSessionBody);
  protected readonly form = inject(TypedForms).open({ form: 'session-cancel', subjectId: this.dialog.data.session.id }, { words: '' });

  protected async send(): Promise<void> {
    await this.submission.run(this.form.typed(), async (body) => {
      const cancelled = await this.standing.send((session) => this.client.cancel(session, body));
      this.form.letGo();
      this.dialog.close(cancelled);
    });
  }
}

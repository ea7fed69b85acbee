import { Component, computed, inject } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { rescheduleBody, type SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { otherIn, sessionWhen } from './session-words';
import { SessionsClient } from './sessions-client';
import { StandingSession, type SessionDialogData } from './standing-session';
import { lengthOf, spanOf, typedTimes, whenOf, type TypedWhen } from './when';
import { WhenFields } from './when-fields';

/** Moves a session to another time. Closes with the session. */
@Component({
  selector: 'wm-reschedule-dialog',
  imports: [Button, DialogFrame, ErrorSummary, TypedNotice, WhenFields],
  template: `
    <wm-dialog [heading]="'Move session ' + dialog.data.session.number + ' to another time'">
      <p class="muted">It is {{ now() }}. {{ other() }} sees the new time here, and its calendar file moves with it.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-when-fields [when]="form.typed()" [problems]="submission.problems()" [minutes]="minutes()" (typed)="form.type($event)" />
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Moving'" [unavailable]="!session().may.reschedule && 'This session cannot be moved any more'">Move the session</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [StandingSession],
})
export class RescheduleDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<SessionDialogData, SessionView>;
  protected readonly standing = inject(StandingSession);
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  protected readonly session = this.standing.session;
  protected readonly other = computed(() => otherIn(this.session()).name);
  protected readonly now = computed(() => sessionWhen(this.session(), this.reader.timeZone(), new Date()));
  protected readonly minutes = computed(() => lengthOf(this.session()));
  protected readonly submission = new Submission(rescheduleBody.extend(typedTimes));
  protected readonly form = inject(TypedForms).open<TypedWhen>({ form: 'session-move', subjectId: this.dialog.data.session.id }, whenOf(this.dialog.data.session));

  protected async send(): Promise<void> {
    await this.submission.run(spanOf(this.form.typed()), async (body) => {
      const moved = await this.standing.send((session) => this.client.reschedule(session, body));
      this.form.letGo();
      this.dialog.close(moved);
    });
  }
}

import { Component, computed, inject, resource } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { changeSessionBody, type AgendaItem, type GrowTemplateKey, type SessionView } from '@waymark/mentoring/domain';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { AgendaFields, writtenLines } from './agenda-fields';
import { PlaceFields, placeOf, type TypedPlace } from './place-fields';
import { otherIn } from './session-words';
import { SessionsClient } from './sessions-client';
import { StandingSession, type SessionDialogData } from './standing-session';
import { TemplateField } from './template-field';

/** What was typed over: what was not stays null, so that only that is sent. */
interface TypedChanges {
  where: TypedPlace | null;
  agenda: AgendaItem[] | null;
  template: GrowTemplateKey | null;
}

/** Changes the place, the agenda and the template of a session that is not logged. Closes with the session. */
@Component({
  selector: 'wm-change-dialog',
  imports: [AgendaFields, Audience, Button, DialogFrame, ErrorSummary, PlaceFields, TemplateField, TypedNotice],
  template: `
    <wm-dialog [heading]="'Place and agenda of session ' + dialog.data.session.number">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-place-fields [where]="where()" [problems]="submission.problems()" (typed)="form.type({ where: $event })" />
        <wm-agenda-fields class="mt-4" [agenda]="agenda()" [offers]="offers()" (typed)="form.type({ agenda: $event })" />
        <wm-template-field class="mt-4" [template]="template()" (typed)="form.type({ template: $event })" />
        <p class="mt-3"><wm-audience kind="shared" [words]="'You and ' + other()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'" [unavailable]="!session().may.change && 'This session cannot be changed any more'">Save</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [StandingSession],
})
export class ChangeDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<SessionDialogData, SessionView>;
  protected readonly standing = inject(StandingSession);
  private readonly client = inject(SessionsClient);
  protected readonly session = this.standing.session;
  protected readonly other = computed(() => otherIn(this.session()).name);
  private readonly suggestions = resource({ loader: ({ abortSignal }) => this.client.suggestAgenda(this.session().relationshipId, abortSignal) });
  /** Where they cannot be read, the agenda is still written by hand. */
  protected readonly offers = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().items : []));
  protected readonly submission = new Submission(changeSessionBody);
  protected readonly form = inject(TypedForms).open<TypedChanges>({ form: 'session-change', subjectId: this.dialog.data.session.id }, { where: null, agenda: null, template: null });
  protected readonly where = computed((): TypedPlace => this.form.typed().where ?? placeOf(this.session()));
  protected readonly agenda = computed(() => this.form.typed().agenda ?? this.session().agenda);
  protected readonly template = computed(() => this.form.typed().template ?? this.session().template);

  protected async send(): Promise<void> {
    const { where, agenda, template } = this.form.typed();
    const changes = { ...(where ?? {}), ...(agenda === null ? {} : { agenda: writtenLines(agenda) }), ...(template === null ? {} : { template }) };
    if (Object.keys(changes).length === 0) {
      this.dialog.close();
      return;
    }
    await this.submission.run(changes, async (body) => {
      const changed = await this.standing.send((session) => this.client.change(session, body));
      this.form.letGo();
      this.dialog.close(changed);
    });
  }
}

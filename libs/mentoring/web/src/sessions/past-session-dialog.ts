import { Component, computed, inject } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { recordPastSessionBody, usualTemplate, type GrowTemplateKey, type SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { AgreedHabits } from './agreed-habits';
import { PlaceFields, type TypedPlace } from './place-fields';
import type { PlannedPair } from './plan-dialog';
import { SessionsClient } from './sessions-client';
import { TemplateField } from './template-field';
import { noTimeYet, spanOf, typedTimes, type TypedWhen } from './when';
import { WhenFields } from './when-fields';

interface TypedPast extends TypedWhen {
  where: TypedPlace | null;
  template: GrowTemplateKey;
}

/** Records a session that took place and was not planned. Closes with the session, whose record can be written at once. */
@Component({
  selector: 'wm-past-session-dialog',
  imports: [Button, DialogFrame, ErrorSummary, PlaceFields, TemplateField, TypedNotice, WhenFields],
  template: `
    <wm-dialog [heading]="'Record a session with ' + dialog.data.otherName">
      <p class="muted">For a session that took place and was not planned here. You write down next what you talked about, and {{ dialog.data.otherName }} confirms it.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-when-fields [when]="form.typed()" [problems]="submission.problems()" [minutes]="habits.minutes()" (typed)="form.type($event)" />
        <wm-place-fields class="mt-4" [where]="where()" [problems]="submission.problems()" (typed)="form.type({ where: $event })" />
        <wm-template-field class="mt-4" [template]="form.typed().template" (typed)="form.type({ template: $event })" />
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Go on to the record</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [AgreedHabits],
})
export class PastSessionDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<PlannedPair, SessionView>;
  protected readonly habits = inject(AgreedHabits);
  private readonly client = inject(SessionsClient);
  private readonly attempt = new AttemptKey();
  protected readonly submission = new Submission(recordPastSessionBody.extend(typedTimes));
  protected readonly form = inject(TypedForms).open<TypedPast>({ form: 'session-past', subjectId: this.dialog.data.id }, { ...noTimeYet(inject(Session).timeZone()), where: null, template: usualTemplate });
  protected readonly where = computed(() => this.form.typed().where ?? this.habits.where());

  constructor() {
    this.habits.show(this.dialog.data.id);
  }

  protected async send(): Promise<void> {
    const typed = this.form.typed();
    await this.submission.run({ ...spanOf(typed), ...this.where(), template: typed.template }, async (body) => {
      const held = await this.client.recordPast(this.dialog.data.id, body, this.attempt.for(body));
      this.form.letGo();
      this.dialog.close(held);
    });
  }
}

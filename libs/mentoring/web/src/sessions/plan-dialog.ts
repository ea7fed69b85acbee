import { Component, computed, inject, resource } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { planSessionBody, usualTemplate, type AgendaItem, type GrowTemplateKey, type SessionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { AgendaFields, writtenLines } from './agenda-fields';
import { AgreedHabits } from './agreed-habits';
import { PlaceFields, placeOf, type TypedPlace } from './place-fields';
import { sessionWhen } from './session-words';
import { SessionsClient } from './sessions-client';
import { TemplateField } from './template-field';
import { noTimeYet, spanOf, typedTimes, type TypedWhen } from './when';
import { WhenFields } from './when-fields';

/** With whom a session is planned, and instead of which one that did not happen. */
export interface PlannedPair {
  readonly id: string;
  readonly otherName: string;
  readonly insteadOf?: SessionView;
}

interface TypedPlan extends TypedWhen {
  where: TypedPlace | null;
  agenda: AgendaItem[];
  template: GrowTemplateKey;
}

/** Plans a session of a pair. Closes with the session. */
@Component({
  selector: 'wm-plan-dialog',
  imports: [AgendaFields, Audience, Button, DialogFrame, ErrorSummary, PlaceFields, TemplateField, TypedNotice, WhenFields],
  template: `
    <wm-dialog [heading]="'Plan a session with ' + dialog.data.otherName">
      @if (instead(); as words) {
        <p class="muted">{{ words }}</p>
      }
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-when-fields [when]="form.typed()" [problems]="submission.problems()" [minutes]="habits.minutes()" (typed)="form.type($event)" />
        <wm-place-fields class="mt-4" [where]="where()" [problems]="submission.problems()" (typed)="form.type({ where: $event })" />
        <wm-agenda-fields class="mt-4" [agenda]="form.typed().agenda" [offers]="offers()" (typed)="form.type({ agenda: $event })" />
        <wm-template-field class="mt-4" [template]="form.typed().template" (typed)="form.type({ template: $event })" />
        <p class="mt-3"><wm-audience kind="shared" [words]="'You and ' + dialog.data.otherName" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Planning'">Plan the session</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  providers: [AgreedHabits],
})
export class PlanDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<PlannedPair, SessionView>;
  protected readonly habits = inject(AgreedHabits);
  private readonly client = inject(SessionsClient);
  private readonly reader = inject(Session);
  private readonly attempt = new AttemptKey();
  private readonly suggestions = resource({ loader: ({ abortSignal }) => this.client.suggestAgenda(this.dialog.data.id, abortSignal) });
  /** Where they cannot be read, the agenda is still written by hand. */
  protected readonly offers = computed(() => (this.suggestions.hasValue() ? this.suggestions.value().items : []));
  protected readonly submission = new Submission(planSessionBody.extend(typedTimes));
  protected readonly form = inject(TypedForms).open<TypedPlan>(
    { form: 'session-plan', subjectId: this.dialog.data.insteadOf?.id ?? this.dialog.data.id },
    { ...noTimeYet(this.reader.timeZone()), where: null, agenda: this.dialog.data.insteadOf?.agenda ?? [], template: this.dialog.data.insteadOf?.template ?? usualTemplate },
  );
  protected readonly where = computed(() => this.form.typed().where ?? this.placeBefore() ?? this.habits.where());
  protected readonly instead = computed(() => {
    const { insteadOf } = this.dialog.data;
    return insteadOf === undefined ? null : `In place of the one on ${sessionWhen(insteadOf, this.reader.timeZone(), new Date())}, which did not happen.`;
  });

  /** Where the one that did not happen was to be. */
  private placeBefore(): TypedPlace | null {
    const { insteadOf } = this.dialog.data;
    return insteadOf === undefined ? null : placeOf(insteadOf);
  }

  constructor() {
    this.habits.show(this.dialog.data.id);
  }

  protected async send(): Promise<void> {
    const typed = this.form.typed();
    const plan = { ...spanOf(typed), ...this.where(), agenda: writtenLines(typed.agenda), template: typed.template, insteadOf: this.dialog.data.insteadOf?.id ?? null };
    await this.submission.run(plan, async (body) => {
      const planned = await this.client.plan(this.dialog.data.id, body, this.attempt.for(body));
      this.form.letGo();
      this.dialog.close(planned);
    });
  }
}

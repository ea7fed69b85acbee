import { Component, ElementRef, afterNextRender, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Submission, toProblemError } from '@waymark/foundation/browser';
import { Audience, Banner, Button, ErrorSummary, Field, FieldControl, Panel, Toasts, firstNameOf } from '@waymark/foundation/ui';
import { growTemplates, reviseBody, type GrowRecordView, type GrowStage, type StageContents, type StageView } from '@waymark/mentoring/domain';
import { CloseForm } from '../record/close-form';
import { GoalForm } from '../record/goal-form';
import { OptionsForm } from '../record/options-form';
import { RealityForm } from '../record/reality-form';
import { RecordsClient } from '../record/records-client';
import { WillForm } from '../record/will-form';
import { WordsForm } from '../record/words-form';
import { otherIn } from '../sessions/session-words';
import { TypedForms, type TypedForm } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { reviseForm, type Revised } from './revise-form';
import { SessionRecord } from './session-record';

/** Changes one stage of a session that was logged, with a reason. What stood there is kept, and the other one confirms it anew. */
@Component({
  selector: 'wm-revise-panel',
  imports: [Audience, Banner, Button, CloseForm, ErrorSummary, Field, FieldControl, GoalForm, OptionsForm, Panel, RealityForm, TypedNotice, WillForm, WordsForm],
  template: `
    <section wm-panel [heading]="'Change ' + name()" [sub]="'What stood there is kept, and ' + other() + ' is asked to confirm it again.'">
      <wm-audience panelLink kind="shared" [words]="'You and ' + other()" />
      @if (overtaken()) {
        <wm-banner class="notice" kind="warn" role="alert" heading="This part was changed while you were writing" detail="What you typed is below and not sent. What stands now is in the record under this panel. Put the two together, then save it." />
      }
      @if (form(); as typing) {
        <form novalidate [attr.aria-label]="'Change ' + name()" (submit)="$event.preventDefault(); send(typing)">
          <wm-error-summary [problems]="submission.problems()" />
          @let content = typing.typed().content;
          @switch (stage()) {
            @case ('GOAL') { <wm-goal-form [content]="contentAs('GOAL', content)" [goals]="view().goals" [requirement]="view().requirement" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
            @case ('REALITY') { <wm-reality-form [content]="contentAs('REALITY', content)" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
            @case ('OPTIONS') { <wm-options-form [content]="contentAs('OPTIONS', content)" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
            @case ('WILL') { <wm-will-form [content]="contentAs('WILL', content)" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
            @case ('CLOSE') { <wm-close-form [content]="contentAs('CLOSE', content)" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
            @default { <wm-words-form [stage]="wordsStage()" [content]="contentAs('TOPIC', content)" [parties]="view().session" [errors]="errors()" (typed)="change($event)" /> }
          }
          <wm-field class="mt-5" name="reason" label="Why do you change it?" [hint]="other() + ' reads it.'" [error]="submission.errorOf('reason')">
            <input wmInput type="text" maxlength="500" spellcheck="true" [value]="typing.typed().reason" (input)="typing.type({ reason: reason.value })" #reason />
          </wm-field>
          <wm-typed-notice [kept]="typing.kept()" />
          <p class="row mt-4">
            <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save the change</button>
            <button wm-button="secondary" type="button" (click)="closed.emit()">Go back</button>
          </p>
        </form>
      }
    </section>
  `,
  styles: ':host { display: block; } .notice { display: block; margin-bottom: var(--wm-4); }',
})
export class RevisePanel {
  readonly view = input.required<GrowRecordView>();
  readonly stage = input.required<GrowStage>();
  readonly closed = output();
  private readonly client = inject(RecordsClient);
  private readonly record = inject(SessionRecord);
  private readonly forms = inject(TypedForms);
  private readonly toasts = inject(Toasts);
  protected readonly submission = new Submission(reviseBody);
  protected readonly form = signal<TypedForm<Revised> | null>(null);
  protected readonly overtaken = signal(false);
  protected readonly name = computed(() => growTemplates[this.view().template].stages.find(({ stage }) => stage === this.stage())?.name ?? '');
  protected readonly other = computed(() => firstNameOf(otherIn(this.view().session).name));
  protected readonly wordsStage = computed(() => {
    const stage = this.stage();
    return stage === 'PREPARATION' || stage === 'TACTICS' || stage === 'HABITS' ? stage : 'TOPIC';
  });
  private readonly standing = computed<StageView | undefined>(() => this.view().stages.find(({ writing }) => writing.stage === this.stage()));
  /** What the change is made on top of. */
  private version = 1;
  /** By the path within the stage. */
  protected readonly errors = computed<Record<string, string>>(() =>
    Object.fromEntries(this.submission.problems().flatMap(({ field, message }) => (field === undefined ? [] : [[field.replace(/^writing\.content\.|^[A-Z]+\./, ''), message] as const]))),
  );

  constructor() {
    effect(() => {
      this.stage();
      untracked(() => {
        const standing = this.standing();
        if (standing === undefined) return;
        this.version = standing.version;
        this.overtaken.set(false);
        this.form.set(reviseForm(this.forms, standing));
      });
    });
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('textarea, input')?.focus());
  }

  /** The content of the stage that is changed, which the template knows by its name. */
  protected contentAs<Stage extends GrowStage>(_: Stage, content: StageContents[GrowStage]): StageContents[Stage] {
    return content as StageContents[Stage];
  }

  protected change(changes: object): void {
    const form = this.form();
    form?.type({ content: { ...form.typed().content, ...changes } });
  }

  protected async send(form: TypedForm<Revised>): Promise<void> {
    const standing = this.standing();
    if (standing === undefined) return;
    const { reason, content } = form.typed();
    const writing = { stage: this.stage(), content } as StageView['writing'];
    const sent = await this.submission.run({ reason, writing }, async () => {
      try {
        await this.client.revise({ sessionId: standing.sessionId, version: this.version }, writing, reason);
      } catch (failure) {
        const stored = this.client.stored(toProblemError(failure).current);
        if (stored !== undefined) {
          this.version = stored.version;
          this.overtaken.set(true);
          this.record.read.reload();
        }
        throw failure;
      }
    });
    if (!sent) return;
    form.letGo();
    this.record.settle(this.stage());
    this.toasts.say(`Changed. ${this.other()} is asked to confirm`);
    this.record.read.reload();
    this.closed.emit();
  }
}

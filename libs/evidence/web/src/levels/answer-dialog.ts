import { Component, DestroyRef, computed, inject } from '@angular/core';
import { answerAppealBody, type DecisionView } from '@waymark/evidence/domain';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { levelWords } from '../level-words';
import { UnsentForms } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { LevelsClient } from './levels-client';

/** Answers an appeal: the level stays, or another one takes its place. Closes with true once it is said. */
@Component({
  selector: 'wm-answer-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, UnsentNotice],
  template: `
    <wm-dialog [heading]="'Look again at ' + decision.requirement.title + ' of ' + decision.member.name">
      <p class="break">“{{ decision.appeal?.reason }}”</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset>
          <legend class="label">What you see shown</legend>
          @for (level of decision.requirement.levels; track level.ordinal) {
            <label class="radio"><input type="radio" name="ordinal" [id]="$first ? 'ordinal' : null" [checked]="chosen() === level.ordinal" (change)="unsent.type({ ordinal: level.ordinal.toString() })" /><span>{{ levelWords(level) }}@if (level.ordinal === decision.level.ordinal) {<span class="hint">as it was confirmed</span>}</span></label>
          }
        </fieldset>
        <wm-field class="mt-4" name="reason" label="Why" hint="The person reads this, and so does anyone who may see the decision." [error]="submission.errorOf('reason')">
          <textarea wmInput rows="4" maxlength="5000" [readonly]="!unsent.ready()" [value]="unsent.typed().reason" (input)="unsent.type({ reason: box.value })" #box></textarea>
        </wm-field>
        <wm-unsent-notice [form]="unsent" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ chosen() === decision.level.ordinal ? 'Leave the level as it is' : 'Put this level in its place' }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class AnswerDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<DecisionView, boolean>;
  private readonly client = inject(LevelsClient);
  protected readonly decision = this.dialog.data;
  protected readonly levelWords = levelWords;
  protected readonly unsent = inject(UnsentForms).open({ form: 'APPEAL_ANSWER', subjectId: this.decision.id }, { ordinal: this.decision.level.ordinal.toString(), reason: '' }, inject(DestroyRef));
  protected readonly chosen = computed(() => Number(this.unsent.typed().ordinal));
  protected readonly submission = new Submission(answerAppealBody);

  protected async send(): Promise<void> {
    const replaces = this.chosen() !== this.decision.level.ordinal;
    const body = { outcome: replaces ? ('REPLACE' as const) : ('UPHOLD' as const), ordinal: replaces ? this.chosen() : null, reason: this.unsent.typed().reason };
    if (!(await this.submission.run(body, (said) => this.client.answer(this.decision.id, said)))) return;
    await this.unsent.sent();
    this.dialog.close(true);
  }
}

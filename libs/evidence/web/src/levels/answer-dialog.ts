import { Component, DestroyRef, computed, inject } from '@angular/core';
import { answerAppealBody, type DecisionView, type LevelOffer, type NamedLevel } from '@waymark/evidence/domain';
import { Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, firstNameOf, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { LevelChoice } from '../level-choice';
import { levelWords } from '../level-words';
import { obstacleWords } from '../reviews/review-words';
import { UnsentForms } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { LevelsClient } from './levels-client';

/** Answers an appeal: the level stays, or another one takes its place. Closes with true once it is said. */
@Component({
  selector: 'wm-answer-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, LevelChoice, UnsentNotice],
  template: `
    <wm-dialog [heading]="'Look again at ' + decision.requirement.title + ' of ' + decision.member.name">
      <p class="break">“{{ decision.appeal?.reason }}”</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset [disabled]="!unsent.ready()">
          <wm-level-choice legend="What you see shown" name="ordinal" [levels]="decision.requirement.levels" [offers]="offers" [chosen]="chosen()" [beside]="beside" [whyClosed]="whyClosed" (choose)="unsent.type({ ordinal: $event.toString() })" />
          <wm-field class="mt-4" name="reason" label="Why" hint="The person reads this, and so does anyone who may see the decision." [error]="submission.errorOf('reason')">
            <textarea wmInput rows="4" maxlength="5000" [value]="unsent.typed().reason" (input)="unsent.type({ reason: box.value })" #box></textarea>
          </wm-field>
        </fieldset>
        <wm-unsent-notice [form]="unsent" [words]="spoken" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ chosen().ordinal === decision.level.ordinal ? 'Leave the level as it is' : 'Put this level in its place' }}</button>
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
  protected readonly unsent = inject(UnsentForms).open({ form: 'APPEAL_ANSWER', subjectId: this.decision.id }, { ordinal: this.decision.level.ordinal.toString(), reason: '' }, inject(DestroyRef));
  /** That the level stays can always be said. */
  protected readonly offers = (this.decision.appeal?.offers ?? []).map((offer) => (offer.ordinal === this.decision.level.ordinal ? { ...offer, obstacle: null } : offer));
  /** What was chosen before and cannot be given any more is chosen no longer. */
  protected readonly chosen = computed<NamedLevel>(() => {
    const ordinal = Number(this.unsent.typed().ordinal);
    const open = this.offers.some((offer) => offer.ordinal === ordinal && offer.obstacle === null);
    return this.decision.requirement.levels.find((level) => open && level.ordinal === ordinal) ?? this.decision.level;
  });
  protected readonly submission = new Submission(answerAppealBody);

  protected readonly beside = ({ ordinal }: NamedLevel): string => (ordinal === this.decision.level.ordinal ? 'as it was confirmed' : '');
  protected readonly whyClosed = (obstacle: NonNullable<LevelOffer['obstacle']>): string => obstacleWords(obstacle, firstNameOf(this.decision.member.name));

  /** How one of two versions of a field reads: levels have their names. */
  protected readonly spoken = (value: string, field: string): string => {
    const level = this.decision.requirement.levels.find(({ ordinal }) => ordinal === Number(value));
    return field === 'ordinal' && level !== undefined ? levelWords(level) : value;
  };

  protected async send(): Promise<void> {
    const { ordinal } = this.chosen();
    const replaces = ordinal !== this.decision.level.ordinal;
    const body = { outcome: replaces ? ('REPLACE' as const) : ('UPHOLD' as const), ordinal: replaces ? ordinal : null, reason: this.unsent.typed().reason };
    if (!(await this.submission.run(body, (said) => this.client.answer(this.decision.id, said)))) return;
    await this.unsent.sent();
    this.dialog.close(true);
  }
}

import { Component, DestroyRef, inject } from '@angular/core';
import { UnsentForms, UnsentNotice } from '@waymark/evidence/web';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { horizon, judgeReadinessBody, type JudgementView } from '@waymark/readiness/domain';
import * as z from 'zod';
import { PersonClient } from '../person/person-client';
import { horizons, horizonWords } from './judgement-words';

/** Whom a judgement is about, and against which edition of a role. */
export interface AskJudgement {
  readonly member: { readonly id: string; readonly name: string };
  readonly role: { readonly versionId: string; readonly title: string };
}

/** As the contract has it, with words for a choice that was not made. */
const judging = judgeReadinessBody.extend({ horizon: z.enum(horizon.options, { error: 'Choose when you think that they will be ready' }) });

/** Asks a manager when somebody will be ready, and why. Closes with the judgement. What is typed is kept until it is sent. */
@Component({
  selector: 'wm-judge-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, UnsentNotice],
  template: `
    <wm-dialog [heading]="'When will ' + first + ' be ready?'">
      <p class="muted">Your own judgement for {{ dialog.data.role.title }}. It stands beside the band with your name and today’s date, and changes nothing else. {{ first }} reads it, and so do their managers.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset class="field" [class.has-error]="submission.errorOf('horizon') !== undefined" [attr.aria-describedby]="submission.errorOf('horizon') === undefined ? null : 'horizon-error'">
          <legend class="label">Your judgement</legend>
          @if (submission.errorOf('horizon'); as words) {
            <p class="error-msg" id="horizon-error"><span class="vh">Error: </span>{{ words }}</p>
          }
          @for (each of horizons; track each.value) {
            <label class="radio"><input type="radio" name="horizon" [id]="$first ? 'horizon' : 'horizon-' + each.value" [disabled]="!unsent.ready()" [value]="each.value" [checked]="unsent.typed().horizon === each.value" (change)="unsent.type({ horizon: each.value })" /><span>{{ each.words }}</span></label>
          }
        </fieldset>
        <wm-field class="mt-4" name="reason" label="What it rests on" [hint]="'Say what you have seen. ' + first + ' reads these words.'" [error]="submission.errorOf('reason')">
          <textarea wmInput rows="4" maxlength="2000" [readonly]="!unsent.ready()" [value]="unsent.typed().reason" (input)="unsent.type({ reason: box.value })" #box></textarea>
        </wm-field>
        <wm-unsent-notice [form]="unsent" [words]="spoken" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Record your judgement</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class JudgeDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AskJudgement, JudgementView>;
  private readonly client = inject(PersonClient);
  private readonly attempt = new AttemptKey();
  protected readonly first = this.dialog.data.member.name.split(' ')[0] ?? this.dialog.data.member.name;
  protected readonly horizons = horizons;
  protected readonly unsent = inject(UnsentForms).open({ form: 'JUDGEMENT', subjectId: this.dialog.data.member.id }, { horizon: '', reason: '' }, inject(DestroyRef));
  protected readonly submission = new Submission(judging);

  /** How one of two versions of a field reads: a time has its words. */
  protected readonly spoken = (value: string, field: string): string => {
    const said = field === 'horizon' ? horizon.safeParse(value).data : undefined;
    return said === undefined ? value : horizonWords[said];
  };

  protected async send(): Promise<void> {
    const { member, role } = this.dialog.data;
    const { horizon: said, reason } = this.unsent.typed();
    // The schema refuses what is no horizon.
    await this.submission.run({ versionId: role.versionId, horizon: said as z.input<typeof horizon>, reason }, async (body) => {
      const judged = await this.client.judge(member.id, body, this.attempt.for(body));
      await this.unsent.sent();
      this.dialog.close(judged);
    });
  }
}

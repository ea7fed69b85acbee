import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { answerWitnessBody, type WitnessQuestion } from '@waymark/evidence/domain';
import { Submission, TypedWords, toProblemError } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { WitnessClient } from './witness-client';

/** What a witness saw, in their own words, signed with their name. */
@Component({
  selector: 'wm-witness-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form class="panel" novalidate aria-label="What you saw" (submit)="$event.preventDefault(); send()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="statement" label="What did you see?" hint="What they did, how well, and how you know. Leave out patient and citizen data." [error]="submission.errorOf('statement')">
        <textarea wmInput rows="6" spellcheck="true" [formField]="fields.statement"></textarea>
      </wm-field>
      <wm-field class="mt-4" name="observedOn" label="When did you see it?" [error]="submission.errorOf('observedOn')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput class="w-6" type="date" [formField]="fields.observedOn" />
      </wm-field>
      <wm-field class="mt-4" name="signedName" label="Your name" hint="You sign with it." [error]="submission.errorOf('signedName')">
        <input wmInput type="text" autocomplete="name" [formField]="fields.signedName" />
      </wm-field>
      <wm-field class="mt-4" name="signedAs" label="What were you to them?" hint="For example: on-call lead, colleague in the Records team." [error]="submission.errorOf('signedAs')">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="text" autocomplete="organization-title" [formField]="fields.signedAs" />
      </wm-field>
      <div class="row mt-5"><button wm-button="primary" size="lg" type="submit" [busy]="submission.busy() && 'Signing'">Sign what I saw</button></div>
    </form>
  `,
})
export class WitnessForm {
  readonly token = input.required<string>();
  readonly asked = input.required<WitnessQuestion>();
  readonly answered = output();
  readonly linkOver = output();
  private readonly client = inject(WitnessClient);
  private readonly typedWords = inject(TypedWords);
  protected readonly typed = linkedSignal(() => ({ statement: '', observedOn: '', signedName: this.asked().witnessName, signedAs: '' }));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(answerWitnessBody);

  protected async send(): Promise<void> {
    const { observedOn, ...words } = this.typed();
    const done = await this.submission.run({ token: this.token(), ...words, observedOn: observedOn === '' ? null : observedOn }, (answer) => this.answer(answer));
    if (!done) return;
    this.typedWords.saved();
    this.answered.emit();
  }

  private async answer(answer: Parameters<WitnessClient['answer']>[0]): Promise<void> {
    try {
      await this.client.answer(answer);
    } catch (failure) {
      if (toProblemError(failure).status === 410) this.linkOver.emit();
      throw failure;
    }
  }
}

import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { answerWitnessBody, type WitnessQuestion } from '@waymark/evidence/domain';
import { Submission, TypedWords, keepDeviceWords, readDeviceWords, toProblemError } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { WitnessClient } from './witness-client';

/** How much of a link's words tells it from every other on this device: too little of its secret to answer with. */
const tellingApart = 34;

/**
 * What a witness saw, in their own words, signed with their name. Until they sign, it is kept on this device and nowhere
 * else: they have no account, and nobody should have what they may yet think better of.
 */
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
      <p class="caption mt-4" role="status">{{ kept() ? 'What you type is kept on this device until you sign. Nobody else has it before that.' : 'This device keeps nothing of what you type. Sign before you close this page.' }}</p>
      <div class="row mt-4"><button wm-button="primary" size="lg" type="submit" [busy]="submission.busy() && 'Signing'">Sign what I saw</button></div>
    </form>
  `,
})
export class WitnessForm {
  readonly token = input.required<string>();
  readonly asked = input.required<WitnessQuestion>();
  readonly answered = output();
  /** The link stopped working while they wrote; what they had to say. */
  readonly linkOver = output<string>();
  private readonly client = inject(WitnessClient);
  private readonly typedWords = inject(TypedWords);
  private readonly place = computed(() => `witness/${this.token().slice(0, tellingApart)}`);
  private readonly blank = computed(() => ({ statement: '', observedOn: '', signedName: this.asked().witnessName, signedAs: '' }));
  protected readonly typed = linkedSignal(() => ({ ...this.blank(), ...readDeviceWords<ReturnType<typeof this.blank>>(this.place()) }));
  protected readonly kept = signal(true);
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(answerWitnessBody);

  constructor() {
    effect(() => {
      const typed = this.typed();
      if (JSON.stringify(typed) !== JSON.stringify(this.blank())) this.kept.set(keepDeviceWords(this.place(), typed, new Date()));
    });
  }

  /** There is nothing to say any more: lets go of what was typed. */
  letGo(): void {
    keepDeviceWords(this.place(), null, new Date());
    this.typedWords.saved();
  }

  protected async send(): Promise<void> {
    const { observedOn, ...words } = this.typed();
    const done = await this.submission.run({ token: this.token(), ...words, observedOn: observedOn === '' ? null : observedOn }, (answer) => this.answer(answer));
    if (!done) return;
    this.letGo();
    this.answered.emit();
  }

  private async answer(answer: Parameters<WitnessClient['answer']>[0]): Promise<void> {
    try {
      await this.client.answer(answer);
    } catch (failure) {
      if (toProblemError(failure).status === 410) {
        this.letGo();
        this.linkOver.emit(answer.statement);
      }
      throw failure;
    }
  }
}

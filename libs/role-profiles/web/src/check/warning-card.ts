import { Component, computed, inject, input, output, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Icon } from '@waymark/foundation/ui';
import type { AnsweredWarning } from '@waymark/role-profiles/domain';
import { DraftDesk, type WarningCase } from './draft-desk';
import { RecordForm } from './record-form';
import { wordingOf } from './warning-words';
import { WordsForm } from './words-form';

/** One thing that the reader was not certain of, and what a person makes of it. */
@Component({
  selector: 'wm-warning-card',
  imports: [Banner, Button, Icon, RecordForm, WordsForm],
  template: `
    <span class="no" aria-hidden="true">
      @if (done()) {
        <svg wm-icon="check"></svg>
      } @else {
        {{ number() }}
      }
    </span>
    <div>
      <h3 tabindex="-1" [id]="'warning-' + warning().index">{{ wording().heading }}@if (!done()) {<span class="vh">, needs an answer</span>}</h3>
      <p class="small muted">{{ warning().message }} <button class="link-btn" type="button" (click)="desk.show(warning().line)">Show line {{ warning().line }}</button></p>
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" class="mt-3" [heading]="words.title" [detail]="words.detail" />
      }
      @if (correcting()) {
        <div class="reveal mt-3">
          @if (record(); as one) {
            <wm-record-form [record]="one" (saved)="corrected()" (givenUp)="giveUp()" />
          } @else if (desk.draft(); as draft) {
            <wm-words-form [draft]="draft" (saved)="corrected()" (givenUp)="giveUp()" />
          }
        </div>
      } @else if (done()) {
        <p class="small muted">{{ warning().answer === 'CORRECTED' ? 'You corrected it.' : 'You kept it: ' + wording().keep.toLowerCase() + '.' }} <button class="link-btn" type="button" (click)="give(null)">Change<span class="vh"> the answer for {{ wording().heading }}</span></button></p>
      } @else {
        <p class="label small mt-2">{{ wording().question }}</p>
        <div class="row mt-2">
          <button wm-button="secondary" size="sm" type="button" [busy]="busy() && 'Saving'" (click)="give('ACCEPTED')">{{ wording().keep }}</button>
          <button wm-button="secondary" size="sm" type="button" (click)="correct()"><svg wm-icon="pencil"></svg>{{ wording().correct }}</button>
        </div>
      }
    </div>
  `,
  styleUrl: './warning-card.css',
  host: { '[class.done]': 'done()' },
})
export class WarningCard {
  readonly case = input.required<WarningCase>();
  /** Its place among those that need an answer. */
  readonly number = input.required<number>();
  /** Answered: what comes next can take the focus. */
  readonly answered = output();
  protected readonly desk = inject(DraftDesk);
  protected readonly correcting = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<Words | null>(null);
  protected readonly warning = computed(() => this.case().warning);
  protected readonly done = computed(() => this.warning().answer !== null);
  protected readonly record = computed(() => {
    const { subject } = this.case();
    return subject.kind === 'record' ? subject.record : null;
  });
  protected readonly wording = computed(() => wordingOf(this.warning(), this.record()?.title ?? 'the profile'));

  protected correct(): void {
    this.desk.mark(this.warning().line);
    this.correcting.set(true);
  }

  protected giveUp(): void {
    this.correcting.set(false);
    setTimeout(() => document.getElementById(`warning-${this.warning().index}`)?.focus());
  }

  protected async corrected(): Promise<void> {
    this.correcting.set(false);
    await this.give('CORRECTED');
  }

  protected async give(answer: AnsweredWarning['answer']): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.desk.answer([this.warning()], answer);
      if (answer !== null) this.answered.emit();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

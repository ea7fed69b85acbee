import { Component, computed, input, output } from '@angular/core';
import { elementId } from '@waymark/foundation/ui';
import { commitmentWords } from '@waymark/mentoring/domain';

/** How sure somebody is, as ten radios: the arrow keys move, and it is one stop for Tab. */
@Component({
  selector: 'wm-commitment-scale',
  template: `
    <fieldset class="commit" [disabled]="readonly()" [attr.aria-describedby]="wordsId">
      <legend class="label">Commitment, 1 to 10<span class="vh"> of {{ of() }}</span></legend>
      <div class="scale">
        @for (each of answers; track each) {
          <label><input type="radio" [name]="groupId" [checked]="each === value()" (change)="chosen.emit(each)" />{{ each }}</label>
        }
      </div>
      <span class="small muted" [id]="wordsId">@if (value() !== null) {<b>{{ value() }}</b>&ngsp;}{{ words() }}</span>
    </fieldset>
  `,
  styles: '.commit { display: flex; flex-wrap: wrap; gap: .375rem var(--wm-4); align-items: center; margin-top: var(--wm-3); } .label { font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }',
})
export class CommitmentScale {
  readonly value = input.required<number | null>();
  /** What it is about, for whoever hears it. */
  readonly of = input.required<string>();
  readonly readonly = input(false);
  readonly chosen = output<number>();
  protected readonly groupId = elementId('commitment');
  protected readonly wordsId = elementId('commitment-words');
  protected readonly answers = commitmentWords.map((_, index) => index + 1);
  protected readonly words = computed(() => {
    const value = this.value();
    return value === null ? 'Not given yet' : (commitmentWords[value - 1] ?? '');
  });
}

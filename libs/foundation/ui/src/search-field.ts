import { Component, DestroyRef, inject, input, linkedSignal, output } from '@angular/core';
import { Field, FieldControl } from './field';

/** How long a person has to pause, in milliseconds, before what they typed is looked for. */
const pause = 300;

/** A field that looks for what is typed in it as soon as the person pauses. */
@Component({
  selector: 'wm-search-field',
  imports: [Field, FieldControl],
  template: `
    <wm-field [name]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      <input wmInput type="search" maxlength="100" autocomplete="off" spellcheck="false" [value]="words()" (input)="typed(box.value)" (keydown.enter)="$event.preventDefault(); search(words())" #box />
    </wm-field>
  `,
  styles: ':host { display: block; }',
})
export class SearchField {
  readonly name = input('search');
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** What is looked for now. */
  readonly searched = input.required<string>();
  readonly searchChosen = output<string>();
  protected readonly words = linkedSignal(() => this.searched());
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected typed(words: string): void {
    this.words.set(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(words), pause);
  }

  protected search(words: string): void {
    clearTimeout(this.timer);
    if (words.trim() !== this.searched()) this.searchChosen.emit(words.trim());
  }
}

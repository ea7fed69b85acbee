import { Component, computed, input, output } from '@angular/core';
import { wordsForReading } from '@waymark/foundation/browser';
import { Banner, Button } from '@waymark/foundation/ui';

/** Stands where something would be that could not be loaded: what it is, why it is not here, and Try again. */
@Component({
  selector: 'wm-load-failure',
  imports: [Banner, Button],
  template: `
    <wm-banner kind="bad" role="alert" [heading]="heading()" [detail]="detail()">
      <button actions wm-button="secondary" size="sm" type="button" (click)="again.emit()">Try again</button>
    </wm-banner>
  `,
  styles: ':host { display: block; }',
})
export class LoadFailure {
  /** Begins a sentence that ends in "did not load": "The list of people". */
  readonly what = input.required<string>();
  readonly failure = input.required<unknown>();
  /** The person wants to load it once more. */
  readonly again = output();
  private readonly words = computed(() => wordsForReading(this.failure()));
  protected readonly heading = computed(() => `${this.what()} did not load`);
  protected readonly detail = computed(() => `${this.words().title}. ${this.words().detail}`.trim());
}

import { Component, computed, input, output } from '@angular/core';
import { toProblemError, wordsForReading } from '@waymark/foundation/browser';
import { Banner, Button } from '@waymark/foundation/ui';

/** Stands where something would be that could not be loaded: what it is, why it is not here, and Try again. */
@Component({
  selector: 'wm-load-failure',
  imports: [Banner, Button],
  template: `
    <wm-banner kind="bad" role="alert" [heading]="heading()" [detail]="detail()">
      <ng-container actions>
        @if (!gone()) {
          <button wm-button="secondary" size="sm" type="button" (click)="again.emit()">Try again</button>
        }
      </ng-container>
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
  /** There is nothing to load, so trying again would not help. */
  protected readonly gone = computed(() => toProblemError(this.failure()).status === 404);
  protected readonly heading = computed(() => (this.gone() ? this.words().title : `${this.what()} did not load`));
  protected readonly detail = computed(() => (this.gone() ? this.words().detail : `${this.words().title}. ${this.words().detail}`.trim()));
}

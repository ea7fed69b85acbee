import { Component, computed, input, output } from '@angular/core';
import { Button, Field, FieldControl } from '@waymark/foundation/ui';
import { dayIn, type PersonAddress, type PersonAddressChange } from './person-address';

/** Asks about another day, about what was known on a day, and since when movement is shown. All stand in the address. */
@Component({
  selector: 'wm-as-of',
  imports: [Button, Field, FieldControl],
  template: `
    <details class="disclose" [open]="asks()">
      <summary>Look at another day</summary>
      <div class="days">
        <wm-field label="As of" hint="How things stood at the end of this day."><input wmInput class="w-6" type="date" min="2000-01-01" [max]="today()" [value]="at()" (change)="chosen({ at: asOf.value })" #asOf /></wm-field>
        <wm-field label="Known at" hint="Only what was recorded by this day, for an audit."><input wmInput class="w-6" type="date" min="2000-01-01" [max]="today()" [value]="knownAt()" (change)="chosen({ knownAt: known.value })" #known /></wm-field>
        <wm-field label="What moved since" hint="The day that changes are counted from."><input wmInput class="w-6" type="date" min="2000-01-01" [max]="today()" [value]="since()" (change)="chosen({ since: from.value })" #from /></wm-field>
        @if (asks()) {
          <button wm-button="quiet" size="sm" type="button" (click)="changed.emit({ at: null, knownAt: null, since: null })">Back to today</button>
        }
      </div>
    </details>
  `,
  styles: `
    :host { display: block; margin: calc(var(--wm-3) * -1) 0 var(--wm-4); }
    .days { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); }
    @media print { :host { display: none; } }
  `,
})
export class AsOf {
  readonly address = input.required<PersonAddress>();
  /** Today where the organisation is, as YYYY-MM-DD. */
  readonly today = input.required<string>();
  /** The day since which movement is shown, as YYYY-MM-DD. */
  readonly since = input.required<string>();
  readonly changed = output<PersonAddressChange>();
  protected readonly at = computed(() => dayIn(this.address().at));
  protected readonly knownAt = computed(() => dayIn(this.address().knownAt));
  protected readonly asks = computed(() => this.address().at !== undefined || this.address().knownAt !== undefined || this.address().since !== undefined);

  /** An emptied field is left out of the address. */
  protected chosen(days: PersonAddress): void {
    this.changed.emit(Object.fromEntries(Object.entries(days).map(([word, day]: [string, string]) => [word, day === '' ? null : day])));
  }
}

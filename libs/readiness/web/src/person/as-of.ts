import { Component, computed, input, output } from '@angular/core';
import { Button, Field, FieldControl } from '@waymark/foundation/ui';
import { dayIn, type PersonAddress, type PersonAddressChange } from './person-address';

/** Asks about another day, and about what was known on a day. Both stand in the address. */
@Component({
  selector: 'wm-as-of',
  imports: [Button, Field, FieldControl],
  template: `
    <details class="disclose" [open]="asks()">
      <summary>Look at another day</summary>
      <div class="days">
        <wm-field label="As of" hint="How things stood at the end of this day."><input wmInput class="w-6" type="date" [max]="today()" [value]="at()" (change)="chosen({ at: asOf.value })" #asOf /></wm-field>
        <wm-field label="Known at" hint="Only what was recorded by this day, for an audit."><input wmInput class="w-6" type="date" [max]="today()" [value]="knownAt()" (change)="chosen({ knownAt: known.value })" #known /></wm-field>
        @if (asks()) {
          <button wm-button="quiet" size="sm" type="button" (click)="changed.emit({ at: null, knownAt: null })">Back to today</button>
        }
      </div>
    </details>
  `,
  styles: `
    :host { display: block; margin-bottom: var(--wm-5); }
    .days { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); }
    @media print { :host { display: none; } }
  `,
})
export class AsOf {
  readonly address = input.required<PersonAddress>();
  /** Today where the reader is, as YYYY-MM-DD. */
  readonly today = input.required<string>();
  readonly changed = output<PersonAddressChange>();
  protected readonly at = computed(() => dayIn(this.address().at));
  protected readonly knownAt = computed(() => dayIn(this.address().knownAt));
  protected readonly asks = computed(() => this.address().at !== undefined || this.address().knownAt !== undefined);

  protected chosen({ at, knownAt }: PersonAddress): void {
    this.changed.emit({ ...(at === undefined ? {} : { at: at === '' ? null : at }), ...(knownAt === undefined ? {} : { knownAt: knownAt === '' ? null : knownAt }) });
  }
}

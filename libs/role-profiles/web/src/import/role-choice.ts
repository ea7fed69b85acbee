import { Component, computed, input, output } from '@angular/core';
import { Field, FieldControl } from '@waymark/foundation/ui';
import { counted } from '../wording';
import type { Choice, RoleOffer } from './profile-reading';

/** Which roles and levels of a file with many are imported. */
@Component({
  selector: 'wm-role-choice',
  imports: [Field, FieldControl],
  template: `
    <wm-field name="role" label="Role" hint="Choose one, or import every role in the file.">
      <select wmInput class="w-10" (change)="chosen.emit({ role: role.value, level: '' })" #role>
        <option value="" [selected]="choice().role === ''">{{ all() }}</option>
        @for (offer of offers(); track offer.role) {
          <option [value]="offer.role" [selected]="choice().role === offer.role">{{ offer.role }}</option>
        }
      </select>
    </wm-field>
    @if (levels().length > 1) {
      <wm-field name="level" class="mt-4" label="Role level">
        <select wmInput class="w-10" (change)="chosen.emit({ role: choice().role, level: level.value })" #level>
          <option value="" [selected]="choice().level === ''">All {{ levels().length }} levels</option>
          @for (one of levels(); track one) {
            <option [value]="one" [selected]="choice().level === one">{{ one }}</option>
          }
        </select>
      </wm-field>
    }
  `,
  styles: ':host { display: block; }',
})
export class RoleChoice {
  readonly offers = input.required<readonly RoleOffer[]>();
  readonly choice = input.required<Choice>();
  readonly chosen = output<Choice>();
  protected readonly all = computed(() => `Every role in the file (${counted(this.offers().length, 'role')})`);
  protected readonly levels = computed(() => this.offers().find(({ role }) => role === this.choice().role)?.levels ?? []);
}

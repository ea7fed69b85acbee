import { Component, input, model } from '@angular/core';
import { Avatar } from '@waymark/foundation/ui';
import { Match, PersonSearch } from './person-search';

/** Somebody who was chosen. */
export interface ChosenPerson {
  id: string;
  name: string;
}

/** Chooses an active member: a search field with the matches below it as radio buttons. */
@Component({
  selector: 'wm-person-picker',
  imports: [Avatar, Match, PersonSearch],
  template: `
    <wm-person-search [name]="name()" [label]="label()" [among]="['ACTIVE']" [without]="without()" [error]="error()">
      <ng-template wmMatch let-person>
        <label class="match">
          <input type="radio" [name]="name() + '-match'" [checked]="person.id === chosen()?.id" (change)="chosen.set({ id: person.id, name: person.name })" />
          <span class="person"><wm-avatar size="sm" [id]="person.id" [name]="person.name" /><span class="break">{{ person.name }}@if (person.jobTitle; as title) {<span class="role">{{ title }}</span>}</span></span>
        </label>
      </ng-template>
    </wm-person-search>
    <p class="small mt-2" role="status">
      @if (chosen(); as person) {
        Chosen: <strong>{{ person.name }}</strong>
      }
    </p>
  `,
  styles: `
    :host { display: block; }
    .match { display: flex; align-items: center; gap: var(--wm-3); padding: var(--wm-2) var(--wm-1); border-top: 1px solid var(--wm-line); cursor: pointer; }
    .match input { margin: 0; flex: none; }
  `,
})
export class PersonPicker {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string>();
  /** Who is not offered, such as the person themselves. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = model<ChosenPerson | null>(null);
}

import { Component, computed, inject, input, model, resource } from '@angular/core';
import { Field, FieldControl, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { TeamsClient } from './teams-client';

/** Chooses one of the teams by name. */
@Component({
  selector: 'wm-team-select',
  imports: [Field, FieldControl, LoadFailure, Skeleton],
  template: `
    @if (teams.error(); as failure) {
      <wm-load-failure what="The list of teams" [failure]="failure" (again)="teams.reload()" />
    } @else if (teams.hasValue()) {
      <wm-field [name]="name()" [label]="label()" [hint]="hint()" [error]="error()">
        <select wmInput (change)="chosen.set(box.value)" #box>
          <option value="" [selected]="chosen() === ''">{{ nothing() }}</option>
          @for (team of offered(); track team.id) {
            <option [value]="team.id" [selected]="team.id === chosen()">{{ team.name }}</option>
          }
        </select>
      </wm-field>
    } @else {
      <wm-skeleton label="Loading the list of teams" [lines]="2" />
    }
  `,
  styles: ':host { display: block; }',
})
export class TeamSelect {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** What stands for no team at all: "Choose a team", "Any team". */
  readonly nothing = input('Choose a team');
  /** Teams that are not offered, by id. */
  readonly without = input<readonly string[]>([]);
  /** The id of a team, or empty. */
  readonly chosen = model('');
  private readonly client = inject(TeamsClient);
  protected readonly teams = resource({ loader: ({ abortSignal }) => this.client.all(abortSignal) });
  protected readonly offered = computed(() => (this.teams.hasValue() ? this.teams.value().filter(({ id }) => !this.without().includes(id)) : []));
}

import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { teamMoveBody, type MemberView } from '@waymark/organisations/domain';
import * as z from 'zod';
import { TeamSelect } from '../teams/team-select';
import { TeamsClient } from '../teams/teams-client';

/** As the contract has it, with a sentence for a team that is not chosen yet. */
const teamMove = teamMoveBody.safeExtend({ toTeamId: z.string().min(1, 'Choose a team') });

/** Stands for taking nobody out of anything. */
const nowhere = '';

@Component({
  selector: 'wm-move-team-form',
  imports: [Button, ErrorSummary, Field, FieldControl, TeamSelect],
  template: `
    <form novalidate (submit)="$event.preventDefault(); move()">
      <wm-error-summary [problems]="submission.problems()" />
      @if (left().length > 0) {
        <wm-field name="fromTeamId" label="Out of which team" [hint]="fromHint()" [error]="submission.errorOf('fromTeamId')">
          <select wmInput (change)="from.set(box.value)" #box>
            @for (team of left(); track team.id) {
              <option [value]="team.id" [selected]="team.id === from()">{{ team.name }}</option>
            }
            <option value="" [selected]="from() === ''">None, they stay in their teams</option>
          </select>
        </wm-field>
      }
      <wm-team-select class="mt-5" name="toTeamId" label="Into which team" [without]="[from()]" [error]="submission.errorOf('toTeamId')" [(chosen)]="to" />
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Moving'">{{ from() === '' ? 'Put into team' : 'Move from today' }}</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: 'wm-team-select { display: block; }',
})
export class MoveTeamForm {
  readonly members = input.required<readonly MemberView[]>();
  readonly moved = output();
  readonly givenUp = output();
  private readonly client = inject(TeamsClient);
  /** The teams that all of them are in, so that all of them can leave it. */
  protected readonly left = computed(() => {
    const [first, ...others] = this.members();
    return (first?.teams ?? []).filter(({ id }) => others.every(({ teams }) => teams.some((team) => team.id === id)));
  });
  protected readonly from = linkedSignal(() => this.left()[0]?.id ?? nowhere);
  protected readonly to = signal('');
  protected readonly fromHint = computed(() => (this.members().length > 1 ? 'A team that all of them are in.' : undefined));
  protected readonly submission = new Submission(teamMove);

  protected async move(): Promise<void> {
    const body = { memberIds: this.members().map(({ id }) => id), fromTeamId: this.from() === nowhere ? null : this.from(), toTeamId: this.to() };
    if (await this.submission.run(body, (wanted) => this.client.move(wanted))) this.moved.emit();
  }
}

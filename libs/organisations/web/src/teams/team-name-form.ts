import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission, toProblemError } from '@waymark/foundation/browser';
import { Banner, Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { team as teamSchema, teamBody, type TeamView } from '@waymark/organisations/domain';
import { TeamsClient, type TeamName } from './teams-client';

/** Creates a team, or gives one another name. */
@Component({
  selector: 'wm-team-name-form',
  imports: [Banner, Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <wm-error-summary [problems]="submission.problems()" />
      @if (theirs(); as other) {
        <wm-banner kind="warn" icon="git-compare-arrows" role="alert" class="conflict" [heading]="'This team was renamed to “' + other.name + '” while you were writing'" detail="What you typed is still here. Save it to use your name instead, or go back to keep theirs." />
      }
      <wm-field name="name" label="Name of the team" [error]="submission.errorOf('name')">
        <input wmInput type="text" autocomplete="off" [formField]="fields.name" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ team() === null ? 'Create team' : 'Save name' }}</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit(theirs())">Go back</button>
      </div>
    </form>
  `,
  styles: '.conflict { margin-bottom: var(--wm-5); }',
})
export class TeamNameForm {
  /** The team as it was read, or null for a new one. */
  readonly team = input.required<TeamView | null>();
  readonly saved = output<TeamView>();
  /** The person goes back; carries the team as somebody else has renamed it meanwhile, if so. */
  readonly givenUp = output<TeamView | null>();
  private readonly client = inject(TeamsClient);
  private readonly attempt = new AttemptKey();
  private readonly typed = linkedSignal(() => ({ name: this.team()?.name ?? '' }));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(teamBody);
  /** The team as somebody else has renamed it in the meantime. */
  protected readonly theirs = signal<TeamView | null>(null);

  protected async save(): Promise<void> {
    await this.submission.run(this.typed(), async (name) => {
      const saved = await this.send(name);
      if (saved !== null) this.saved.emit(saved);
    });
  }

  private async send(name: TeamName): Promise<TeamView | null> {
    const team = this.theirs() ?? this.team();
    if (team === null) return this.client.create(name, this.attempt.for(name));
    try {
      return await this.client.rename(team, name);
    } catch (failure) {
      const theirs = teamSchema.safeParse(toProblemError(failure).current).data;
      if (theirs === undefined) throw failure;
      this.theirs.set(theirs);
      return null;
    }
  }
}

import { Component, inject, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { createProgrammeBody, developmentOnly, type ProgrammeView } from '@waymark/organisations/domain';
import { ProgrammesClient } from './programmes-client';

@Component({
  selector: 'wm-create-programme-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); create()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="name" label="Name of the programme" [error]="submission.errorOf('name')">
        <input wmInput type="text" autocomplete="off" [formField]="fields.name" />
      </wm-field>
      <wm-field class="mt-5" name="purpose" label="What it is for" hint="Every manager of somebody in it is asked to acknowledge this." [error]="submission.errorOf('purpose')">
        <textarea wmInput rows="4" [formField]="fields.purpose"></textarea>
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Creating'">Create programme</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; }',
})
export class CreateProgrammeForm {
  readonly created = output<ProgrammeView>();
  readonly givenUp = output();
  private readonly client = inject(ProgrammesClient);
  private readonly attempt = new AttemptKey();
  private readonly typed = signal({ name: '', purpose: developmentOnly });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(createProgrammeBody);

  protected async create(): Promise<void> {
    await this.submission.run(this.typed(), async (wanted) => this.created.emit(await this.client.create(wanted, this.attempt.for(wanted))));
  }
}

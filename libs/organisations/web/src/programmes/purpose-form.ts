import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, TypedWords } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import { changeProgrammeBody, programme as programmeSchema, type ManagerSharing, type ProgrammeView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { TwoVersions } from '../two-versions';
import { typedFor, VersionedEdit, type EditedField } from '../versioned-edit';
import { ProgrammesClient } from './programmes-client';
import { PurposeCard } from './purpose-card';

/** What a programme is called and what it is for, with what its managers will be asked. */
@Component({
  selector: 'wm-purpose-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, PurposeCard, Saved, TwoVersions],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <wm-error-summary [problems]="submission.problems()" />
      @if (edit.theirs(); as other) {
        <wm-two-versions what="The programme was" [yours]="fieldsOf(typed())" [theirs]="fieldsOf(other)" (mine)="saveOver(other)" (others)="edit.takeTheirs()" />
      }
      <wm-field name="name" label="Name of the programme" [error]="submission.errorOf('name')">
        <input wmInput type="text" autocomplete="off" [formField]="fields.name" />
      </wm-field>
      <wm-field class="mt-5" name="purpose" label="What it is for" hint="A change asks every manager again." [error]="submission.errorOf('purpose')">
        <textarea wmInput rows="5" [formField]="fields.purpose"></textarea>
      </wm-field>
      <section class="preview mt-5" aria-labelledby="preview-heading">
        <h3 id="preview-heading">What managers are asked to acknowledge</h3>
        <wm-purpose-card class="mt-3" [purpose]="typed().purpose" [sharing]="sharing()" />
        <p class="small muted mt-3">{{ asksAgain() ? 'This differs from version ' + programme().purposeVersion + ', so every manager is asked again.' : 'This is version ' + programme().purposeVersion + '. Whoever has acknowledged it is not asked again.' }}</p>
      </section>
      <div class="row mt-5">
        @if (edit.theirs() === null) {
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save name and purpose</button>
        }
        @if (edit.progress(); as state) {
          <wm-saved [state]="state" (again)="save()" />
        }
      </div>
    </form>
  `,
  styles: `
    :host { display: block; }
    .preview { padding: var(--wm-4); border: 1px dashed var(--wm-line-strong); border-radius: var(--wm-r-md); }
  `,
})
export class PurposeForm {
  readonly programme = input.required<ProgrammeView>();
  /** What a manager may see by the policies as they stand. */
  readonly sharing = input.required<ManagerSharing>();
  readonly saved = output<ProgrammeView>();
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly typedWords = inject(TypedWords);
  /** What was typed stays, whatever is read of the programme in the meantime. */
  protected readonly typed = typedFor<{ name: string; purpose: string }>(() => this.programme().id, () => ({ name: this.programme().name, purpose: this.programme().purpose }));
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(changeProgrammeBody);
  protected readonly asksAgain = computed(() => this.typed().purpose.trim() !== this.programme().purpose.trim());
  protected readonly edit = new VersionedEdit<ProgrammeView>({
    schema: programmeSchema,
    fieldsOf: (stored) => this.fieldsOf(stored),
    send: (stored) => this.client.change(stored, this.typed()),
    settled: (stored) => this.settle(stored),
  });

  protected fieldsOf({ name, purpose }: Pick<ProgrammeView, 'name' | 'purpose'>): EditedField[] {
    return [{ label: 'Name', words: name }, { label: 'Purpose', words: purpose }];
  }

  protected save(): Promise<void> {
    return this.saveOver(this.programme());
  }

  protected async saveOver(stored: ProgrammeView): Promise<void> {
    await this.submission.run(this.typed(), () => this.edit.save(stored, this.session.timeZone()));
  }

  private settle(stored: ProgrammeView): void {
    this.typed.set({ name: stored.name, purpose: stored.purpose });
    this.typedWords.saved();
    this.saved.emit(stored);
  }
}

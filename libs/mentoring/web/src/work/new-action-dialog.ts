import { Component, computed, inject } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, firstNameOf, type OpenDialog } from '@waymark/foundation/ui';
import { addActionBody, asksForEight, type ActionView } from '@waymark/mentoring/domain';
import { CommitmentScale } from '../record/commitment-scale';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import type { WorkPair } from './work-pair';
import { WorkClient } from './work-client';

interface Asked {
  readonly pairs: readonly WorkPair[];
  /** The goal that it serves, with the pair of it, where that is known. */
  readonly goalId: string | null;
  readonly relationshipId: string | null;
}

interface Typed {
  title: string;
  owner: 'MENTEE' | 'MENTOR';
  dueOn: string;
  commitment: number | null;
  makesItEight: string;
  relationshipId: string;
}

/** Adds an action outside a session. Closes with it. */
@Component({
  selector: 'wm-new-action-dialog',
  imports: [Audience, Button, CommitmentScale, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    @let typed = form.typed();
    <wm-dialog heading="Add an action">
      <form novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-field name="title" label="What will be done?" [error]="submission.errorOf('title')">
          <input wmInput type="text" maxlength="300" spellcheck="true" [value]="typed.title" (input)="form.type({ title: title.value })" #title />
        </wm-field>
        @if (asked.goalId === null && asked.pairs.length > 0) {
          <wm-field name="relationshipId" label="With whom">
            <select wmInput (change)="form.type({ relationshipId: pair.value })" #pair>
              <option value="" [selected]="typed.relationshipId === ''">By myself</option>
              @for (each of asked.pairs; track each.id) {<option [value]="each.id" [selected]="each.id === typed.relationshipId">{{ each.name }}</option>}
            </select>
          </wm-field>
        }
        @if (two(); as names) {
          <wm-field name="owner" label="Who does it">
            <select wmInput (change)="form.type({ owner: who.value === 'MENTOR' ? 'MENTOR' : 'MENTEE' })" #who>
              <option value="MENTEE" [selected]="typed.owner === 'MENTEE'">{{ names.MENTEE }}</option>
              <option value="MENTOR" [selected]="typed.owner === 'MENTOR'">{{ names.MENTOR }}</option>
            </select>
          </wm-field>
        }
        <wm-field name="dueOn" label="By" [error]="submission.errorOf('dueOn')">
          <span labelEnd class="small muted">Optional</span>
          <input wmInput class="w-6" type="date" [value]="typed.dueOn" (change)="form.type({ dueOn: by.value })" #by />
        </wm-field>
        <wm-commitment-scale [value]="typed.commitment" of="this action" (chosen)="form.type({ commitment: $event })" />
        @if (asks(typed.commitment)) {
          <wm-field name="makesItEight" label="What would make it an 8?">
            <textarea wmInput rows="1" maxlength="2000" spellcheck="true" [value]="typed.makesItEight" (input)="form.type({ makesItEight: eight.value })" #eight></textarea>
          </wm-field>
        }
        <p class="mt-3"><wm-audience [kind]="two() === null ? 'only-you' : 'shared'" [words]="readers()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Adding'">Add the action</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class NewActionDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Asked, ActionView>;
  protected readonly asked = this.dialog.data;
  private readonly client = inject(WorkClient);
  private readonly attempt = new AttemptKey();
  protected readonly asks = asksForEight;
  protected readonly submission = new Submission(addActionBody);
  protected readonly form = inject(TypedForms).open<Typed>(
    { form: 'action', subjectId: this.asked.goalId ?? 'new' },
    { title: '', owner: 'MENTEE', dueOn: '', commitment: null, makesItEight: '', relationshipId: this.asked.relationshipId ?? '' },
  );
  private readonly chosen = computed(() => this.asked.pairs.find(({ id }) => id === (this.asked.relationshipId ?? this.form.typed().relationshipId)) ?? null);
  protected readonly two = computed(() => {
    const pair = this.chosen();
    return pair === null ? null : { MENTEE: firstNameOf(pair.mentee), MENTOR: firstNameOf(pair.mentor) };
  });
  protected readonly readers = computed(() => {
    const pair = this.chosen();
    return pair === null ? 'Only you, until you let somebody read it' : `You and ${pair.name}`;
  });

  protected async send(): Promise<void> {
    const { dueOn, relationshipId, owner, ...typed } = this.form.typed();
    const pair = this.asked.relationshipId ?? (relationshipId === '' ? null : relationshipId);
    const body = { ...typed, goalId: this.asked.goalId, relationshipId: pair, owner: pair === null ? ('MENTEE' as const) : owner, dueOn: dueOn === '' ? null : dueOn };
    await this.submission.run(body, async (checked) => {
      const added = await this.client.addAction(checked, this.attempt.for(checked));
      this.form.letGo();
      this.dialog.close(added);
    });
  }
}

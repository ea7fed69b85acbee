import { Component, computed, inject, signal } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { outreachBody, type OutreachView, type ProgrammePair } from '@waymark/mentoring/domain';
import { counted } from '@waymark/role-profiles/web';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { ProgrammePairsClient } from './programme-pairs-client';

/** Whom it is about, and what it is called while it is typed. */
export interface ReachOut {
  programmeId: string;
  pairs: readonly Pick<ProgrammePair, 'id' | 'mentor' | 'mentee'>[];
}

const kinds: readonly { kind: 'WROTE' | 'CALLED' | 'ASKED'; words: string; hint: string }[] = [
  { kind: 'WROTE', words: 'Write to them now', hint: 'Both of each pair see it on the page of their mentoring.' },
  { kind: 'CALLED', words: 'Note that you called', hint: 'Nothing is sent.' },
  { kind: 'ASKED', words: 'Note that you asked one of them', hint: 'Nothing is sent.' },
];

/** Writes to pairs, or notes that somebody was in touch with them. Closes with what was noted. */
@Component({
  selector: 'wm-outreach-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog [heading]="heading">
      <form novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset>
          <legend class="label">What do you do?</legend>
          @for (each of kinds; track each.kind) {
            <label class="radio"><input type="radio" name="kind" [checked]="kind() === each.kind" (change)="kind.set(each.kind)" /><span>{{ each.words }}<span class="hint">{{ each.hint }}</span></span></label>
          }
        </fieldset>
        @if (one; as pair) {
          @if (kind() !== 'WROTE') {
            <wm-field class="mt-4" name="toMemberId" label="Whom" [error]="submission.errorOf('toMemberId')">
              <select wmInput (change)="to.set(whom.value)" #whom>
                <option value="">Both</option>
                <option [value]="pair.mentee.id">{{ pair.mentee.name }}</option>
                <option [value]="pair.mentor.id">{{ pair.mentor.name }}</option>
              </select>
            </wm-field>
          }
        }
        @if (kind() === 'WROTE') {
          <wm-field class="mt-4" name="words" label="What do you write?" hint="Offer help. Ask nothing about what they say to each other." [error]="submission.errorOf('words')">
            <textarea wmInput rows="5" maxlength="2000" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
          </wm-field>
          <p class="mt-2"><wm-audience kind="shared" [words]="audience()" /></p>
          <wm-typed-notice [kept]="form.kept()" />
        }
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ kind() === 'WROTE' ? 'Send' : 'Note it' }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  styles: '.radio .hint { display: block; }',
})
export class OutreachDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<ReachOut, OutreachView[]>;
  private readonly client = inject(ProgrammePairsClient);
  private readonly attempt = new AttemptKey();
  protected readonly kinds = kinds;
  protected readonly one = this.dialog.data.pairs.length === 1 ? (this.dialog.data.pairs[0] ?? null) : null;
  protected readonly heading = this.one === null ? `Be in touch with ${counted(this.dialog.data.pairs.length, 'pair')}` : `Be in touch with ${this.one.mentee.name} and ${this.one.mentor.name}`;
  protected readonly kind = signal<'WROTE' | 'CALLED' | 'ASKED'>('WROTE');
  protected readonly to = signal('');
  protected readonly audience = computed(() => (this.one === null ? 'You and both of each pair' : `You, ${this.one.mentee.name} and ${this.one.mentor.name}`));
  protected readonly submission = new Submission(outreachBody);
  protected readonly form = inject(TypedForms).open({ form: 'outreach', subjectId: this.one?.id ?? this.dialog.data.programmeId }, { words: '' });

  protected async send(): Promise<void> {
    const writes = this.kind() === 'WROTE';
    const body = {
      relationshipIds: this.dialog.data.pairs.map(({ id }) => id),
      kind: this.kind(),
      toMemberId: writes || this.to() === '' ? null : this.to(),
      words: writes ? this.form.typed().words : '',
    } as never;
    await this.submission.run(body, async (wanted) => {
      const noted = await this.client.reachOut(this.dialog.data.programmeId, wanted, this.attempt.for(wanted));
      if (writes) this.form.letGo();
      this.dialog.close(noted);
    });
  }
}

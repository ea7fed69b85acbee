import { Component, computed, inject, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { endEarlyBody, endReason, type EndReader, type EndReason, type RelationshipView } from '@waymark/mentoring/domain';
import { listed } from '@waymark/role-profiles/web';
import { endReasonWords } from '../relationship-words';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { otherOf } from './pair-words';
import { PairsClient } from './pairs-client';

/** Ends a pair before its time. Asks why, and says who reads the answer. Closes with the relationship. */
@Component({
  selector: 'wm-end-early-dialog',
  imports: [Audience, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, TypedNotice],
  template: `
    <wm-dialog heading="End this mentoring early?">
      <p class="muted">Nobody is at fault. What was achieved stays, and both can still read what you wrote together. Sessions that are planned are cancelled. It cannot be taken back.</p>
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        <fieldset>
          <legend class="label">Why does it end?</legend>
          <label class="radio"><input type="radio" name="reason" [checked]="reason() === null" (change)="reason.set(null)" /><span>I would rather not say</span></label>
          @for (each of reasons; track each.reason) {
            <label class="radio"><input type="radio" name="reason" [checked]="reason() === each.reason" (change)="reason.set(each.reason)" /><span>{{ each.words }}</span></label>
          }
        </fieldset>
        <fieldset class="mt-4">
          <legend class="label">Who may read what you write?</legend>
          <p class="hint">Choose before you write. The reason above is seen by both of the pair and the owners of the programme.</p>
          @if (submission.errorOf('readers'); as words) {
            <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
          }
          @for (each of possible; track each.reader) {
            <label class="check"><input type="checkbox" [id]="$first ? 'readers' : null" [checked]="readers().includes(each.reader)" (change)="toggle(each.reader)" /><span class="break">{{ each.words }}</span></label>
          }
        </fieldset>
        <wm-field class="mt-4" name="words" label="What would you like to say?" [error]="submission.errorOf('words')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="4" maxlength="2000" spellcheck="true" [value]="form.typed().words" (input)="form.type({ words: box.value })" #box></textarea>
        </wm-field>
        <p class="mt-2"><wm-audience [kind]="readers().length === 0 ? 'only-you' : 'shared'" [words]="audience()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Ending'">End early</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class EndEarlyDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<RelationshipView, RelationshipView>;
  private readonly client = inject(PairsClient);
  private readonly partner = this.dialog.data.part === null ? `${this.dialog.data.mentee.name} and ${this.dialog.data.mentor.name}` : otherOf(this.dialog.data).name;
  private readonly owners = listed(this.dialog.data.audience.owners.map(({ name }) => name));
  protected readonly reasons = endReason.options.map((reason) => ({ reason, words: endReasonWords[reason] }));
  protected readonly possible: { reader: EndReader; words: string }[] = [
    { reader: 'PARTNER', words: this.partner },
    { reader: 'PROGRAMME_OWNER', words: this.owners === '' ? 'The owners of the programme' : `${this.owners}, for the programme` },
  ];
  protected readonly reason = signal<EndReason | null>(null);
  protected readonly readers = signal<readonly EndReader[]>([]);
  protected readonly audience = computed(() => {
    const chosen = this.possible.filter(({ reader }) => this.readers().includes(reader)).map(({ words }) => words);
    return chosen.length === 0 ? 'Nobody yet' : `You and ${listed(chosen)}`;
  });
  protected readonly submission = new Submission(endEarlyBody);
  protected readonly form = inject(TypedForms).open({ form: 'end-early', subjectId: this.dialog.data.id }, { words: '' });

  protected toggle(reader: EndReader): void {
    this.readers.update((readers) => (readers.includes(reader) ? readers.filter((each) => each !== reader) : [...readers, reader]));
  }

  protected async send(): Promise<void> {
    await this.submission.run({ reason: this.reason(), words: this.form.typed().words, readers: [...this.readers()] }, async (body) => {
      const ended = await this.client.endEarly(this.dialog.data, body);
      this.form.letGo();
      this.dialog.close(ended);
    });
  }
}

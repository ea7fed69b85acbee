import { Component, DestroyRef, computed, inject, resource, signal } from '@angular/core';
import { askWaiverBody, type WaiverView } from '@waymark/evidence/domain';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';
import { UnsentForms } from '../unsent/unsent-forms';
import { UnsentNotice } from '../unsent/unsent-notice';
import { LevelsClient } from './levels-client';

/** Asks that a requirement need not be met. Closes with the waiver. */
@Component({
  selector: 'wm-waiver-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, PickOne, UnsentNotice],
  template: `
    <wm-dialog heading="Waive a requirement">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="problems()" />
        <fieldset [disabled]="!unsent.ready()">
          <wm-pick-one name="requirementId" label="Which requirement" [error]="missing()" [search]="search()" [offers]="offers()" [failure]="skills.error()" [chosen]="unsent.typed().requirementId" (searched)="search.set($event)" (picked)="unsent.type({ requirementId: $event.id })" (again)="skills.reload()" />
          <wm-field class="mt-4" name="reason" label="Why it need not be met" hint="The person reads this, and so do their managers." [error]="submission.errorOf('reason')">
            <textarea wmInput rows="3" maxlength="2000" [value]="unsent.typed().reason" (input)="unsent.type({ reason: words.value })" #words></textarea>
          </wm-field>
          <div class="row days mt-4">
            <wm-field name="from" label="From" [error]="submission.errorOf('from')"><input wmInput type="date" [value]="unsent.typed().from" (input)="unsent.type({ from: first.value })" #first /></wm-field>
            <wm-field name="to" label="Until" hint="Not with this day. Empty: no end." [error]="submission.errorOf('to')"><input wmInput type="date" [value]="unsent.typed().to" (input)="unsent.type({ to: last.value })" #last /></wm-field>
          </div>
        </fieldset>
        <wm-unsent-notice [form]="unsent" [words]="spoken" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Waive it</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  styles: '.days { align-items: end; }',
})
export class WaiverDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<string, WaiverView>;
  private readonly client = inject(LevelsClient);
  private readonly attempt = new AttemptKey();
  protected readonly submission = new Submission(askWaiverBody);
  protected readonly search = signal('');
  private readonly today = new Intl.DateTimeFormat('en-CA', { timeZone: inject(Session).timeZone() }).format(new Date());
  protected readonly unsent = inject(UnsentForms).open({ form: 'WAIVER', subjectId: this.dialog.data }, { requirementId: '', reason: '', from: this.today, to: '' }, inject(DestroyRef));
  protected readonly missing = signal<string | undefined>(undefined);
  protected readonly problems = computed(() => [...(this.missing() === undefined ? [] : [{ field: 'requirementId', message: this.missing() ?? '' }]), ...this.submission.problems()]);
  protected readonly skills = resource({ loader: ({ abortSignal }) => this.client.skills(this.dialog.data, abortSignal) });
  protected readonly offers = computed(() => {
    if (!this.skills.hasValue()) return null;
    const wanted = this.search().toLowerCase();
    return this.skills.value().items.filter(({ title }) => title.toLowerCase().includes(wanted)).map(({ requirementId, title, required }): Offer => ({ id: requirementId, words: title, hint: levelWords(required) }));
  });

  /** How one of two versions of a field reads: requirements have their titles. */
  protected readonly spoken = (value: string, field: string): string => (field === 'requirementId' ? this.offers()?.find(({ id }) => id === value)?.words ?? value : value);

  protected async send(): Promise<void> {
    const { to, ...typed } = this.unsent.typed();
    this.missing.set(typed.requirementId === '' ? 'Choose a requirement' : undefined);
    if (typed.requirementId === '') return;
    const body = { memberId: this.dialog.data, ...typed, to: to === '' ? null : to };
    await this.submission.run(body, async (wanted) => {
      const asked = await this.client.askWaiver(wanted, this.attempt.for(wanted));
      await this.unsent.sent();
      this.dialog.close(asked);
    });
  }
}

import { Component, computed, inject, resource, signal } from '@angular/core';
import { askWaiverBody, type WaiverView } from '@waymark/evidence/domain';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';
import { LevelsClient } from './levels-client';

/** Asks that a requirement need not be met. Closes with the waiver. */
@Component({
  selector: 'wm-waiver-dialog',
  imports: [Button, DialogFrame, ErrorSummary, Field, FieldControl, PickOne],
  template: `
    <wm-dialog heading="Waive a requirement">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="problems()" />
        <wm-pick-one name="requirementId" label="Which requirement" [error]="missing()" [search]="search()" [offers]="offers()" [failure]="skills.error()" [chosen]="chosen()?.id ?? ''" (searched)="search.set($event)" (picked)="chosen.set($event)" (again)="skills.reload()" />
        <wm-field class="mt-4" name="reason" label="Why it need not be met" hint="The person reads this, and so do their managers." [error]="submission.errorOf('reason')">
          <textarea wmInput rows="3" maxlength="2000" [value]="reason()" (input)="reason.set(words.value)" #words></textarea>
        </wm-field>
        <div class="row mt-4">
          <wm-field name="from" label="From" [error]="submission.errorOf('from')"><input wmInput type="date" [value]="from()" (input)="from.set(first.value)" #first /></wm-field>
          <wm-field name="to" label="Until" hint="Not with this day. Empty: no end." [error]="submission.errorOf('to')"><input wmInput type="date" [value]="to()" (input)="to.set(last.value)" #last /></wm-field>
        </div>
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Waive it</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class WaiverDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<string, WaiverView>;
  private readonly client = inject(LevelsClient);
  private readonly attempt = new AttemptKey();
  protected readonly submission = new Submission(askWaiverBody);
  protected readonly search = signal('');
  protected readonly chosen = signal<Offer | null>(null);
  protected readonly reason = signal('');
  protected readonly from = signal(new Intl.DateTimeFormat('en-CA', { timeZone: inject(Session).timeZone() }).format(new Date()));
  protected readonly to = signal('');
  protected readonly missing = signal<string | undefined>(undefined);
  protected readonly problems = computed(() => [...(this.missing() === undefined ? [] : [{ field: 'requirementId', message: this.missing() ?? '' }]), ...this.submission.problems()]);
  protected readonly skills = resource({ loader: ({ abortSignal }) => this.client.skills(this.dialog.data, abortSignal) });
  protected readonly offers = computed(() => {
    if (!this.skills.hasValue()) return null;
    const wanted = this.search().toLowerCase();
    return this.skills.value().items.filter(({ title }) => title.toLowerCase().includes(wanted)).map(({ requirementId, title, required }): Offer => ({ id: requirementId, words: title, hint: levelWords(required) }));
  });

  protected async send(): Promise<void> {
    const requirementId = this.chosen()?.id;
    this.missing.set(requirementId === undefined ? 'Choose a requirement' : undefined);
    if (requirementId === undefined) return;
    const body = { memberId: this.dialog.data, requirementId, reason: this.reason(), from: this.from(), to: this.to() === '' ? null : this.to() };
    await this.submission.run(body, async (wanted) => this.dialog.close(await this.client.askWaiver(wanted, this.attempt.for(wanted))));
  }
}

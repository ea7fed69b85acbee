import { Component, computed, inject, resource, signal } from '@angular/core';
import { Submission } from '@waymark/foundation/browser';
import { Banner, Button, DialogFrame, ErrorSummary, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { suspendBody, type MemberView } from '@waymark/organisations/domain';
import * as z from 'zod';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from './people-client';
import { PersonPicker, type ChosenPerson } from './person-picker';

/** How many of those whom somebody manages are named; the rest is counted. */
const mostNamed = 5;

/** As the contract has it, with a sentence for a person who is not chosen yet. */
const suspension = suspendBody.extend({ handReportsTo: z.string().min(1, 'Choose who manages them from today').nullable() });

/** Asks before somebody is suspended, and where they manage people, who manages those from today. */
@Component({
  selector: 'wm-suspend-dialog',
  imports: [Banner, Button, DialogFrame, ErrorSummary, LoadFailure, PersonPicker, Skeleton],
  template: `
    <wm-dialog [heading]="'Suspend ' + member.name + '?'">
      <p class="muted">{{ member.name }} is signed out everywhere at once and cannot sign in to this organisation. Nothing is deleted: teams, reporting lines and roles stay. You can bring them back.</p>
      @if (reports.error(); as failure) {
        <wm-load-failure class="mt-4" what="The list of the people they manage" [failure]="failure" (again)="reports.reload()" />
      } @else if (!reports.hasValue()) {
        <wm-skeleton class="mt-4" label="Looking for the people they manage" [lines]="3" />
      } @else {
        <form class="mt-4" novalidate (submit)="$event.preventDefault(); suspend()">
          <wm-error-summary [problems]="submission.problems()" />
          @if (named().length > 0) {
            <wm-banner kind="warn" [heading]="warning()" [detail]="'While ' + member.name + ' is suspended, only those above them look after these people.'" />
            <fieldset class="choice mt-4">
              <legend>Who manages them from today</legend>
              <label><input type="radio" name="after" [checked]="handsOver()" (change)="handsOver.set(true)" /> Hand them to somebody</label>
              <label><input type="radio" name="after" [checked]="!handsOver()" (change)="handsOver.set(false)" /> Leave it as it is for now</label>
            </fieldset>
            @if (handsOver()) {
              <wm-person-picker class="mt-4" name="handReportsTo" label="New manager" [without]="[member.id]" [error]="submission.errorsOf('handReportsTo') ?? submission.errorsOf('managerId')" [(chosen)]="successor" />
            }
          }
          <div class="dialog-actions">
            <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Suspending'">{{ handsOver() && named().length > 0 ? 'Hand over and suspend' : 'Suspend' }}</button>
            <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
          </div>
        </form>
      }
    </wm-dialog>
  `,
  styles: `
    .choice { border: 0; padding: 0; display: grid; gap: var(--wm-2); }
    .choice legend { font-weight: 600; padding: 0; margin-bottom: var(--wm-2); }
    .choice label { display: flex; align-items: center; gap: var(--wm-2); cursor: pointer; }
    wm-person-picker { display: block; }
  `,
})
export class SuspendDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<MemberView, MemberView>;
  private readonly client = inject(PeopleClient);
  protected readonly member = this.dialog.data;
  protected readonly reports = resource({
    loader: ({ abortSignal }) => this.client.list({ managerId: this.member.id, limit: 100 }, abortSignal),
  });
  protected readonly handsOver = signal(true);
  protected readonly successor = signal<ChosenPerson | null>(null);
  protected readonly submission = new Submission(suspension);
  protected readonly named = computed(() => (this.reports.hasValue() ? this.reports.value().items : []));
  protected readonly warning = computed(() => {
    const all = this.named().map(({ name }) => name);
    const more = this.reports.hasValue() && this.reports.value().nextCursor !== null;
    const first = all.slice(0, mostNamed);
    const rest = all.length - first.length;
    if (rest === 0) return `${this.member.name} manages ${inWords(first)}`;
    return `${this.member.name} manages ${first.join(', ')} and ${more ? 'more than ' : ''}${rest} more`;
  });

  protected async suspend(): Promise<void> {
    const hands = this.handsOver() && this.named().length > 0;
    const body = { handReportsTo: hands ? (this.successor()?.id ?? '') : null };
    await this.submission.run(body, async ({ handReportsTo }) => this.dialog.close(await this.client.suspend(this.member, handReportsTo)));
  }
}

/** "Amara", "Amara and Rhys", "Amara, Rhys and Lena". */
function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

import { Component, inject, resource, signal } from '@angular/core';
import type { PossibleAssessor } from '@waymark/evidence/domain';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, DialogFrame, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { counted } from '../level-words';

/** What looks for somebody who judges it. */
export interface Assignment {
  heading: string;
  confirm: string;
  /** Who may judge it and does not already, the fairest choice first. */
  possible: (signal: AbortSignal) => Promise<PossibleAssessor[]>;
  assign: (assessorId: string) => Promise<void>;
}

/** Gives a claim or an appeal to an assessor. Closes with their name. */
@Component({
  selector: 'wm-assign-dialog',
  imports: [Banner, Button, DialogFrame, LoadFailure, Skeleton],
  template: `
    <wm-dialog [heading]="dialog.data.heading">
      @if (trouble(); as words) {
        <wm-banner kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
      }
      @if (people.error(); as problem) {
        <wm-load-failure what="The list of assessors" [failure]="problem" (again)="people.reload()" />
      } @else if (people.hasValue()) {
        @if (people.value().length > 0) {
          <fieldset class="offers mt-3">
            <legend class="label">The fairest choice comes first</legend>
            @for (person of people.value(); track person.id) {
              <label class="radio"><input type="radio" name="assessor" [checked]="chosen() === person.id" (change)="chosen.set(person.id)" /><span class="break">{{ person.name }}<span class="hint">{{ counted(person.openClaims, 'open claim') }}. @for (notice of person.notices; track notice.code) { {{ notice.message }} }</span></span></label>
            }
          </fieldset>
        } @else {
          <p class="muted">Nobody else may judge this. Give somebody the right to, on the page of the programme’s assessors.</p>
        }
      } @else {
        <wm-skeleton label="Looking for assessors" [lines]="3" />
      }
      <div class="dialog-actions">
        <button wm-button="primary" type="button" [busy]="busy() && 'Saving'" [unavailable]="chosen() === null && 'Choose somebody first'" (click)="assign()">{{ dialog.data.confirm }}</button>
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
  styles: '.radio .hint { display: block; }',
})
export class AssignDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Assignment, string>;
  protected readonly counted = counted;
  protected readonly chosen = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Words | null>(null);
  protected readonly people = resource({
    loader: ({ abortSignal }) => this.dialog.data.possible(abortSignal),
  });

  protected async assign(): Promise<void> {
    const assessorId = this.chosen();
    if (assessorId === null || this.busy()) return;
    this.busy.set(true);
    try {
      await this.dialog.data.assign(assessorId);
      this.dialog.close(this.people.hasValue() ? (this.people.value().find(({ id }) => id === assessorId)?.name ?? '') : '');
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

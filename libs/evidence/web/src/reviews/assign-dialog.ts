import { Component, inject, resource, signal } from '@angular/core';
import type { WaitingClaim } from '@waymark/evidence/domain';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, DialogFrame, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { counted } from '../level-words';
import { ReviewsClient } from './reviews-client';

/** The claim that looks for somebody, and in which part. */
export interface AssignClaim {
  claim: WaitingClaim;
  as: 'ASSESSOR' | 'SECOND_ASSESSOR';
}

/** Gives a claim to an assessor. Closes with their name. */
@Component({
  selector: 'wm-assign-dialog',
  imports: [Banner, Button, DialogFrame, LoadFailure, Skeleton],
  template: `
    <wm-dialog [heading]="'Who judges ' + dialog.data.claim.requirementTitle + ' of ' + dialog.data.claim.owner.name + '?'">
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
        <button wm-button="primary" type="button" [busy]="busy() && 'Saving'" [unavailable]="chosen() === null && 'Choose somebody first'" (click)="assign()">Give the claim</button>
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
  styles: '.radio .hint { display: block; }',
})
export class AssignDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<AssignClaim, string>;
  private readonly client = inject(ReviewsClient);
  protected readonly counted = counted;
  protected readonly chosen = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Words | null>(null);
  protected readonly people = resource({
    loader: async ({ abortSignal }) => {
      const { claim } = this.dialog.data;
      const all = await this.client.possibleAssessors(claim.claimId, abortSignal);
      return all.filter(({ id }) => id !== claim.assessor?.id && id !== claim.secondAssessor?.id);
    },
  });

  protected async assign(): Promise<void> {
    const assessorId = this.chosen();
    if (assessorId === null || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.assign(this.dialog.data.claim.claimId, { assessorId, as: this.dialog.data.as });
      this.dialog.close(this.people.hasValue() ? (this.people.value().find(({ id }) => id === assessorId)?.name ?? '') : '');
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

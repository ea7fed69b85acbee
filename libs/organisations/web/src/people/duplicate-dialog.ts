import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Button, DialogFrame, OPEN_DIALOG, Skeleton, type OpenDialog } from '@waymark/foundation/ui';
import { adviseOnDuplicate, whyNotMerged, type Double, type MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from './people-client';
import { PersonPicker, type ChosenPerson } from './person-picker';

/** What to do about a record that is one too many: nothing is merged, so it says which steps take its place. */
@Component({
  selector: 'wm-duplicate-dialog',
  imports: [Banner, Button, DialogFrame, LoadFailure, PersonPicker, RouterLink, Skeleton],
  template: `
    <wm-dialog [heading]="member.name + ' is a duplicate'">
      <wm-banner class="mt-4" kind="info" heading="Records of people are not merged" [detail]="why" />
      <wm-person-picker class="mt-4" name="keptId" label="Which record stays" [without]="[member.id]" [(chosen)]="kept" />
      @if (advice.error(); as failure) {
        <wm-load-failure class="mt-4" what="What each record holds" [failure]="failure" (again)="advice.reload()" />
      } @else if (kept() !== null && !advice.hasValue()) {
        <wm-skeleton class="mt-4" label="Comparing the records" [lines]="3" />
      } @else if (steps(); as list) {
        <h3 class="mt-5" id="instead">What to do instead</h3>
        <ol class="steps" aria-labelledby="instead">
          @for (one of list; track $index) {
            <li>{{ one.words }}</li>
          }
        </ol>
      }
      <div class="dialog-actions">
        @if (kept(); as chosen) {
          <a wm-button="primary" [routerLink]="['/people', chosen.id]" (click)="dialog.close()">Open the record that stays</a>
        }
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
  styles: `
    wm-person-picker, wm-banner { margin-top: var(--wm-4); }
    .steps { margin-top: var(--wm-2); padding-left: 1.25rem; list-style: decimal; }
    .steps li + li { margin-top: var(--wm-2); }
  `,
})
export class DuplicateDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<MemberView, never>;
  private readonly client = inject(PeopleClient);
  protected readonly member = this.dialog.data;
  protected readonly why = whyNotMerged;
  protected readonly kept = signal<ChosenPerson | null>(null);
  protected readonly advice = resource({
    params: () => this.kept() ?? undefined,
    loader: async ({ params, abortSignal }) => {
      const [duplicate, kept] = await Promise.all([this.double(this.member.id, abortSignal), this.double(params.id, abortSignal)]);
      return adviseOnDuplicate(duplicate, kept);
    },
  });
  protected readonly steps = computed(() => (this.advice.hasValue() ? this.advice.value() : undefined));

  private async double(memberId: string, signal: AbortSignal): Promise<Double> {
    const member = await this.client.read(memberId);
    const reports = await this.client.list({ managerId: memberId, limit: 1 }, signal);
    return { ...member, managesPeople: reports.items.length > 0 };
  }
}

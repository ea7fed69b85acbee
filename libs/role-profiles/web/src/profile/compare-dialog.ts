import { Component, computed, inject, resource, signal } from '@angular/core';
import { Button, DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { VersionSummary } from '@waymark/role-profiles/domain';
import { PickOne, type Offer } from '../pick-one';
import { ProfilesClient } from '../profiles-client';

/** What the dialog is opened with: the profile that is read and its other versions. */
export interface CompareChoice {
  profileId: string;
  title: string;
  versions: readonly Pick<VersionSummary, 'id' | 'number'>[];
}

/** How many other profiles are offered at once. */
const offered = 20;

/** Chooses what a version is compared with: an earlier version, or another profile. Closes with what goes in the address. */
@Component({
  selector: 'wm-compare-dialog',
  imports: [Button, DialogFrame, PickOne],
  template: `
    <wm-dialog heading="Compare with">
      <form novalidate (submit)="$event.preventDefault(); compare()">
        @if (dialog.data.versions.length > 0) {
          <fieldset>
            <legend class="label">Another version of {{ dialog.data.title }}</legend>
            @for (version of dialog.data.versions; track version.id) {
              <label class="radio"><input type="radio" name="other" [checked]="chosen() === '' + version.number" (change)="chosen.set('' + version.number)" /><span>Version {{ version.number }}</span></label>
            }
          </fieldset>
        }
        <wm-pick-one class="mt-4" name="other" label="Another role profile" hint="Part of its title." nothing="There is no other published role profile." [search]="search()" [offers]="offers()" [failure]="profiles.error()" [chosen]="chosen()" (searched)="search.set($event)" (picked)="chosen.set($event.id)" (again)="profiles.reload()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [unavailable]="chosen() === '' && 'Choose what to compare with'">Compare</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class CompareDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<CompareChoice, string>;
  private readonly client = inject(ProfilesClient);
  protected readonly chosen = signal(String(this.dialog.data.versions[0]?.number ?? ''));
  protected readonly search = signal('');
  protected readonly profiles = resource({
    params: () => this.search(),
    loader: async ({ params, abortSignal }) => {
      const query = { limit: offered, ...(params === '' ? {} : { search: params }) };
      return (await this.client.list(query, abortSignal)).items;
    },
  });
  protected readonly offers = computed((): Offer[] | null => {
    if (!this.profiles.hasValue()) return null;
    return this.profiles.value().flatMap(({ id, title, published }) =>
      id === this.dialog.data.profileId || published === null ? [] : [{ id: published.id, words: title, hint: `Version ${published.number}` }],
    );
  });

  protected compare(): void {
    if (this.chosen() !== '') this.dialog.close(this.chosen());
  }
}

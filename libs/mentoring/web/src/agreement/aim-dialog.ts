import { Component, computed, inject, resource, signal } from '@angular/core';
import { Button, DialogFrame, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { Aim } from '@waymark/mentoring/domain';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';
import { AimsClient } from './aims-client';

/** An aim with its words, for whoever shows it before the server has named it. */
export interface ChosenAim extends Aim {
  readonly title: string;
}

/** Chooses a skill of a role profile that two people work on. Closes with the aim, at the level that the role asks for. */
@Component({
  selector: 'wm-aim-dialog',
  imports: [Button, DialogFrame, PickOne],
  template: `
    <wm-dialog heading="Add a skill">
      <wm-pick-one name="profile" label="Of which role" [search]="profileSearch()" [offers]="profiles.hasValue() ? profiles.value() : null" [failure]="profiles.error()" [chosen]="profile()?.id ?? ''" (searched)="profileSearch.set($event)" (picked)="choose($event)" (again)="profiles.reload()" />
      @if (profile() !== null) {
        <wm-pick-one class="mt-4" name="requirement" label="Which skill" [search]="search()" [offers]="offers()" [failure]="lines.error()" [chosen]="chosen()?.id ?? ''" (searched)="search.set($event)" (picked)="chosen.set($event)" (again)="lines.reload()" />
      }
      <div class="dialog-actions">
        <button wm-button="primary" type="button" [unavailable]="chosen() === null && 'Choose a skill first'" (click)="done()">Add the skill</button>
        <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
      </div>
    </wm-dialog>
  `,
})
export class AimDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<undefined, ChosenAim>;
  private readonly client = inject(AimsClient);
  protected readonly profileSearch = signal('');
  protected readonly search = signal('');
  protected readonly profile = signal<Offer | null>(null);
  protected readonly chosen = signal<Offer | null>(null);
  protected readonly profiles = resource({ params: () => this.profileSearch(), loader: ({ params, abortSignal }) => this.client.profiles(params, abortSignal) });
  protected readonly lines = resource({ params: () => this.profile()?.id, loader: ({ params, abortSignal }) => this.client.lines(params, abortSignal) });
  protected readonly offers = computed(() => {
    if (!this.lines.hasValue()) return null;
    const wanted = this.search().toLowerCase();
    return this.lines.value().filter(({ title }) => title.toLowerCase().includes(wanted)).map(({ id, title, level }): Offer => ({ id, words: title, hint: level === null ? '' : levelWords(level) }));
  });

  protected choose(profile: Offer): void {
    this.profile.set(profile);
    this.chosen.set(null);
    this.search.set('');
  }

  protected done(): void {
    const line = this.lines.hasValue() ? this.lines.value().find(({ id }) => id === this.chosen()?.id) : undefined;
    if (line !== undefined) this.dialog.close({ requirementId: line.id, ordinal: line.level?.ordinal ?? null, title: line.level === null ? line.title : `${line.title}, ${levelWords(line.level)}` });
  }
}

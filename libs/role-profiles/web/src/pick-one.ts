import { Component, input, output } from '@angular/core';
import { Icon, SearchField, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';

/** Something to choose, with what tells it from its namesakes. */
export interface Offer {
  id: string;
  words: string;
  hint?: string;
}

/** Chooses one of what a search finds. `offers` is null while the answer is awaited. */
@Component({
  selector: 'wm-pick-one',
  imports: [Icon, LoadFailure, SearchField, Skeleton],
  template: `
    <wm-search-field [name]="name() + '-search'" [label]="label()" [hint]="hint()" [searched]="search()" (searchChosen)="searched.emit($event)" />
    @if (error(); as words) {
      <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
    }
    @if (failure(); as problem) {
      <wm-load-failure class="mt-3" what="The list" [failure]="problem" (again)="again.emit()" />
    } @else if (offers(); as all) {
      <fieldset class="offers mt-2">
        <legend class="vh">{{ label() }}</legend>
        @for (offer of all; track offer.id) {
          <label class="radio"><input type="radio" [name]="name()" [id]="$first ? name() : null" [checked]="chosen() === offer.id" (change)="picked.emit(offer)" /><span class="break">{{ offer.words }}@if (offer.hint; as words) {<span class="hint">{{ words }}</span>}</span></label>
        } @empty {
          <p class="small muted">{{ search() === '' ? nothing() : 'Nothing found for “' + search() + '”.' }}</p>
        }
      </fieldset>
    } @else {
      <wm-skeleton class="mt-3" label="Looking" [lines]="3" />
    }
  `,
  styles: `
    :host { display: block; }
    .offers { max-height: 15rem; overflow-y: auto; padding: .125rem .375rem; margin-inline: -.375rem; }
    .radio .hint { display: inline; margin-left: .5rem; }
  `,
})
export class PickOne {
  /** For the radio buttons, and the id of the first, so that an error summary can lead there. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('Part of the name.');
  readonly error = input<string>();
  readonly search = input.required<string>();
  readonly offers = input.required<readonly Offer[] | null>();
  readonly failure = input<unknown>();
  readonly chosen = input.required<string>();
  /** Said where there is nothing at all to choose. */
  readonly nothing = input('There is nothing to choose yet.');
  readonly searched = output<string>();
  readonly picked = output<Offer>();
  readonly again = output();
}

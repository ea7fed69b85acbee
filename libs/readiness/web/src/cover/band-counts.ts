import { Component, computed, input, output } from '@angular/core';
import { bandsByRank, type Band, type MapPerson } from '@waymark/readiness/domain';
import { BandTag } from '../words/band-tag';

/** People by band, the nearest first. Unknown is always among them. Each one narrows the map to its people. */
@Component({
  selector: 'wm-band-counts',
  imports: [BandTag],
  template: `
    <h2 class="vh" id="bands-heading">People by band</h2>
    <ul class="bands" aria-labelledby="bands-heading">
      @for (each of counts(); track each.band) {
        <li>
          <button type="button" [attr.aria-pressed]="each.band === chosen()" (click)="bandChosen.emit(each.band === chosen() ? null : each.band)"><b class="num">{{ each.people }}</b>&ngsp;<span [wm-band]="each.band"></span><span class="vh">: show who</span></button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; }
    .bands { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: var(--wm-2); list-style: none; margin: 0; padding: 0; }
    button { display: flex; flex-wrap: wrap; align-items: center; gap: .125rem .625rem; width: 100%; height: 100%; min-height: 2.75rem; padding: .375rem var(--wm-3); border: 1px solid var(--wm-line); border-radius: var(--wm-r-md); background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
    button:hover { background: var(--wm-surface-hover); border-color: var(--wm-line-strong); }
    button[aria-pressed='true'] { border-color: var(--wm-primary); background: var(--wm-primary-soft); box-shadow: inset 0 0 0 1px var(--wm-primary); }
    b { min-width: 1.25rem; font-size: var(--wm-text-xl); line-height: var(--wm-lh-xl); font-weight: var(--wm-bold); }
    @media (max-width: 45rem) { .bands { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
})
export class BandCounts {
  readonly people = input.required<readonly MapPerson[]>();
  readonly chosen = input<Band>();
  readonly bandChosen = output<Band | null>();
  protected readonly counts = computed(() => bandsByRank.toReversed().map((band) => ({ band, people: this.people().filter((person) => person.band === band).length })));
}

import { Component, computed, input, output } from '@angular/core';
import type { LevelOffer, NamedLevel } from '@waymark/evidence/domain';
import { levelWords } from './level-words';

/** The levels of a scale, of which whoever judges chooses one. A level that they cannot give stands there with why. */
@Component({
  selector: 'wm-level-choice',
  template: `
    <fieldset>
      <legend class="label">{{ legend() }}</legend>
      <div class="lvls mt-2">
        @for (level of shown(); track level.ordinal) {
          <label [class.closed]="level.why !== ''">
            <input type="radio" [id]="$first ? name() : null" [name]="name()" [checked]="level.ordinal === chosen().ordinal" [disabled]="level.why !== ''" (change)="choose.emit(level.ordinal)" />
            <span>{{ level.words }} <span class="small muted">{{ level.beside }}</span>
              @if (level.why; as why) {
                <span class="why small">{{ why }}</span>
              }
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host { display: block; }
    .lvls { display: grid; gap: .375rem; }
    label { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 0 .625rem; align-items: center; padding: .4375rem .75rem; border: 1px solid var(--wm-line); border-radius: var(--wm-r-md); cursor: pointer; }
    label:hover { border-color: var(--wm-line-strong); }
    label:has(:checked) { border-color: var(--wm-primary); box-shadow: inset 4px 0 0 var(--wm-primary); background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); font-weight: 600; }
    label:has(:checked) .muted { color: inherit; font-weight: 400; }
    label.closed { cursor: default; border-style: dashed; color: var(--wm-ink-2); align-items: start; }
    label.closed:hover { border-color: var(--wm-line); }
    .why { display: block; }
    input { margin: 0; }
    label.closed input { margin-top: .1875rem; }
  `,
})
export class LevelChoice {
  readonly legend = input.required<string>();
  /** Also the id of the first radio, so that an error can lead to it. */
  readonly name = input.required<string>();
  readonly levels = input.required<readonly NamedLevel[]>();
  readonly offers = input.required<readonly LevelOffer[]>();
  readonly chosen = input.required<NamedLevel>();
  /** What stands beside a level: that it is the one claimed, or the one held now. */
  readonly beside = input.required<(level: NamedLevel) => string>();
  /** Why a level cannot be chosen. */
  readonly whyClosed = input.required<(obstacle: NonNullable<LevelOffer['obstacle']>) => string>();
  readonly choose = output<number>();
  protected readonly shown = computed(() =>
    this.levels().map((level) => {
      const obstacle = this.offers().find(({ ordinal }) => ordinal === level.ordinal)?.obstacle ?? null;
      return { ordinal: level.ordinal, words: levelWords(level), beside: this.beside()(level), why: obstacle === null ? '' : this.whyClosed()(obstacle) };
    }),
  );
}

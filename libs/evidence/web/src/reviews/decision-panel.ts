import { Component, computed, inject, input, output } from '@angular/core';
import { hasNo, type ClaimPageView, type NamedLevel } from '@waymark/evidence/domain';
import { Button, Field, FieldControl, Icon, Panel } from '@waymark/foundation/ui';
import { levelWords } from '../level-words';
import { ReviewDesk } from './review-desk';
import { firstNameOf } from './review-words';

/** The level that the assessor sees, why, and the two ways to say so. A no to any check leaves one of them. */
@Component({
  selector: 'wm-decision-panel',
  imports: [Button, Field, FieldControl, Icon, Panel],
  template: `
    <section wm-panel heading="Your decision">
      @if (!returns() && page().claim.requirement.levels.length > 1) {
        <fieldset>
          <legend class="label">{{ page().claim.requirement.title }} is shown at</legend>
          <div class="lvls mt-2">
            @for (level of page().claim.requirement.levels; track level.ordinal) {
              <label><input type="radio" name="level" [checked]="level.ordinal === chosen().ordinal" (change)="desk.type({ ordinal: level.ordinal })" /><span>{{ levelWords(level) }} <span class="small muted">{{ besides(level) }}</span></span></label>
            }
          </div>
        </fieldset>
      }
      <wm-field class="mt-4" name="rationale" [label]="(returns() ? 'What to add, in words ' : 'Why, in words ') + first() + ' can use'" [hint]="first() + ' reads this. So does anyone who may see the decision.'">
        <textarea wmInput rows="4" maxlength="5000" [value]="desk.typed().rationale" (input)="desk.type({ rationale: box.value })" #box></textarea>
      </wm-field>
      <div class="stack-2 mt-4" id="decide" tabindex="-1">
        @if (returns()) {
          <button class="block" wm-button="primary" type="button" [busy]="busy() && 'Saving'" (click)="returned.emit()"><svg wm-icon="corner-up-left"></svg>Return with what to add</button>
          <p class="small muted">A check is a no, so the claim goes back.</p>
        } @else {
          <button class="block" wm-button="primary" type="button" [busy]="busy() && 'Saving'" (click)="confirmed.emit(chosen())">Confirm {{ levelWords(chosen()) }}</button>
          <button class="block" wm-button="secondary" type="button" [unavailable]="busy() && 'Your decision is being saved'" (click)="returned.emit()"><svg wm-icon="corner-up-left"></svg>Return with what to add</button>
        }
      </div>
      @for (notice of page().notices; track notice.code) {
        <p class="caption mt-2">{{ notice.message }}</p>
      }
      <p class="mt-3"><button class="link-btn" type="button" (click)="conflicted.emit()">I should not judge this</button></p>
    </section>
  `,
  styles: `
    :host { display: block; }
    .lvls { display: grid; gap: .375rem; }
    .lvls label { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 0 .625rem; align-items: center; padding: .4375rem .75rem; border: 1px solid var(--wm-line); border-radius: var(--wm-r-md); cursor: pointer; }
    .lvls label:hover { border-color: var(--wm-line-strong); }
    .lvls label:has(:checked) { border-color: var(--wm-primary); box-shadow: inset 4px 0 0 var(--wm-primary); background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); font-weight: 600; }
    .lvls label:has(:checked) .muted { color: inherit; font-weight: 400; }
    .lvls input { margin: 0; }
  `,
})
export class DecisionPanel {
  readonly page = input.required<ClaimPageView>();
  readonly busy = input.required<boolean>();
  readonly confirmed = output<NamedLevel>();
  readonly returned = output();
  readonly conflicted = output();
  protected readonly desk = inject(ReviewDesk);
  protected readonly levelWords = levelWords;
  protected readonly first = computed(() => firstNameOf(this.page().owner.name));
  protected readonly returns = computed(() => hasNo(this.desk.typed()));
  /** Where nothing is chosen yet, the level that is claimed. */
  protected readonly chosen = computed(() => {
    const { claimed, requirement } = this.page().claim;
    return requirement.levels.find(({ ordinal }) => ordinal === this.desk.typed().ordinal) ?? claimed;
  });

  protected besides({ ordinal }: NamedLevel): string {
    const { claimed, confirmed } = this.page().claim;
    if (ordinal === claimed.ordinal) return 'as claimed';
    return ordinal === confirmed?.ordinal ? 'stays as now' : '';
  }
}

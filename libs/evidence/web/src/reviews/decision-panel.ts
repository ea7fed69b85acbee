import { Component, computed, inject, input, output } from '@angular/core';
import { hasNo, type ClaimPageView, type LevelOffer, type NamedLevel } from '@waymark/evidence/domain';
import { Button, Field, FieldControl, firstNameOf, Icon, Panel } from '@waymark/foundation/ui';
import { LevelChoice } from '../level-choice';
import { levelWords } from '../level-words';
import { ReviewDesk } from './review-desk';
import { obstacleWords } from './review-words';

/** The level that the assessor sees, why, and the two ways to say so. A no to any check leaves one of them. */
@Component({
  selector: 'wm-decision-panel',
  imports: [Button, Field, FieldControl, Icon, LevelChoice, Panel],
  template: `
    <section wm-panel heading="Your decision">
      @if (!returns() && page().claim.requirement.levels.length > 1) {
        <wm-level-choice [legend]="page().claim.requirement.title + ' is shown at'" name="level" [levels]="page().claim.requirement.levels" [offers]="page().offers" [chosen]="chosen()" [beside]="besides" [whyClosed]="whyClosed" (choose)="desk.type({ ordinal: $event })" />
      }
      <wm-field class="mt-4" name="rationale" [label]="(returns() ? 'What to add, in words ' : 'Why, in words ') + first() + ' can use'" [hint]="first() + ' reads this. So does anyone who may see the decision.'">
        <textarea wmInput rows="4" maxlength="5000" [value]="desk.typed().rationale" (input)="desk.type({ rationale: box.value })" #box></textarea>
      </wm-field>
      <div class="stack-2 mt-4" id="decide" tabindex="-1">
        @if (returns()) {
          <button class="block" wm-button="primary" type="button" [busy]="busy() && 'Saving'" (click)="returned.emit()"><svg wm-icon="corner-up-left"></svg>Return with what to add</button>
          <p class="small muted">A check is a no, so the claim goes back.</p>
        } @else {
          @if (page().needsTwo) {
            <p class="small muted">A second assessor judges this too. Neither of you sees what the other says before both have spoken, and then the lower level counts.</p>
          }
          <button class="block" wm-button="primary" type="button" [busy]="busy() && 'Saving'" [unavailable]="closed()" (click)="confirmed.emit(chosen())">Confirm {{ levelWords(chosen()) }}</button>
          <button class="block" wm-button="secondary" type="button" [unavailable]="busy() && 'Your decision is being saved'" (click)="returned.emit()"><svg wm-icon="corner-up-left"></svg>Return with what to add</button>
        }
      </div>
      @for (notice of notices(); track notice.code) {
        <p class="caption mt-2">{{ notice.message }}</p>
      }
      <p class="mt-3"><button class="link-btn" type="button" (click)="conflicted.emit()">I should not judge this</button></p>
    </section>
  `,
  styles: `
    :host { display: block; }
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
  /** Where nothing is chosen yet, or what was chosen cannot be given any more, the level that is claimed. */
  protected readonly chosen = computed(() => {
    const { claimed, requirement } = this.page().claim;
    return requirement.levels.find((level) => level.ordinal === this.desk.typed().ordinal && this.obstacleTo(level) === null) ?? claimed;
  });
  /** Why not even that level can be confirmed. */
  protected readonly closed = computed(() => {
    const obstacle = this.obstacleTo(this.chosen());
    return obstacle !== null && this.whyClosed(obstacle);
  });
  /** That two judge it stands above the decision. */
  protected readonly notices = computed(() => this.page().notices.filter(({ code }) => code !== 'TOP_LEVEL_NEEDS_TWO'));
  protected readonly whyClosed = (obstacle: NonNullable<LevelOffer['obstacle']>): string => obstacleWords(obstacle, this.first());
  protected readonly besides = ({ ordinal }: NamedLevel): string => {
    const { claimed, confirmed } = this.page().claim;
    if (ordinal === claimed.ordinal) return 'as claimed';
    return ordinal === confirmed?.ordinal ? 'stays as now' : '';
  };

  private obstacleTo(level: NamedLevel): LevelOffer['obstacle'] {
    return this.page().offers.find(({ ordinal }) => ordinal === level.ordinal)?.obstacle ?? null;
  }
}

import { Component, computed, inject, input } from '@angular/core';
import type { ClaimPageView, ClaimClause } from '@waymark/evidence/domain';
import { firstNameOf, Icon, LevelMeter, Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { partWords } from '../evidence/evidence-words';
import { claimedWords } from './review-words';

/** What is claimed: the level beside what is confirmed and required, and each part of it with where it is shown. */
@Component({
  selector: 'wm-claimed-panel',
  imports: [Icon, LevelMeter, Panel],
  template: `
    <section wm-panel [heading]="own() ? 'What you claim' : 'What ' + first() + ' claims'">
      @let claim = page().claim;
      @if (claim.requirement.levels.length > 1) {
        <wm-level-meter size="lg" [steps]="claim.requirement.levels.length" [required]="claim.requirement.required" [confirmed]="claim.confirmed" [claimed]="claim.claimed" [claimant]="own() ? 'you claim' : first() + ' claims'" />
        <div class="meter-names" aria-hidden="true" [style.grid-template-columns]="'repeat(' + claim.requirement.levels.length + ', minmax(0, 1fr))'">
          @for (level of claim.requirement.levels; track level.ordinal) {
            <span [class.on]="level.ordinal === claim.claimed.ordinal || level.ordinal === claim.confirmed?.ordinal">{{ level.ordinal }} {{ level.name }}</span>
          }
        </div>
      }
      <p class="small mt-2"><b>{{ words().confirmed }} {{ words().claims }}</b> {{ words().needs }}</p>
      @if (clauses().length > 0) {
        <ul class="clauses cl mt-3">
          @for (clause of clauses(); track $index) {
            <li>
              <svg [wm-icon]="clause.ticked ? 'check' : 'minus'"></svg>
              <div>
                <p class="break">{{ clause.text }}</p>
                @if (clause.ticked) {
                  <p class="shown break">{{ own() ? 'You say' : first() + ' says' }}: {{ clause.where }}</p>
                } @else {
                  <p class="shown">Not claimed with this evidence</p>
                }
              </div>
            </li>
          }
        </ul>
      }
      @if (claim.words; as said) {
        <p class="shown break mt-3">{{ said }}</p>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .meter-names { display: grid; }
    .shown { margin: .25rem 0 0; padding-left: .75rem; border-left: 3px solid var(--wm-primary-soft); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); color: var(--wm-ink-2); white-space: pre-line; }
    .cl > li { grid-template-columns: 1.5rem minmax(0, 1fr); }
    .cl svg { color: var(--wm-ok); width: 1.25rem; height: 1.25rem; }
  `,
})
export class ClaimedPanel {
  readonly page = input.required<ClaimPageView>();
  readonly own = input.required<boolean>();
  private readonly session = inject(Session);
  protected readonly first = computed(() => firstNameOf(this.page().owner.name));
  protected readonly words = computed(() => claimedWords(this.page(), this.session.timeZone()));
  protected readonly clauses = computed(() => this.page().claim.clauses.map((clause) => ({ ...clause, where: this.whereOf(clause) })));

  private whereOf({ shownIn, words }: ClaimClause): string {
    const places = shownIn.map((place) => this.placeWords(place)).filter((place) => place !== '');
    return [places.join(', '), words].filter((part) => part !== '').join('. ') || 'in the whole of it';
  }

  private placeWords(place: string): string {
    const part = place.toLowerCase();
    if (part === 'situation' || part === 'task' || part === 'action' || part === 'result') return partWords[part].name;
    return this.page().claim.places.find(({ id }) => id === place)?.name ?? '';
  }
}

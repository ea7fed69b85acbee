import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Field, FieldControl } from '@waymark/foundation/ui';
import type { SoughtWork } from './sought-work';
import type { ReadersPair } from './work-pair';

/** Whose goals and actions, of which pair, open or over, as a list or a board: all of it stands in the address. */
@Component({
  selector: 'wm-work-filters',
  imports: [Field, FieldControl, RouterLink],
  template: `
    @let now = sought();
    <div class="views">
      @if (mentors()) {
        <nav class="seg" aria-label="Whose">
          <a [routerLink]="[]" [queryParams]="{ of: null, pair: null }" queryParamsHandling="merge" [attr.aria-current]="now.mentees ? null : 'page'">Yours</a>
          <a [routerLink]="[]" [queryParams]="{ of: 'mentees', pair: null }" queryParamsHandling="merge" [attr.aria-current]="now.mentees ? 'page' : null">Those you mentor</a>
        </nav>
      }
      <nav class="seg" aria-label="How it stands">
        <a [routerLink]="[]" [queryParams]="{ state: null }" queryParamsHandling="merge" [attr.aria-current]="now.over ? null : 'page'">Now</a>
        <a [routerLink]="[]" [queryParams]="{ state: 'over', overdue: null, view: null }" queryParamsHandling="merge" [attr.aria-current]="now.over ? 'page' : null">Over</a>
      </nav>
      @if (!now.over) {
        <nav class="seg" aria-label="How it is shown">
          <a [routerLink]="[]" [queryParams]="{ view: null }" queryParamsHandling="merge" [attr.aria-current]="now.board ? null : 'page'">List</a>
          <a [routerLink]="[]" [queryParams]="{ view: 'board' }" queryParamsHandling="merge" [attr.aria-current]="now.board ? 'page' : null">Board</a>
        </nav>
      }
    </div>
    @if (offered().length > 0 || !now.over) {
      <div class="filters">
        @if (offered().length > 0) {
          <wm-field class="pair" label="With whom">
            <select wmInput #pair (change)="go({ pair: pair.value === '' ? null : pair.value })">
              <option value="" [selected]="now.relationshipId === null">Anybody, or by {{ now.mentees ? 'themselves' : 'yourself' }}</option>
              @for (each of offered(); track each.id) {
                <option [value]="each.id" [selected]="each.id === now.relationshipId">{{ each.name }}{{ each.over ? ', over' : '' }}</option>
              }
            </select>
          </wm-field>
        }
        @if (!now.over) {
          <label class="switch"><input type="checkbox" role="switch" [checked]="now.overdue" (change)="go({ overdue: now.overdue ? null : 'only' })" /><span>Only what is overdue</span></label>
        }
      </div>
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--wm-4); margin-bottom: var(--wm-4); }
    .views, .filters { display: flex; flex-wrap: wrap; gap: var(--wm-3) var(--wm-4); align-items: end; }
    .views > :last-child:not(:first-child) { margin-left: auto; }
    .filters > * { margin-top: 0; }
    .pair { width: min(100%, 18rem); }
    .switch { min-height: 2.75rem; }
    @media (max-width: 45rem) { .views > :last-child:not(:first-child) { margin-left: 0; } }
  `,
})
export class WorkFilters {
  readonly sought = input.required<SoughtWork>();
  readonly pairs = input.required<readonly ReadersPair[]>();
  private readonly router = inject(Router);
  protected readonly mentors = computed(() => this.pairs().some(({ part }) => part === 'MENTOR'));
  /** Of what one does oneself every pair; of those one mentors their pairs. What is over of what those do is not read any more. */
  protected readonly offered = computed(() => {
    const { mentees, relationshipId } = this.sought();
    return this.pairs().filter((pair) => pair.id === relationshipId || (mentees ? pair.part === 'MENTOR' && !pair.over : !pair.over || this.sought().over));
  });

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

import { Component, DestroyRef, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Field, FieldControl, Icon } from '@waymark/foundation/ui';
import { organisationRole, type MemberStatus } from '@waymark/organisations/domain';
import { TeamSelect } from '../teams/team-select';
import { roleWords, statusWords } from './member-words';
import { gapWords, gaps, refinementsIn, type Refinements } from './people-query';

/** How long a person has to pause, in milliseconds, before what they typed is looked for. */
const pause = 300;

/** Which people are shown: by words, by status, and on request by team, role and what they lack. */
@Component({
  selector: 'wm-people-filter',
  imports: [Field, FieldControl, Icon, TeamSelect],
  template: `
    <form role="search" aria-label="People" (submit)="$event.preventDefault(); search(words())">
      <wm-field name="search" label="Name or email address">
        <input wmInput type="search" maxlength="100" autocomplete="off" spellcheck="false" [value]="words()" (input)="typed(box.value)" #box />
      </wm-field>
    </form>
    @if (statuses().length > 0) {
    <div class="chips" role="group" aria-label="Status">
      <button class="chip" type="button" [attr.aria-pressed]="status() === undefined" (click)="statusChosen.emit(undefined)">Everyone</button>
      @for (one of statuses(); track one) {
        <button class="chip" type="button" [attr.aria-pressed]="status() === one" (click)="statusChosen.emit(one)">
          <svg [wm-icon]="looks[one].icon"></svg>{{ looks[one].word }}
        </button>
      }
    </div>
    }
    <button class="btn quiet sm more" type="button" aria-controls="more-filters" [attr.aria-expanded]="open()" (click)="opened.set(!open())">
      <svg wm-icon="chevron-down"></svg>{{ open() ? 'Fewer filters' : 'More filters' }}@if (count() > 0) {<span class="vh">, {{ count() }} in use</span>}
    </button>
    @if (open()) {
      <div class="more-filters" id="more-filters">
        <wm-team-select name="filter-team" label="Team" nothing="Any team" [chosen]="refinements().teamId ?? ''" (chosenChange)="refine({ teamId: $event === '' ? undefined : $event })" />
        <wm-field name="filter-role" label="Role">
          <select wmInput (change)="refine({ role: roleOf(role.value) })" #role>
            <option value="" [selected]="refinements().role === undefined">Any role</option>
            @for (one of roles; track one) {
              <option [value]="one" [selected]="refinements().role === one">{{ roleNames[one] }}</option>
            }
          </select>
        </wm-field>
        <wm-field name="filter-without" label="What is missing">
          <select wmInput (change)="refine({ without: gapOf(gap.value) })" #gap>
            <option value="" [selected]="refinements().without === undefined">Nothing in particular</option>
            @for (one of gapNames; track one) {
              <option [value]="one" [selected]="refinements().without === one">{{ gapLooks[one] }}</option>
            }
          </select>
        </wm-field>
      </div>
    }
    @if (refinements().managerId) {
      <p class="managed">
        <button class="chip" type="button" aria-pressed="true" (click)="refine({ managerId: undefined })">Reports to {{ managerName() ?? 'one person' }}<svg wm-icon="x"></svg><span class="vh">Show everybody, whoever manages them</span></button>
      </p>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); padding: var(--wm-4) var(--wm-5) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    form { flex: 1 1 16rem; max-width: 24rem; }
    .chips { display: flex; flex-wrap: wrap; gap: var(--wm-2); min-height: var(--wm-control); align-items: center; }
    .more { align-self: end; }
    .more-filters { flex: 1 1 100%; min-width: 0; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--wm-3) var(--wm-5); max-width: 56rem; }
    .more-filters > .field { margin-top: 0; }
    .managed { flex: 1 0 100%; margin: 0; }
    @media (max-width: 45rem) { .more-filters { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 45rem) { :host { padding: var(--wm-4); } form { max-width: none; flex-basis: 100%; } }
  `,
})
export class PeopleFilter {
  /** The statuses to choose from; none where all who are shown have the same. */
  readonly statuses = input.required<readonly MemberStatus[]>();
  readonly searched = input.required<string>();
  readonly status = input.required<MemberStatus | undefined>();
  readonly refinements = input.required<Refinements>();
  /** Who manages those who are shown, where that is asked for. */
  readonly managerName = input<string>();
  readonly refined = output<Partial<Refinements>>();
  readonly searchChosen = output<string>();
  readonly statusChosen = output<MemberStatus | undefined>();
  /** What stands in the field. What comes back from the address after it was asked for here does not overwrite it. */
  protected readonly words = linkedSignal<string, string>({
    source: this.searched,
    computation: (searched, before) => (before !== undefined && searched === this.asked ? before.value : searched),
  });
  protected readonly looks = statusWords;
  protected readonly roles = organisationRole.options;
  protected readonly roleNames = roleWords;
  protected readonly gapNames = gaps.options;
  protected readonly gapLooks = gapWords;
  /** Whether somebody asked for the other filters; they are there anyway while one of them is in use. */
  protected readonly opened = signal(false);
  protected readonly count = computed(() => Object.values({ ...this.refinements(), managerId: undefined }).filter((value) => value !== undefined).length);
  protected readonly open = computed(() => this.opened() || this.count() > 0);
  private asked: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected typed(words: string): void {
    this.words.set(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(words), pause);
  }

  protected refine(change: Partial<Refinements>): void {
    this.refined.emit(change);
  }

  protected roleOf(value: string): Refinements['role'] {
    return refinementsIn({ role: value }).role;
  }

  protected gapOf(value: string): Refinements['without'] {
    return refinementsIn({ without: value }).without;
  }

  protected search(words: string): void {
    clearTimeout(this.timer);
    this.asked = words.trim();
    if (this.asked !== this.searched()) this.searchChosen.emit(this.asked);
  }
}

import { Component, computed, input, output } from '@angular/core';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Field, FieldControl, SearchField } from '@waymark/foundation/ui';
import { bandNames, type Band, type TeamReadiness } from '@waymark/readiness/domain';
import type { SkillOrder } from '../map/map-order';
import type { AddressChange, TeamAddress, TeamChoices } from './team-address';

const orders: { order: SkillOrder; words: string }[] = [
  { order: 'risk', words: 'Most at risk first' },
  { order: 'category', words: 'By category' },
  { order: 'profile', words: 'As in the profile' },
  { order: 'name', words: 'By name' },
];

/** What the view is of and what is shown of it. Every choice goes into the address. */
@Component({
  selector: 'wm-team-filters',
  imports: [Button, Field, FieldControl, SearchField],
  templateUrl: './team-filters.html',
  styleUrl: './team-filters.css',
})
export class TeamFilters {
  readonly map = input.required<TeamReadiness>();
  readonly address = input.required<TeamAddress>();
  readonly choices = input.required<TeamChoices>();
  /** Days since which movement can be shown (YYYY-MM-DD), and the one that is. */
  readonly days = input.required<readonly string[]>();
  readonly since = input.required<string>();
  /** The last day that can be asked for: today. */
  readonly today = input.required<string>();
  readonly changed = output<AddressChange>();
  protected readonly orders = orders;
  protected readonly day = spokenCalendarDay;
  protected readonly bands = Object.entries(bandNames).map(([band, words]) => ({ band, words }));
  protected readonly reach = computed(() => (this.address().reach === 'ALL' ? 'ALL' : 'DIRECT'));
  protected readonly peopleOrder = computed(() => {
    const { people } = this.choices();
    return this.map().requirements.find(({ key }) => key === people)?.title ?? null;
  });
  protected readonly hasMore = computed(() => this.map().requirements.some(({ gate }) => gate !== 'MANDATORY'));
  /** Whether something is chosen that would be out of sight while the choices are folded away. */
  protected readonly unfolded = computed(() => {
    const { at, knownAt, find, only, skills, people } = this.address();
    return [at, knownAt, find, only, skills, people].some((word) => word !== undefined);
  });

  protected chooseBand(band: string): void {
    this.changed.emit({ band: band === '' ? null : (band as Band).toLowerCase() });
  }

  protected valueOf({ target }: Event): string {
    return (target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected isChecked({ target }: Event): boolean {
    return (target as HTMLInputElement).checked;
  }

  /** What is chosen already is left out of the address. */
  protected unless(value: string, usual: string): string | null {
    return value === usual ? null : value;
  }
}

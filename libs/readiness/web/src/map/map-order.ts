import { bandRank, byRisk, gapOf, levelIn, type Band, type MapPerson } from '@waymark/readiness/domain';
import type { SkillColumn } from '../team/team-figures';

export const skillOrders = ['risk', 'profile', 'category', 'name'] as const;
export type SkillOrder = (typeof skillOrders)[number];

/** Skills as columns. `risk`: where the fewest hold them first; `profile`: as the role profile has them. */
export function inSkillOrder(columns: readonly SkillColumn[], order: SkillOrder): SkillColumn[] {
  switch (order) {
    case 'risk':
      return byRisk(columns.map((column) => ({ ...column.cover, column }))).map(({ column }) => column);
    case 'profile':
      return [...columns];
    case 'name':
      return columns.toSorted(byTitle);
    case 'category':
      return columns.toSorted((one, other) => categoryOf(one).localeCompare(categoryOf(other), 'en-GB') || byTitle(one, other));
  }
}

/** Skills that stand side by side and share a category. */
export interface CategoryGroup {
  readonly title: string;
  readonly columns: number;
}

export function categoryGroups(columns: readonly SkillColumn[]): CategoryGroup[] {
  const groups: CategoryGroup[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const title = categoryOf(column);
    if (last?.title === title) groups[groups.length - 1] = { title, columns: last.columns + 1 };
    else groups.push({ title, columns: 1 });
  }
  return groups;
}

/**
 * People as rows: `nearest` by band and then by how many requirements they meet, both of which the row says; `name`; or
 * by the gap in one skill, the smallest first. Those alike stay in the order of their names. Nobody is ranked by
 * anything that is not on the page.
 */
export function inPeopleOrder(people: readonly MapPerson[], order: 'nearest' | 'name' | SkillColumn): MapPerson[] {
  const named = people.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  if (order === 'name') return named;
  if (order === 'nearest') return named.sort((one, other) => bandRank(other.band) - bandRank(one.band) || other.met - one.met);
  const required = order.requirement.required.ordinal;
  const gap = (person: MapPerson) => gapOf({ required, attained: levelIn(person, order.place) });
  return named.sort((one, other) => gap(one) - gap(other));
}

/** What people are narrowed to. */
export interface PeopleFilter {
  readonly band?: Band;
  /** A part of the name. */
  readonly find?: string;
  /** Only those whose current or target role it is. */
  readonly withRole: boolean;
}

export function passes({ name, band, role }: MapPerson, filter: PeopleFilter): boolean {
  if (filter.band !== undefined && band !== filter.band) return false;
  if (filter.withRole && role === null) return false;
  return folded(name).includes(folded(filter.find ?? ''));
}

/** Without case and accents. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{Mn}/gu, '').toLocaleLowerCase('en-GB').trim();
}

function byTitle(one: SkillColumn, other: SkillColumn): number {
  return one.requirement.title.localeCompare(other.requirement.title, 'en-GB');
}

function categoryOf({ requirement }: SkillColumn): string {
  return requirement.category ?? 'Without a category';
}

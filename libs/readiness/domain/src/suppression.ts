import type { RuleSet } from './rule-set';

/** A group of people. Everybody is in exactly one of the groups that are handed in together. */
export interface PeopleGroup {
  readonly key: string;
  readonly people: number;
  /** Whether something else hides it already, so that nothing is shown of it in any case. */
  readonly isHidden?: boolean;
}

/** Which groups may be shown in numbers. What is not shown is never told with its reason, which would be a hint. */
export interface ShownGroups {
  /** The keys of the groups of which nothing is shown. */
  readonly suppressed: ReadonlySet<string>;
  /** Whether the numbers of everybody together may be shown. */
  readonly showsTotal: boolean;
}

/**
 * Which groups may be shown beside their total so that no group smaller than `smallestGroup` is shown or can be worked
 * out: not as what is left of the total, and not by somebody who knows this rule and tries every possibility. Groups of
 * nobody are shown.
 *
 * Where any group is too small, the next larger ones are suppressed as well, those of one size together, until together
 * they are `smallestGroup` people or more, and neither the fewest nor the most that so many small groups could have, from
 * which the size of each would follow. Where all groups together do not come to that, the total is not shown either.
 */
export function suppressGroups(groups: readonly PeopleGroup[], { smallestGroup }: Pick<RuleSet, 'smallestGroup'>): ShownGroups {
  const occupied = groups.filter(({ people }) => people > 0);
  const [hidden, open] = [occupied.filter(({ isHidden }) => isHidden === true), occupied.filter(({ isHidden }) => isHidden !== true)];
  const bySize = Map.groupBy(open.toSorted((one, other) => one.people - other.people), ({ people }) => people);
  for (const [people, alike] of bySize) {
    if (people >= smallestGroup && (hidden.length === 0 || areHidden(hidden, smallestGroup))) break;
    hidden.push(...alike);
  }
  return {
    suppressed: new Set(hidden.map(({ key }) => key)),
    showsTotal: hidden.length === 0 || areHidden(hidden, smallestGroup),
  };
}

/** Whether groups are well hidden by one another, when all that is known of them is their sum and how many there are. */
export function areHidden(groups: readonly PeopleGroup[], smallest: number): boolean {
  const together = groups.reduce((sum, { people }) => sum + people, 0);
  const fewest = groups.length;
  const most = groups.length * (smallest - 1);
  return together >= smallest && together !== fewest && together !== most;
}

/**
 * Whether the numbers of people by band say everybody's: one band holds them all. A group of enough people is shown by
 * band otherwise, also where a band holds fewer than `smallestGroup`. Where they do, how many are at each level is not
 * shown either: the band would follow from it.
 */
export function saysEverybodys(bands: Readonly<Record<string, number>>): boolean {
  return Object.values(bands).filter((people) => people > 0).length === 1;
}

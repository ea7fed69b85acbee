import type { Id } from '@waymark/foundation/kernel';
import type { RuleSet } from './rule-set';
import { suppressGroups } from './suppression';

/** Somebody, with the teams that they are in: none, one or several. */
export interface TeamPerson {
  readonly memberId: Id;
  readonly teamIds: readonly Id[];
}

/** Which teams may be shown in numbers, and whether everybody together may. */
export interface ShownTeams {
  readonly shown: ReadonlySet<Id>;
  readonly showsTotal: boolean;
}

/**
 * Which teams may be shown in numbers beside everybody together, where teams may overlap. People who are in exactly the
 * same teams are one group, so that the groups are disjoint and `suppressGroups` decides about them; a team is shown
 * where all of its groups are. Whatever is added and subtracted of shown teams is then made of whole shown groups.
 *
 * It is decided about all teams at once and from nothing but who is in which: asking for some of them, or of another
 * role or instant, never shows another group of people than asking for all.
 */
export function suppressTeams(people: readonly TeamPerson[], rules: Pick<RuleSet, 'smallestGroup'>): ShownTeams {
  const groups = Map.groupBy(people, ({ teamIds }) => [...new Set(teamIds)].sort().join(' '));
  const { suppressed, showsTotal } = suppressGroups([...groups].map(([key, alike]) => ({ key, people: alike.length })), rules);
  const hidden = new Set([...groups].flatMap(([key, alike]) => (suppressed.has(key) ? alike.flatMap(({ teamIds }) => teamIds) : [])));
  const teams = people.flatMap(({ teamIds }) => teamIds);
  return { shown: new Set(teams.filter((teamId) => !hidden.has(teamId))), showsTotal };
}

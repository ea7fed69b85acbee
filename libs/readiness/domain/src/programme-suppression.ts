import type { Id } from '@waymark/foundation/kernel';
import type { RuleSet } from './rule-set';
import { areHidden, suppressGroups } from './suppression';

/** Somebody, with the programmes of one reader that they take part in and the teams that they are in. */
export interface ProgrammePerson {
  readonly memberId: Id;
  readonly programmeIds: readonly Id[];
  readonly teamIds: readonly Id[];
}

/** What may be shown of a programme in numbers. */
export interface ShownProgramme<Person> {
  /** The teams that may be shown in numbers. */
  readonly shown: ReadonlySet<Id>;
  /** Whether everybody together may. */
  readonly showsTotal: boolean;
  /** The smallest groups that numbers of the programme can be taken apart into: each is within or outside of whatever is shown. */
  readonly parts: readonly (readonly Person[])[];
}

/**
 * Which teams of which programmes may be shown in numbers beside everybody of a programme together, to one reader who sees
 * all of these programmes, where teams and programmes may overlap. People who are in exactly the same programmes and teams
 * are one part, so that parts are disjoint and `suppressGroups` decides about them in each programme until nothing changes;
 * a team is shown where all of its parts are. Whatever is added and subtracted of what is shown is made of whole shown
 * parts, and of what totals hide: everybody of a programme is shown where that is well hidden, also from those who subtract
 * the totals of other programmes.
 *
 * It is decided about all programmes and teams at once and from nothing but who is in which: asking for some of them, or
 * for another role or instant, never shows another group of people than asking for all.
 */
export function suppressProgrammes<Person extends ProgrammePerson>(people: readonly Person[], { smallestGroup }: Pick<RuleSet, 'smallestGroup'>): ReadonlyMap<Id, ShownProgramme<Person>> {
  const parts = Map.groupBy(people, ({ programmeIds, teamIds }) => `${sorted(programmeIds)}|${sorted(teamIds)}`);
  const sizes = new Map([...parts].map(([key, alike]) => [key, alike.length]));
  const programmes = [...new Set(people.flatMap(({ programmeIds }) => programmeIds))].sort();
  const within = new Map(programmes.map((programme) => [programme, [...parts].filter(([, [one]]) => one?.programmeIds.includes(programme)).map(([key]) => key)]));
  const hidden = hiddenParts([...within.values()], sizes, smallestGroup);
  const totals = shownTotals(new Map([...within].map(([programme, keys]) => [programme, keys.filter((key) => hidden.has(key))])), sizes, smallestGroup);
  return new Map(
    [...within].map(([programme, keys]) => {
      const rest = keys.filter((key) => hidden.has(key)).flatMap((key) => parts.get(key) ?? []);
      const apart = keys.filter((key) => !hidden.has(key)).map((key) => parts.get(key) ?? []);
      const hiddenTeams = new Set(rest.flatMap(({ teamIds }) => teamIds));
      const shown = new Set(apart.flat().flatMap(({ teamIds }) => teamIds.filter((teamId) => !hiddenTeams.has(teamId))));
      return [programme, { shown, showsTotal: totals.has(programme), parts: rest.length === 0 ? apart : [...apart, rest] }];
    }),
  );
}

/** The parts of which nothing is shown: what each programme has to hide, until what one hides leaves no other with too little. */
function hiddenParts(programmes: readonly (readonly string[])[], sizes: ReadonlyMap<string, number>, smallestGroup: number): ReadonlySet<string> {
  let hidden: ReadonlySet<string> = new Set();
  for (;;) {
    const before: ReadonlySet<string> = hidden;
    for (const keys of programmes) {
      const groups = keys.map((key) => ({ key, people: sizes.get(key) ?? 0, isHidden: hidden.has(key) }));
      hidden = new Set([...hidden, ...suppressGroups(groups, { smallestGroup }).suppressed]);
    }
    if (hidden.size === before.size) return hidden;
  }
}

/**
 * The programmes of which everybody together may be shown: first those that hide nothing, then the others in a fixed order,
 * while each of them hides enough that no other one hides. Whatever adding and subtracting their totals then gives of hidden
 * people takes in all that one of them hides alone.
 */
function shownTotals(hiddenIn: ReadonlyMap<Id, readonly string[]>, sizes: ReadonlyMap<string, number>, smallestGroup: number): ReadonlySet<Id> {
  const isHiddenWell = (keys: readonly string[]): boolean => areHidden(keys.map((key) => ({ key, people: sizes.get(key) ?? 0 })), smallestGroup);
  const shown = new Set<Id>();
  let different: (readonly string[])[] = [];
  for (const [programme, keys] of hiddenIn) {
    const isNew = keys.length > 0 && !different.some((other) => other.join() === keys.join());
    const together = isNew ? [...different, keys] : different;
    const isHiddenAlone = together.every((one) => {
      const others = new Set(together.filter((other) => other !== one).flat());
      return isHiddenWell(one.filter((key) => !others.has(key)));
    });
    if (!isHiddenAlone) continue;
    shown.add(programme);
    different = together;
  }
  return shown;
}

function sorted(ids: readonly Id[]): string {
  return [...new Set(ids)].sort().join(' ');
}

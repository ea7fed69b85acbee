import fc from 'fast-check';
import { suppressProgrammes, type ProgrammePerson } from './index';

const rules = { smallestGroup: 5 };

/** People by where they are, such as `{ 'P: a b': 2, 'P Q:': 7 }`: programmes, then teams. */
function peopleIn(sizes: Record<string, number>): ProgrammePerson[] {
  return Object.entries(sizes).flatMap(([where, count]) => {
    const [programmeIds, teamIds] = where.split(':').map((ids) => ids.split(' ').filter((id) => id !== ''));
    return Array.from({ length: count }, (_, place) => ({ memberId: `${where}-${place}`, programmeIds: programmeIds ?? [], teamIds: teamIds ?? [] }));
  });
}

it.each<[string, Record<string, number>, string[], boolean]>([
  ['teams of five and more are shown', { 'P:a': 5, 'P:b': 9 }, ['a', 'b'], true],
  ['a team of four hides another, which it could be worked out from', { 'P:a': 4, 'P:b': 6, 'P:c': 9 }, ['c'], true],
  ['two small teams hide each other', { 'P:a': 4, 'P:b': 3, 'P:c': 4, 'P:d': 9 }, ['d'], true],
  ['people in no team are a group as well', { 'P:': 3, 'P:a': 6, 'P:b': 9 }, ['b'], true],
  ['nothing is shown of a programme that is small altogether', { 'P:a': 2, 'P:b': 2 }, [], false],
  ['two small teams are shown together alone', { 'P:a': 3, 'P:b': 3 }, [], true],
  ['a team is hidden with people who are also in another', { 'P:a': 8, 'P:a b': 2, 'P:b': 8, 'P:c': 9 }, ['c'], true],
  ['teams that share enough people are shown', { 'P:a': 6, 'P:a b': 5, 'P:b': 6 }, ['a', 'b'], true],
  ['people who are in another programme too are a group of their team', { 'P:a': 8, 'P Q:a': 2, 'Q:': 9, 'P:b': 9, 'P:c': 9 }, ['b', 'c'], true],
  ['a programme is hidden where it is all but two of another one', { 'O P:a': 9, 'O:a': 2, 'O P:b': 12 }, ['b'], false],
  ['a programme within another one is shown with it where it leaves enough', { 'P Q:a': 9, 'P:a': 6 }, ['a'], true],
])('%s', (_, sizes, shown, showsTotal) => {
  const suppression = suppressProgrammes(peopleIn(sizes), rules).get('P');
  expect([[...(suppression?.shown ?? [])].sort(), suppression?.showsTotal]).toEqual([shown, showsTotal]);
});

it('takes a programme apart into what is shown by itself, and all the rest', () => {
  const parts = suppressProgrammes(peopleIn({ 'P:a': 6, 'P:a b': 5, 'P:b': 6, 'P:c': 2, 'P:d': 3, 'P:e': 4 }), rules).get('P')?.parts ?? [];
  expect(parts.map((part) => part.map(({ teamIds }) => teamIds.join(' '))).map((teams) => [...new Set(teams)].join(', '))).toEqual(['a', 'a b', 'b', 'c, d, e']);
});

type Numbers = readonly (readonly string[])[];

/** The sets of people whose numbers a reader sees: each shown team of each programme, and the totals that are shown. */
function published(people: readonly ProgrammePerson[], suppressing: typeof suppressProgrammes): Numbers {
  const among = (programme: string) => people.filter(({ programmeIds }) => programmeIds.includes(programme));
  return [...suppressing(people, rules)].flatMap(([programme, { shown, showsTotal }]) => [
    ...[...shown].map((team) => among(programme).filter(({ teamIds }) => teamIds.includes(team))),
    ...(showsTotal ? [among(programme)] : []),
  ]).map((group) => group.map(({ memberId }) => memberId));
}

/**
 * The smallest group of people whose number follows when published numbers are added and subtracted:
 * what remains counts everybody once or not at all.
 */
function smallestFollowing(numbers: Numbers): number {
  const distinct = [...new Map(numbers.map((group) => [group.join(), group])).values()].slice(0, 7);
  let smallest = Infinity;
  for (const factors of everyFactors(distinct.length)) {
    const counts = new Map<string, number>();
    for (const [place, group] of distinct.entries()) for (const person of group) counts.set(person, (counts.get(person) ?? 0) + (factors[place] ?? 0));
    const left = [...counts.values()];
    const size = left.filter((count) => count === 1).length;
    if (size > 0 && left.every((count) => count === 0 || count === 1)) smallest = Math.min(smallest, size);
  }
  return smallest;
}

function everyFactors(length: number): number[][] {
  if (length === 0) return [[]];
  return everyFactors(length - 1).flatMap((rest) => [-1, 0, 1].map((factor) => [factor, ...rest]));
}

const where = fc.record({ programmeIds: fc.subarray(['P', 'Q', 'R'], { minLength: 1 }), teamIds: fc.subarray(['a', 'b']), count: fc.integer({ min: 1, max: 9 }) });
const anybody = fc.array(where, { maxLength: 7 }).map((groups) => groups.flatMap(({ count, ...group }, place) => Array.from({ length: count }, (_, nth) => ({ ...group, memberId: `${place}-${nth}` }))));

it('no numbers that are shown give those of a group smaller than five, however they are added and subtracted', () => {
  fc.assert(
    fc.property(anybody, (people) => {
      expect(smallestFollowing(published(people, suppressProgrammes))).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 400 },
  );
});

it('the property sees programmes that are each looked at alone', () => {
  const alone: typeof suppressProgrammes = (people, rules) => {
    const programmes = [...new Set(people.flatMap(({ programmeIds }) => programmeIds))];
    return new Map(programmes.flatMap((programme) => [...suppressProgrammes(people.filter(({ programmeIds }) => programmeIds.includes(programme)).map((person) => ({ ...person, programmeIds: [programme] })), rules)]));
  };
  expect(smallestFollowing(published(peopleIn({ 'P Q:a': 9, 'P:a': 2 }), alone))).toBeLessThan(5);
});

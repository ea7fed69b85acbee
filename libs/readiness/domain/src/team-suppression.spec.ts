import fc from 'fast-check';
import { suppressTeams, type TeamPerson } from './team-suppression';

const rules = { smallestGroup: 5 };

/** People by the teams that they are in, such as `{ a: 7, 'a b': 2 }`. */
function peopleIn(sizes: Record<string, number>): TeamPerson[] {
  return Object.entries(sizes).flatMap(([teams, count]) => Array.from({ length: count }, (_, place) => ({ memberId: `${teams}-${place}`, teamIds: teams === '' ? [] : teams.split(' ') })));
}

it.each<[string, Record<string, number>, string[], boolean]>([
  ['teams of five and more are shown', { a: 5, b: 9 }, ['a', 'b'], true],
  ['a team of four hides another, which it could be worked out from', { a: 4, b: 6, c: 9 }, ['c'], true],
  ['two small teams hide each other', { a: 4, b: 3, c: 4, d: 9 }, ['d'], true],
  ['people in no team are a group as well', { '': 3, a: 6, b: 9 }, ['b'], true],
  ['nothing is shown of a programme that is small altogether', { a: 2, b: 2 }, [], false],
  ['two small teams are shown together alone', { a: 3, b: 3 }, [], true],
  ['a team is hidden with people who are also in another', { a: 8, 'a b': 2, b: 8, c: 9 }, ['c'], true],
  ['teams that share enough people are shown', { a: 6, 'a b': 5, b: 6 }, ['a', 'b'], true],
])('%s', (_, sizes, shown, showsTotal) => {
  const suppression = suppressTeams(peopleIn(sizes), rules);
  expect([[...suppression.shown].sort(), suppression.showsTotal]).toEqual([shown, showsTotal]);
});

/** Everything that adding and subtracting whole teams and the total can give, as sets of people. */
function differences(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const pairs = sets.flatMap((one) => sets.map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => [
    new Set([...one].filter((person) => !other.has(person))),
    new Set([...one].filter((person) => other.has(person))),
    new Set([...one, ...other]),
  ]);
}

it('no two of the numbers that are shown give a group smaller than five by their difference', () => {
  const membership = fc.array(fc.subarray(['a', 'b', 'c']), { maxLength: 40 });
  fc.assert(
    fc.property(membership, (all) => {
      const people = all.map((teamIds, place) => ({ memberId: `${place}`, teamIds }));
      const { shown, showsTotal } = suppressTeams(people, rules);
      const whole = new Set(people.map(({ memberId }) => memberId));
      const sets = [...shown].map((team) => new Set(people.filter(({ teamIds }) => teamIds.includes(team)).map(({ memberId }) => memberId)));
      const told = differences(showsTotal ? [...sets, whole] : sets);
      expect(told.filter(({ size }) => size > 0 && size < 5)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('the property sees groups that are shown by their size alone', () => {
  const people = peopleIn({ a: 6, 'a b': 1, b: 6 });
  const sets = ['a', 'b'].map((team) => new Set(people.filter(({ teamIds }) => teamIds.includes(team)).map(({ memberId }) => memberId)));
  expect(differences(sets).some(({ size }) => size === 1)).toBe(true);
});

import fc from 'fast-check';
import { saysEverybodys, suppressGroups, type ShownGroups } from './suppression';

const named = (sizes: readonly number[]) => sizes.map((people, index) => ({ key: String(index), people }));
type Suppressing = (sizes: readonly number[], smallestGroup: number) => ShownGroups;
const ours: Suppressing = (sizes, smallestGroup) => suppressGroups(named(sizes), { smallestGroup });
/** What a reader sees: a size or null for each group, and the total or null. */
const published = (sizes: readonly number[], smallest: number, suppressing: Suppressing) => {
  const { suppressed, showsTotal } = suppressing(sizes, smallest);
  return { sizes: sizes.map((people, index) => (suppressed.has(String(index)) ? null : people)), total: showsTotal ? sizes.reduce((sum, people) => sum + people, 0) : null };
};

describe('groups of people in numbers', () => {
  it.each<[string, number[], (number | null)[], boolean]>([
    ['are all shown where each is large enough', [5, 8, 12], [5, 8, 12], true],
    ['are shown where nobody is in one', [0, 8, 12], [0, 8, 12], true],
    ['take the next larger one with them where one is too small', [4, 8, 12], [null, null, 12], true],
    ['take everything of one size with them', [4, 8, 8, 12], [null, null, null, 12], true],
    ['take another with them where together they are too few', [1, 2, 30, 40], [null, null, null, 40], true],
    ['are enough where two are too small and together are not', [3, 4, 30], [null, null, 30], true],
    ['take another with them where each could only have four', [4, 4, 4, 30, 40], [null, null, null, null, 40], true],
    ['take another with them where each could only have one', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 30, 40], [...Array<null>(11).fill(null), 40], true],
    ['hide their total where there is only one, too small', [4], [null], false],
    ['hide their total where all together are too few', [2, 2], [null, null], false],
    ['show their total where all are hidden and it tells nothing', [4, 30], [null, null], true],
  ])('%s', (_, sizes, shown, showsTotal) => {
    expect(published(sizes, 5, ours)).toEqual({ sizes: shown, total: showsTotal ? sizes.reduce((sum, people) => sum + people, 0) : null });
  });

  it('never show a group of one to four', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (sizes) => {
        expect(published(sizes, 5, ours).sizes.filter((people) => people !== null && people > 0 && people < 5)).toEqual([]);
      }),
    );
  });

  it('leave at least five people in what is the total without those shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (sizes) => {
        const { sizes: shown, total } = published(sizes, 5, ours);
        const rest = (total ?? 0) - shown.reduce<number>((sum, people) => sum + (people ?? 0), 0);
        expect(total === null || rest === 0 || rest >= 5).toBe(true);
      }),
    );
  });
});

/**
 * Somebody who knows the rule and sees what was published tries all groups that there could be: the published answers
 * from which the size of a suppressed group follows.
 */
function reconstructed(groups: number, most: number, smallest: number, suppressing: Suppressing): string[] {
  const possible = new Map<string, number[][]>();
  for (const sizes of everySizes(groups, most)) {
    const answer = JSON.stringify(published(sizes, smallest, suppressing));
    const alike = possible.get(answer);
    if (alike === undefined) possible.set(answer, [sizes]);
    else alike.push(sizes);
  }
  return [...possible].flatMap(([answer, alike]) => {
    const { sizes, total } = JSON.parse(answer) as ReturnType<typeof published>;
    const isTold = sizes.some((people, index) => people === null && new Set(alike.map((each) => each[index])).size === 1);
    return total !== null && isTold ? [answer] : [];
  });
}

function everySizes(groups: number, most: number): number[][] {
  if (groups === 0) return [[]];
  const rest = everySizes(groups - 1, most);
  return Array.from({ length: most + 1 }, (_, people) => rest.map((sizes) => [people, ...sizes])).flat();
}

describe('a suppressed group', () => {
  it.each([
    [2, 14, 5],
    [3, 12, 5],
    [4, 10, 5],
    [5, 6, 3],
    [6, 4, 2],
  ])('cannot be worked out by trying everything: %d groups of up to %d people, where %d are enough', (groups, most, smallest) => {
    expect(reconstructed(groups, most, smallest, ours)).toEqual([]);
  });

  // The controls: what seems enough, and is not.
  const without: [string, Suppressing][] = [
    ['only the small groups are', (sizes) => ({ suppressed: new Set(named(sizes).filter(({ people }) => people > 0 && people < 5).map(({ key }) => key)), showsTotal: true })],
    [
      'a second one of several alike is',
      (sizes) => {
        const bySize = named(sizes).filter(({ people }) => people > 0).sort((one, other) => one.people - other.people);
        const small = bySize.filter(({ people }) => people < 5).length;
        return { suppressed: new Set(bySize.slice(0, small === 1 ? 2 : small).map(({ key }) => key)), showsTotal: true };
      },
    ],
  ];
  it.each(without)('would be worked out if %s suppressed', (_, suppressing) => {
    expect(reconstructed(3, 9, 5, suppressing)).not.toEqual([]);
  });
});

it.each<[string, Record<string, number>, boolean]>([
  ['say everybody’s where one band holds them all', { READY: 0, EARLY: 0, UNKNOWN: 9 }, true],
  ['do not where there are two, of whatever size', { READY: 1, EARLY: 0, UNKNOWN: 8 }, false],
  ['do not where there is nobody', { READY: 0, EARLY: 0, UNKNOWN: 0 }, false],
])('people by band %s', (_, bands, expected) => {
  expect(saysEverybodys(bands)).toBe(expected);
});

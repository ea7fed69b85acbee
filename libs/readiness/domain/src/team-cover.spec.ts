import fc from 'fast-check';
import { byRisk, coverOf, coverState, lossOf, peopleByBand, type CoverState } from './team-cover';
import { currentRuleSet } from './rule-set';
import { sampleCell, sampleCells, sampleLine } from './sample-role';

const prototyping = sampleLine('Prototyping', 3);
/** A person of a team who holds this level of Prototyping. */
const mate = (memberId: string, level: number, facts = {}) => ({ memberId, cells: [sampleCell('Prototyping', 3, level, facts)] });

describe('the state of a cover', () => {
  it.each<[number, number, CoverState]>([
    [0, 3, 'UNCOVERED'],
    [1, 3, 'SINGLE'],
    [2, 3, 'THIN'],
    [3, 3, 'COVERED'],
    [4, 3, 'COVERED'],
    [0, 1, 'UNCOVERED'],
    [1, 1, 'SINGLE'],
    [2, 1, 'COVERED'],
    [1, 2, 'SINGLE'],
    [2, 2, 'COVERED'],
    [4, 5, 'THIN'],
    [5, 5, 'COVERED'],
  ])('of %d people where %d are wanted is %s', (holders, wanted, state) => {
    expect(coverState(holders, wanted)).toBe(state);
  });
});

describe('the cover of a team', () => {
  it('says who holds a requirement, who is closest and of whom nothing is held', () => {
    const people = [mate('owen', 3), mate('mei', 2), mate('amara', 1), mate('callum', 2), mate('jamie', 0), mate('katarzyna', 4)];
    expect(coverOf([prototyping], people, currentRuleSet)).toEqual([
      { key: 'Prototyping', required: 3, state: 'THIN', wanted: 3, holders: ['owen', 'katarzyna'], closest: ['mei', 'callum'], closestLevel: 2, nothingHeld: ['jamie'] },
    ]);
  });

  it('has a row for a requirement that nobody holds, and for one of which nobody has a cell', () => {
    const covers = coverOf([prototyping, sampleLine('Service support', 4)], [mate('jamie', 0)], currentRuleSet);
    expect(covers).toMatchObject([
      { key: 'Prototyping', state: 'UNCOVERED', closest: [], closestLevel: 0, nothingHeld: ['jamie'] },
      { key: 'Service support', state: 'UNCOVERED', holders: [] },
    ]);
    expect(coverOf([prototyping], [], currentRuleSet)).toMatchObject([{ state: 'UNCOVERED', holders: [] }]);
  });

  it('counts the level and not the waiver', () => {
    const people = [mate('owen', 3, { status: 'WAIVED' }), mate('mei', 1, { status: 'WAIVED' })];
    expect(coverOf([prototyping], people, currentRuleSet)).toMatchObject([{ holders: ['owen'], state: 'SINGLE' }]);
  });

  it('wants what the requirement says, and otherwise what the rule set says', () => {
    const people = [mate('owen', 3), mate('mei', 3)];
    const lines = [prototyping, sampleLine('Prototyping', 3, { wantedCover: 2 })];
    expect(coverOf(lines, people, currentRuleSet).map(({ state, wanted }) => [state, wanted])).toEqual([['THIN', 3], ['COVERED', 2]]);
  });

  it('shows the greatest risk first and leaves those alike in their order', () => {
    const row = (key: string, state: CoverState, holders: number) => ({ key, state, holders: Array.from({ length: holders }, String) });
    const rows = [row('a', 'COVERED', 9), row('b', 'THIN', 3), row('c', 'UNCOVERED', 0), row('d', 'THIN', 2), row('e', 'SINGLE', 1), row('f', 'UNCOVERED', 0)];
    expect(byRisk(rows).map(({ key }) => key).join('')).toBe('cfedba');
  });
});

describe('the loss of a person', () => {
  it.each<[number, string[]]>([
    [1, ['SINGLE to UNCOVERED']],
    [2, ['THIN to SINGLE']],
    [3, ['COVERED to THIN']],
    [4, []],
  ])('of %d who hold a requirement is %j', (holders, losses) => {
    const people = Array.from({ length: holders }, (_, index) => mate(String(index), 3));
    expect(lossOf('0', coverOf([prototyping], people, currentRuleSet)).map(({ before, after }) => `${before} to ${after}`)).toEqual(losses);
  });

  it('of somebody who does not hold it is none', () => {
    expect(lossOf('jamie', coverOf([prototyping], [mate('owen', 3), mate('jamie', 2)], currentRuleSet))).toEqual([]);
  });

  it('is what the cover is without them, compared', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 6 }), (held, wantedCover) => {
        const line = { ...prototyping, wantedCover };
        const people = held.map((level, index) => mate(String(index), level));
        const [before] = coverOf([line], people, currentRuleSet);
        const [after] = coverOf([line], people.slice(1), currentRuleSet);
        expect(lossOf('0', before === undefined ? [] : [before]).map((loss) => loss.after)).toEqual(before?.state === after?.state ? [] : [after?.state]);
      }),
    );
  });
});

describe('people by band', () => {
  it('have every band, UNKNOWN among them, also where nobody is in it', () => {
    expect(peopleByBand([], currentRuleSet)).toEqual({ UNKNOWN: [], EARLY: [], DEVELOPING: [], NEARLY: [], READY: [] });
  });

  it('are each in one', () => {
    const people = [
      { memberId: 'ready', cells: sampleCells() },
      { memberId: 'nearly', cells: sampleCells({ 'Service support': 3 }) },
      { memberId: 'unknown', cells: [] },
      { memberId: 'as ready', cells: sampleCells() },
    ];
    expect(peopleByBand(people, currentRuleSet)).toEqual({ UNKNOWN: ['unknown'], EARLY: [], DEVELOPING: [], NEARLY: ['nearly'], READY: ['ready', 'as ready'] });
  });
});

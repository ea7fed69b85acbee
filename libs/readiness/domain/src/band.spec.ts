import fc from 'fast-check';
import { bandOf, bandRank, judgeBand, type BandNeed } from './band';
import type { Band } from './measured';
import { measuresOf } from './measures';
import { currentRuleSet } from './rule-set';
import { sampleCell, sampleCells, sampleSkillNames, sampleSkills, type SampleSkill } from './sample-role';
import { cellAt, gapOf, isCounted, isMet, type CountedCell } from './standing-cell';

const everySkill = (level: (required: number) => number) =>
  Object.fromEntries(sampleSkillNames.map((name) => [name, level(sampleSkills[name])])) as Record<SampleSkill, number>;
const bandOfCells = (cells: readonly CountedCell[]) => bandOf(measuresOf(cells), currentRuleSet);

describe('the band of somebody measured against the ten organisation skills of the sample', () => {
  it.each<[string, CountedCell[], [coverage: number, progress: number, maxGap: number, band: string]]>([
    ['all at the required level', sampleCells(), [100, 100, 0, 'READY']],
    ['Service support at 3, not 4', sampleCells({ 'Service support': 3 }), [90, 97.5, 1, 'NEARLY']],
    ['Service support at 2, not 4', sampleCells({ 'Service support': 2 }), [90, 95, 2, 'DEVELOPING']],
    ['Expert everywhere, Information security not assessed', sampleCells({ ...everySkill(() => 4), 'Information security': 0 }), [90, 90, 3, 'DEVELOPING']],
    ['every skill one below', sampleCells(everySkill((required) => required - 1)), [0, 64.2, 1, 'DEVELOPING']],
    ['every skill at Awareness', sampleCells(everySkill(() => 1)), [0, 35.8, 3, 'EARLY']],
    ['nothing assessed', sampleCells(everySkill(() => 0)), [0, 0, 4, 'UNKNOWN']],
  ])('%s', (_, cells, expected) => {
    const measures = measuresOf(cells);
    expect([percentOf(measures.coverage), percentOf(measures.progress), measures.maxGap, bandOf(measures, currentRuleSet)]).toEqual(expected);
    expect(measures.counted).toBe(10);
  });

  it('all met but one waived: 100 % of 9, READY, 1 waived', () => {
    const measures = measuresOf(sampleCells({ Prototyping: 0 }, { Prototyping: { status: 'WAIVED' } }));
    expect(measures).toMatchObject({ counted: 9, met: 9, waived: 1, coverage: 1, progress: 1, maxGap: 0 });
    expect(bandOf(measures, currentRuleSet)).toBe('READY');
  });
});

function percentOf(share: number | null): number {
  return Math.round((share ?? 0) * 1000) / 10;
}

describe('a band at its thresholds', () => {
  const cells = (...levels: number[]) => levels.map((attained, index) => sampleCell(`skill ${index}`, 5, attained));

  it.each<[string, CountedCell[], string, string]>([
    ['nothing counts', [], 'UNKNOWN', 'NOTHING_TO_MEASURE'],
    ['everything is waived', [sampleCell('a', 3, 3, { status: 'WAIVED' })], 'UNKNOWN', 'NOTHING_TO_MEASURE'],
    ['one of three is assessed', cells(5, 0, 0), 'UNKNOWN', 'TOO_FEW_ASSESSED'],
    ['one of two is assessed', cells(5, 0), 'DEVELOPING', 'ENOUGH_MET'],
    ['all are met', cells(5, 5), 'READY', 'ALL_MET'],
    ['4 of 5 are met and the other is 1 below', cells(5, 5, 5, 5, 4), 'NEARLY', 'NEARLY_ALL_MET'],
    ['4 of 5 are met and the other is 2 below', cells(5, 5, 5, 5, 3), 'DEVELOPING', 'ENOUGH_MET'],
    ['3 of 4 are met and the other is 1 below', cells(5, 5, 5, 4), 'DEVELOPING', 'ENOUGH_MET'],
    ['1 of 2 is met, the other nowhere near', cells(5, 1), 'DEVELOPING', 'ENOUGH_MET'],
    ['none is met and 6 in 10 of the way is walked', cells(3, 3, 3), 'DEVELOPING', 'ENOUGH_PROGRESS'],
    ['none is met and a little less is walked', cells(3, 3, 2), 'EARLY', 'LESS'],
  ])('%s', (_, given, band, reason) => {
    expect(judgeBand(given, currentRuleSet)).toMatchObject({ band, reason, ruleSet: 1 });
  });

  it('counts a level that lapsed or was revoked as assessed', () => {
    expect(bandOfCells([sampleCell('a', 3, 0, { status: 'LAPSED' }), sampleCell('b', 3, 0, { status: 'REVOKED' })])).toBe('EARLY');
  });

  it('counts a level that expires soon as met', () => {
    expect(bandOfCells([sampleCell('a', 3, 3, { status: 'EXPIRING' })])).toBe('READY');
  });
});

const someCell = fc
  .record({ required: fc.integer({ min: 1, max: 5 }), attained: fc.integer({ min: 0, max: 5 }), weight: fc.constantFrom(1, 1, 0.1, 2.5, 100), gate: fc.constantFrom('MANDATORY' as const, 'MANDATORY' as const, 'DESIRABLE' as const, 'INFORMATIONAL' as const), waived: fc.constantFrom(false, false, false, true) })
  .map(({ required, attained, weight, gate, waived }) => sampleCell('', required, attained, { weight, gate, ...(waived ? { status: 'WAIVED' } : {}) }));
const someCells = fc.array(someCell, { minLength: 1, maxLength: 14 }).map((cells) => cells.map((cell, index) => ({ ...cell, key: `skill ${index}` })));

describe('a band', () => {
  it('is never lowered by a level that is raised, except out of UNKNOWN', () => {
    fc.assert(
      fc.property(someCells, fc.nat(), fc.integer({ min: 1, max: 5 }), (cells, place, steps) => {
        const before = bandOfCells(cells);
        const after = bandOfCells(cells.map((cell, index) => (index === place % cells.length ? cellAt(cell, cell.attained + steps) : cell)));
        expect(before === 'UNKNOWN' || bandRank(after) >= bandRank(before)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not touched by what is desirable, informational or waived', () => {
    fc.assert(
      fc.property(someCells, someCells, (cells, others) => {
        const beside = others.filter((cell) => !isCounted(cell));
        expect(bandOfCells([...beside, ...cells])).toBe(bandOfCells(cells));
        expect(measuresOf([...cells, ...beside]).progress).toBe(measuresOf(cells).progress);
      }),
    );
  });

  it('does not depend on the order of the requirements', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        expect(measuresOf(cells.toReversed())).toEqual(measuresOf(cells));
        expect(measuresOf(cells.toSorted((one, other) => one.weight - other.weight))).toEqual(measuresOf(cells));
      }),
    );
  });

  it('is reached by what it says it needs', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        for (const { band, ...steps } of stepsToBetter(cells)) expect(bandRank(bandOfCells(fulfil(cells, steps)))).toBeGreaterThanOrEqual(bandRank(band));
      }),
      { numRuns: 500 },
    );
  });

  it('is not reached by one requirement less than it says', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        // To be assessed at 1 may already meet a requirement, and where there are two ways the other may do.
        const needing = stepsToBetter(cells).filter(({ meet, assess, isOnlyWay }) => meet > 0 && assess === 0 && isOnlyWay);
        for (const { band, meet, ...steps } of needing) expect(bandRank(bandOfCells(fulfil(cells, { ...steps, meet: meet - 1 })))).toBeLessThan(bandRank(band));
      }),
      { numRuns: 500 },
    );
  });
});

/** What each better band says it needs, in numbers; ways to be walked are left out, since no count of levels says them. */
function stepsToBetter(cells: readonly CountedCell[]): { band: Band; meet: number; assess: number; toGap: number; isOnlyWay: boolean }[] {
  return judgeBand(cells, currentRuleSet).better.flatMap(({ band, ways }) =>
    ways
      .filter((way) => !way.some(({ kind }) => kind === 'WALK'))
      .map((way) => ({ band, meet: moreOf(way, 'MEET'), assess: moreOf(way, 'ASSESS'), toGap: way.find((need) => need.kind === 'NARROW')?.toGap ?? 20, isOnlyWay: ways.length === 1 })),
  );
}

function moreOf(way: readonly BandNeed[], kind: 'MEET' | 'ASSESS'): number {
  return way.reduce((sum, need) => sum + (need.kind === kind ? need.more : 0), 0);
}

/** Somebody who gets what a band needs: the widest gaps are met, the others come as close as they must, others are assessed at 1. */
function fulfil(cells: readonly CountedCell[], { meet, assess, toGap }: { meet: number; assess: number; toGap: number }): CountedCell[] {
  const open = cells.filter((cell) => isCounted(cell) && !isMet(cell)).sort((one, other) => gapOf(other) - gapOf(one));
  const met = new Set(open.slice(0, meet).map(({ key }) => key));
  const assessed = new Set(open.filter(({ key, status }) => status === 'NOT_ASSESSED' && !met.has(key)).slice(0, assess).map(({ key }) => key));
  return cells.map((cell) => {
    if (!isCounted(cell) || isMet(cell)) return cell;
    if (met.has(cell.key)) return cellAt(cell, cell.required);
    const close = Math.max(cell.attained, cell.required - toGap, assessed.has(cell.key) ? 1 : 0);
    return close === cell.attained ? cell : cellAt(cell, close);
  });
}

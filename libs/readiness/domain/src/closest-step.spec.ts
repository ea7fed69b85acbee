import fc from 'fast-check';
import { bandRank } from './band';
import { closestSteps } from './closest-step';
import { currentRuleSet } from './rule-set';
import { sampleCell, sampleCells } from './sample-role';

describe('what one more confirmed level would change', () => {
  it('is the way to READY for somebody one level away', () => {
    expect(closestSteps(sampleCells({ 'Service support': 3 }), currentRuleSet)).toEqual([
      { key: 'Service support', level: 4, kind: 'RAISE', meets: true, gapAfter: 0, band: 'READY', met: 10, progress: 1 },
    ]);
  });

  it('begins with the better band, then more met, then the smallest gap that is left, then more progress', () => {
    const cells = [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => sampleCell(key, 3, 3)),
      sampleCell('far', 4, 1),
      sampleCell('near', 3, 2),
      sampleCell('half', 3, 1),
      sampleCell('weighty half', 3, 1, { weight: 2 }),
    ];
    expect(closestSteps(cells, currentRuleSet).map(({ key, meets, gapAfter, band }) => [key, meets, gapAfter, band])).toEqual([
      ['near', true, 0, 'DEVELOPING'],
      ['weighty half', false, 1, 'DEVELOPING'],
      ['half', false, 1, 'DEVELOPING'],
      ['far', false, 2, 'DEVELOPING'],
    ]);
  });

  it('puts a better band before one more that is met', () => {
    const cells = [...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => sampleCell(key, 3, 3)), sampleCell('near', 3, 2), sampleCell('wide', 3, 1)];
    expect(closestSteps(cells, currentRuleSet).map(({ key, band, met }) => [key, band, met])).toEqual([
      ['wide', 'NEARLY', 8],
      ['near', 'DEVELOPING', 9],
    ]);
  });

  it('is to renew a level that has lapsed, as far as it is required', () => {
    expect(closestSteps([sampleCell('a', 3, 0, { status: 'LAPSED' }), sampleCell('b', 3, 0)], currentRuleSet)).toMatchObject([
      { key: 'a', kind: 'RENEW', level: 3, meets: true },
      { key: 'b', kind: 'RAISE', level: 1, meets: false },
    ]);
  });

  it('leaves out what is met, waived, desirable or informational', () => {
    const cells = [sampleCell('a', 3, 3, { status: 'EXPIRING' }), sampleCell('b', 3, 0, { status: 'WAIVED' }), sampleCell('c', 3, 0, { gate: 'DESIRABLE' }), sampleCell('d', 3, 0, { gate: 'INFORMATIONAL' })];
    expect(closestSteps(cells, currentRuleSet)).toEqual([]);
  });

  it('never makes anything worse, and keeps those that are alike in their order', () => {
    const levels = fc.array(fc.record({ required: fc.integer({ min: 1, max: 4 }), attained: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(levels, (some) => {
        const cells = some.map(({ required, attained }, index) => sampleCell(`skill ${String(index).padStart(2, '0')}`, required, attained));
        const steps = closestSteps(cells, currentRuleSet);
        expect(steps).toHaveLength(cells.filter(({ status }) => status !== 'MET').length);
        for (const [index, step] of steps.entries()) {
          const next = steps[index + 1];
          if (next === undefined) continue;
          expect(bandRank(step.band)).toBeGreaterThanOrEqual(bandRank(next.band));
          const isAlike = step.band === next.band && step.met === next.met && step.gapAfter === next.gapAfter && step.progress === next.progress;
          expect(!isAlike || step.key < next.key).toBe(true);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { measuresOf } from './measures';
import { sampleCell } from './sample-role';

describe('measures over the mandatory requirements that are not waived', () => {
  it('are null where there is nothing to measure', () => {
    const cells = [sampleCell('a', 3, 1, { gate: 'DESIRABLE' }), sampleCell('b', 3, 3, { gate: 'INFORMATIONAL' }), sampleCell('c', 3, 3, { status: 'WAIVED' })];
    expect(measuresOf(cells)).toEqual({ counted: 0, met: 0, waived: 1, coverage: null, progress: null, assessed: 0, maxGap: null, plannedGaps: null });
  });

  it('count a waived requirement in nothing but the number of waived ones', () => {
    const cells = [sampleCell('a', 3, 3), sampleCell('b', 4, 0, { status: 'WAIVED' })];
    expect(measuresOf(cells)).toMatchObject({ counted: 1, met: 1, waived: 1, coverage: 1, progress: 1, assessed: 1, maxGap: 0 });
  });

  it('give no more than the required level for a higher one', () => {
    expect(measuresOf([sampleCell('a', 2, 4), sampleCell('b', 2, 0)])).toMatchObject({ progress: 0.5, coverage: 0.5, maxGap: 2 });
  });

  it('weigh progress and not coverage', () => {
    expect(measuresOf([sampleCell('a', 2, 2, { weight: 3 }), sampleCell('b', 2, 0)])).toMatchObject({ progress: 0.75, coverage: 0.5 });
  });

  it('count unmet requirements with a plan, and none where nobody knows of plans', () => {
    const cells = [sampleCell('met', 3, 3), sampleCell('a', 3, 1), sampleCell('b', 3, 0), sampleCell('c', 3, 0, { gate: 'DESIRABLE' })];
    expect(measuresOf(cells, new Set(['met', 'a', 'c'])).plannedGaps).toBe(1);
    expect(measuresOf(cells, new Set()).plannedGaps).toBe(0);
    expect(measuresOf(cells).plannedGaps).toBeNull();
  });

  // Fails when shares are summed as doubles: 0.1 + 0.2 + 0.3 of weight, a third of a level.
  it('are exactly at a threshold where the fractions are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, 1.1, 33.3), { minLength: 1, maxLength: 40 }), (weights) => {
        const cells = weights.map((weight, index) => sampleCell(`skill ${index}`, index % 2 === 0 ? 5 : 10, index % 2 === 0 ? 3 : 6, { weight }));
        expect(measuresOf(cells).progress).toBe(0.6);
      }),
    );
    const thirds = [sampleCell('a', 3, 1, { weight: 0.1 }), sampleCell('b', 3, 2, { weight: 0.1 }), sampleCell('c', 10, 8, { weight: 0.2 })];
    expect(measuresOf(thirds).progress).toBe(0.65);
  });

  it('are shares from 0 to 1, and progress is never below coverage while weights are alike', () => {
    const someCell = fc.record({ required: fc.integer({ min: 1, max: 20 }), attained: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(someCell, { minLength: 1, maxLength: 20 }), (levels) => {
        const { coverage, progress } = measuresOf(levels.map(({ required, attained }, index) => sampleCell(`skill ${index}`, required, attained)));
        expect([0 <= (coverage ?? -1), (coverage ?? 2) <= (progress ?? -1) + 1e-12, (progress ?? 2) <= 1]).toEqual([true, true, true]);
      }),
    );
  });
});

import { currentRuleSet, type Band, type Horizon } from '@waymark/readiness/domain';
import { judgementFlag } from './judgement-words';

const flag = (horizon: Horizon, band: Band, saidAt = '2026-06-01T09:00:00.000Z') => judgementFlag({ horizon, saidAt, bandThen: 'EARLY' }, band, '2026-06-18T09:00:00.000Z', currentRuleSet);

describe('a judgement beside the band', () => {
  it('is not flagged where they agree', () => {
    expect(flag('READY_NOW', 'READY')).toBeNull();
  });

  it('is flagged where they disagree, with the band of then where it was another', () => {
    expect(flag('READY_NOW', 'DEVELOPING')).toEqual({ heading: 'The judgement and the band disagree', detail: 'The band is Developing, and was Early when this was said. Neither changes the other: talk about what each of them misses.' });
    expect(flag('READY_NOW', 'EARLY')?.detail).not.toContain('when this was said');
  });

  it('is flagged where it is old, and where there is nothing to hold it against', () => {
    expect(flag('READY_NOW', 'READY', '2025-06-18T09:00:00.000Z')?.heading).toBe('The judgement is out of date');
    expect(flag('READY_NOW', 'UNKNOWN')?.heading).toBe('There is no band to hold it against');
  });
});

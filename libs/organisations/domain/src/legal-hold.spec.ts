import { holdStands } from './legal-hold';

describe('a legal hold', () => {
  it.each([
    ['without an end', { until: null, liftedAt: null }, true],
    ['on its last day', { until: '2026-11-25', liftedAt: null }, true],
    ['on the day after', { until: '2026-11-24', liftedAt: null }, false],
    ['that was lifted', { until: null, liftedAt: '2026-11-20T10:00:00Z' }, false],
    ['that was lifted before its last day', { until: '2026-12-31', liftedAt: '2026-11-20T10:00:00Z' }, false],
  ])('%s stands, or not', (_, hold, stands) => {
    expect(holdStands(hold, '2026-11-25')).toBe(stands);
  });
});

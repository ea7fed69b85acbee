import { DomainError } from '@waymark/foundation/kernel';
import { byPlannedDay, certificateStateOn, requireCompletion } from './index';

describe('a certificate', () => {
  it.each([
    ['2026-02-19', 'VALID'],
    ['2026-02-20', 'EXPIRING'],
    ['2026-05-20', 'EXPIRING'],
    ['2026-05-21', 'EXPIRED'],
    ['2026-05-22', 'EXPIRED'],
  ])('that ends on 21 May 2026 is on %s %s', (today, state) => {
    expect(certificateStateOn({ expiresOn: '2026-05-21' }, today)).toBe(state);
  });

  it('lasts where it has no end, and is none where there is none', () => {
    expect([certificateStateOn({ expiresOn: null }, '2026-05-21'), certificateStateOn(null, '2026-05-21')]).toEqual(['LASTING', 'NONE']);
  });
});

describe('completing', () => {
  const days = { startedOn: '2026-05-01', finishedOn: '2026-05-20', certificateExpiresOn: '2027-05-20' };

  it('takes a day that has come, with or without a beginning and a certificate', () => {
    expect(() => requireCompletion(days, '2026-05-20')).not.toThrow();
    expect(() => requireCompletion({ ...days, startedOn: null, certificateExpiresOn: null }, '2026-05-20')).not.toThrow();
  });

  it.each([
    ['a day to come', { finishedOn: '2026-05-21' }],
    ['a day before the beginning', { startedOn: '2026-05-20', finishedOn: '2026-05-19' }],
    ['a certificate that ends on the day itself', { certificateExpiresOn: '2026-05-20' }],
  ])('refuses %s', (_, change) => {
    expect(() => requireCompletion({ ...days, ...change }, '2026-05-20')).toThrow(DomainError);
  });
});

describe('a plan', () => {
  it('goes by day, and what has none comes last', () => {
    const items = [
      { title: 'Later', plannedOn: '2026-07-08' },
      { title: 'Idea', plannedOn: null },
      { title: 'B', plannedOn: '2026-06-22' },
      { title: 'A', plannedOn: '2026-06-22' },
    ];
    expect(items.toSorted(byPlannedDay).map(({ title }) => title)).toEqual(['A', 'B', 'Later', 'Idea']);
  });
});

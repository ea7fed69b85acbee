import { askedInstant, beginningOf } from './asked-instant';

describe('an instant in the address', () => {
  it.each([
    ['a day is its end where the organisation is', '2026-06-18', 'Europe/London', '2026-06-18T22:59:59.999Z'],
    ['also west of Greenwich', '2026-06-18', 'America/New_York', '2026-06-19T03:59:59.999Z'],
    ['on the day the clocks go back', '2026-10-25', 'Europe/London', '2026-10-25T23:59:59.999Z'],
    ['an instant is itself', '2026-06-18T10:00:00.000Z', 'Europe/London', '2026-06-18T10:00:00.000Z'],
  ])('%s', (_, words, timeZone, expected) => {
    expect(askedInstant(words, timeZone)).toBe(expected);
  });

  it.each([undefined, '', 'yesterday', '2026-13-01'])('that means nothing (%s) is now', (words) => {
    expect(askedInstant(words, 'Europe/London')).toBeUndefined();
  });

  it('begins a day at midnight there, also when the clocks have changed that day', () => {
    expect(beginningOf('2026-05-18', 'Europe/London')).toBe('2026-05-17T23:00:00.000Z');
    expect(beginningOf('2026-03-29', 'Europe/London')).toBe('2026-03-29T00:00:00.000Z');
  });
});

import { clockTime, onMoment, shortDay, spokenCalendarDay, spokenDay, spokenMoment, spokenWeekday, writeDatesAs } from './spoken-dates';

const justAfterMidnight = '2026-06-17T23:30:00Z';

describe('a date in words', () => {
  it('is the day and the time where the reader is', () => {
    expect(spokenDay(justAfterMidnight, 'Europe/London')).toBe('18 June 2026');
    expect(spokenDay(justAfterMidnight, 'UTC')).toBe('17 June 2026');
    expect(clockTime(justAfterMidnight, 'Europe/London')).toBe('00:30');
    expect(spokenWeekday(justAfterMidnight, 'Europe/London')).toBe('Thursday 18 June 2026');
  });

  it.each([
    ['2026-06-18T13:02:00Z', 'today at 14:02'],
    ['2026-06-17T08:30:00Z', 'yesterday at 09:30'],
    ['2026-06-16T08:30:00Z', '16 June 2026 at 09:30'],
  ])('%s is %s on 18 June in London', (instant, words) => {
    expect(spokenMoment(instant, 'Europe/London', new Date('2026-06-18T16:00:00Z'))).toBe(words);
    expect(onMoment(instant, 'Europe/London', new Date('2026-06-18T16:00:00Z'))).toBe(words.replace(/^(?=\d)/, 'on '));
  });

  it('in short has its weekday, and its year only where that is another one', () => {
    expect([shortDay(justAfterMidnight, 'Europe/London', new Date('2026-01-01T00:00:00Z')), shortDay(justAfterMidnight, 'UTC', new Date('2027-01-01T00:00:00Z'))]).toEqual(['Thu 18 June', 'Wed 17 June 2026']);
  });

  it('of a calendar day is that day', () => {
    expect(spokenCalendarDay('2026-01-01')).toBe('1 January 2026');
  });

  it('is written as the organisation writes', () => {
    writeDatesAs('en-US');
    expect([spokenCalendarDay('2026-06-18'), spokenWeekday('2026-06-18T12:00:00Z', 'UTC')]).toEqual(['June 18, 2026', 'Thursday June 18, 2026']);
    writeDatesAs('en-GB');
    expect(spokenCalendarDay('2026-06-18')).toBe('18 June 2026');
  });
});

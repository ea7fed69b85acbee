import { calendarDayIn } from './calendar-day';
import { timeZone } from './member';

describe('the calendar day of an organisation', () => {
  it.each([
    ['Europe/London', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['Europe/London', '2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
    ['America/Los_Angeles', '2027-01-01T07:59:00Z', '2026-12-31'],
    ['Pacific/Kiritimati', '2026-02-28T10:00:00Z', '2026-03-01'],
    ['UTC', '2028-02-29T00:00:00Z', '2028-02-29'],
  ])('in %s at %s is %s', (zone, instant, day) => {
    expect(calendarDayIn(zone, new Date(instant))).toBe(day);
  });
});

describe('a time zone', () => {
  it.each(['Europe/London', 'Asia/Kolkata', 'America/Argentina/Ushuaia', 'Etc/GMT+12', 'UTC'])('may be %s', (name) => {
    expect(timeZone.safeParse(name).success).toBe(true);
  });

  it.each(['', '+01:00', '-0500', 'PST', 'AET', 'CET', 'Mars/Olympus', 'Europe/', ' Europe/London'])('is not "%s"', (name) => {
    expect(timeZone.safeParse(name).success).toBe(false);
  });
});

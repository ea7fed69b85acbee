import { calendarDate, instant } from '@waymark/foundation/kernel';

/**
 * The instant that a word of the address means: an instant itself, or the end of a day (YYYY-MM-DD) where the
 * organisation is, so that everybody asks about the same instant. Undefined where it means neither, which is now.
 * @param timeZone an IANA name.
 */
export function askedInstant(words: string | undefined, timeZone: string): string | undefined {
  const day = calendarDate.safeParse(words).data;
  if (day !== undefined) return new Date(startOfDay(nextDay(day), timeZone) - 1).toISOString();
  return instant.safeParse(words).data;
}

/** The first instant of a day (YYYY-MM-DD) there, for "since". */
export function beginningOf(day: string, timeZone: string): string {
  return new Date(startOfDay(day, timeZone)).toISOString();
}

/** Midnight, or the first instant after it where the clocks skip it, in milliseconds. */
function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The offset on either side of a change of the clocks: the one that holds at the answer is right.
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** How far the clocks there are ahead of UTC at an instant, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(time / 1000) * 1000;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

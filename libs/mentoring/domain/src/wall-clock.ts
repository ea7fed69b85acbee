import * as z from 'zod';

/** A time on the clock of some place, without a zone: YYYY-MM-DDTHH:MM, from the year 1970 on. */
export const localDateTime = z.iso
  .datetime({ local: true, precision: -1, error: 'Enter a date and a time' })
  .refine((value) => /^(19[7-9]\d|2\d{3})-\d\d-\d\dT\d\d:\d\d$/.test(value), 'Enter a date and a time');

/** Which of two equal times of the night on which the clocks go back. */
export const whichOfTwo = z.enum(['EARLIER', 'LATER']);
export type WhichOfTwo = z.infer<typeof whichOfTwo>;

const minute = 60_000;
const day = 86_400_000;

/**
 * The instants at which the clock of a zone shows a local time: one; none, in the hour that is left out when the clocks
 * go forward; or two, the earlier first, in the hour that is there twice when they go back.
 * @param timeZone an IANA name, as the schema `timeZone` of organisations accepts it.
 */
export function instantsOf(local: string, timeZone: string): Date[] {
  const asIfUtc = Date.parse(`${local}:00Z`);
  // No zone changes its offset twice within two days, so the offsets around the time are all it can have.
  const offsets = new Set([asIfUtc - day, asIfUtc, asIfUtc + day].map((around) => offsetAt(timeZone, around)));
  return [...offsets]
    .map((offset) => asIfUtc - offset)
    .filter((candidate) => candidate + offsetAt(timeZone, candidate) === asIfUtc)
    .toSorted((one, other) => one - other)
    .map((candidate) => new Date(candidate));
}

/** What the clock of a zone shows at an instant, to the minute, as YYYY-MM-DDTHH:MM. */
export function localTimeAt(instant: Date, timeZone: string): string {
  const shown = Math.floor((instant.getTime() + offsetAt(timeZone, instant.getTime())) / minute) * minute;
  return new Date(shown).toISOString().slice(0, 16);
}

/** By how many milliseconds the clock of a zone is ahead of UTC at an instant. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = new Map(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

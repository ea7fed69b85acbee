import { calendarDate, line } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** A day on which nobody works although its weekday is a working day. */
export const holiday = z.object({ day: calendarDate, name: line({ min: 1, max: 100, missing: 'Enter a name' }) });
export type Holiday = z.infer<typeof holiday>;

const mostHolidays = 400;

/** Holidays by day. Each day once: two names for one day are one name. */
export const holidays = z
  .array(holiday)
  .max(mostHolidays, `Use ${mostHolidays} holidays or fewer`)
  .refine((all) => new Set(all.map(({ day }) => day)).size === all.length, 'Name each day once')
  .transform((all) => all.toSorted((one, other) => (one.day < other.day ? -1 : 1)));

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export const workingDays = z
  .array(z.int().min(1).max(7))
  .min(1, 'Choose at least one working day')
  .max(7)
  .transform((days) => [...new Set(days)].toSorted((one, other) => one - other));

/** Monday to Friday. */
export const usualWorkingDays: readonly number[] = [1, 2, 3, 4, 5];

/** What decides whether people work on a day. */
export interface WorkingCalendar {
  readonly workingDays: readonly number[];
  readonly holidays: readonly Pick<Holiday, 'day'>[];
}

/** Whether people work on a calendar day (YYYY-MM-DD). */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  return calendar.workingDays.includes(weekdayOf(day)) && !calendar.holidays.some((holiday) => holiday.day === day);
}

/**
 * The first day from a calendar day on, that day included, on which people work: a promise that falls on a day off is
 * kept on the next day of work. An organisation has a working weekday and a limited number of holidays, so there is one.
 */
export function firstWorkingDayFrom(day: string, calendar: WorkingCalendar): string {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = new Date(Date.parse(`${next}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return next;
}

/** The weekday of a calendar day, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

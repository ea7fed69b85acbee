import { calendarDate, csvRow, csvStart, invalid } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What a record is: a training course, a professional development activity, a qualification, or work of the role itself. */
export const recordKind = z.enum(['TRAINING', 'PDA', 'QUALIFICATION', 'WORK_ACTIVITY']);
export type RecordKind = z.infer<typeof recordKind>;

/**
 * Time that was spent on a record, logged once. The day is the one on the wall where the person was and is kept as such,
 * so that no time zone moves it into another year afterwards. Minutes are whole, so that sums are exact.
 */
export const hoursEntry = z.object({ kind: recordKind, title: z.string(), doneOn: calendarDate, minutes: z.int().min(1).max(1440) });
export type HoursEntry = z.infer<typeof hoursEntry>;

/** The years that hours are added up by: from January, or from April as apprenticeships and budgets count in the UK. */
export const yearKind = z.enum(['CALENDAR', 'FINANCIAL']);
export type YearKind = z.infer<typeof yearKind>;

/** The year that a day (YYYY-MM-DD) belongs to, by the number of the year in which it begins: 31 March 2027 is of financial year 2026. */
export function yearOf(day: string, kind: YearKind): number {
  const year = Number(day.slice(0, 4));
  return kind === 'FINANCIAL' && day.slice(5, 7) < '04' ? year - 1 : year;
}

/** The minutes of one year of a kind, by kind of record and in all. */
export interface YearOfHours {
  readonly year: number;
  readonly minutes: number;
  readonly byKind: Readonly<Record<RecordKind, number>>;
}

/** What entries add up to, the latest year first. A year without an entry is left out. */
export function hoursByYear(entries: readonly HoursEntry[], kind: YearKind): YearOfHours[] {
  const years = Map.groupBy(entries, ({ doneOn }) => yearOf(doneOn, kind));
  return [...years]
    .map(([year, ofYear]) => ({
      year,
      minutes: minutesOf(ofYear),
      byKind: {
        TRAINING: minutesOf(ofYear.filter((entry) => entry.kind === 'TRAINING')),
        PDA: minutesOf(ofYear.filter((entry) => entry.kind === 'PDA')),
        QUALIFICATION: minutesOf(ofYear.filter((entry) => entry.kind === 'QUALIFICATION')),
        WORK_ACTIVITY: minutesOf(ofYear.filter((entry) => entry.kind === 'WORK_ACTIVITY')),
      },
    }))
    .toSorted((one, other) => other.year - one.year);
}

const kindWords: Readonly<Record<RecordKind, string>> = { TRAINING: 'Training', PDA: 'PDA', QUALIFICATION: 'Qualification', WORK_ACTIVITY: 'Work activity' };

/** Hours as a CSV file (RFC 4180, UTF-8), the earliest first. Minutes stand beside the hours, which are rounded to two decimals. */
export function hoursAsCsv(entries: readonly HoursEntry[]): string {
  const inOrder = entries.toSorted((one, other) => (one.doneOn < other.doneOn ? -1 : Number(one.doneOn > other.doneOn)));
  const rows = inOrder.map(({ doneOn, kind, title, minutes }) => csvRow([doneOn, kindWords[kind], title, (minutes / 60).toFixed(2), minutes]));
  return `${csvStart}${csvRow(['Date', 'Kind', 'Title', 'Hours', 'Minutes'])}${rows.join('')}`;
}

/**
 * Holds the time of one day together: nobody spends more than 24 hours.
 * @param others the minutes of that day that stand elsewhere.
 * @throws DomainError INVALID at `body.doneOn` for a day to come, at `body.minutes` where the day would be too long.
 */
export function requireHours({ doneOn, minutes }: Pick<HoursEntry, 'doneOn' | 'minutes'>, others: number, today: string): void {
  if (doneOn > today) throw invalid('body.doneOn', 'Choose today or a day before');
  if (others + minutes > 1440) throw invalid('body.minutes', 'With what you logged already, that day would have more than 24 hours');
}

function minutesOf(entries: readonly HoursEntry[]): number {
  return entries.reduce((total, { minutes }) => total + minutes, 0);
}

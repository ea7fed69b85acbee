import { calendarDate } from '@waymark/foundation/kernel';
import { holiday, weekdayOf, type Holiday } from './working-days';

/** What could be read of a text that names holidays. */
export interface HolidayText {
  holidays: Holiday[];
  /** Lines that say something else; `line` counts from 1. */
  problems: { line: number; message: string }[];
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const shortOrLong = months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');

const inIso = /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/;
const inNumbers = /\b(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})\b/;
const inWords = new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>${shortOrLong})\b\.?(?:\s+(?<year>\d{4})\b)?`, 'i');
/** Before the name, or after it and a comma: the Friday of Good Friday is a part of the name. */
const weekday = new RegExp(String.raw`^(${weekdays.join('|')})\b[\s,]*(?=.)|,\s*(${weekdays.join('|')})$`, 'i');
const onlyYear = /^(?:.*\s)?(?<year>\d{4})$/;

/**
 * Reads holidays out of a text that somebody pasted, a line each: a date in any usual order (25 December 2026,
 * 25/12/2026, 2026-12-25) and a name, in either order. A weekday is checked against the date and left out. A line with
 * a year and nothing else that dates (a heading) is the year of the dates below it; until then it is `year`.
 *
 * What cannot be read for certain is named, with its line, and never guessed.
 */
export function readHolidays(text: string, year: number): HolidayText {
  const found: HolidayText = { holidays: [], problems: [] };
  let present = year;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || /^date\b.*(?:holiday|name)/i.test(line)) continue;
    const match = inIso.exec(line) ?? inNumbers.exec(line) ?? inWords.exec(line);
    const heading = match === null ? onlyYear.exec(line)?.groups?.['year'] : undefined;
    if (heading !== undefined) present = Number(heading);
    else read(line, match, present, { index, found });
  }
  return found;
}

function read(line: string, match: RegExpExecArray | null, year: number, { index, found }: { index: number; found: HolidayText }): void {
  const refuse = (message: string) => found.problems.push({ line: index + 1, message });
  if (match === null) return void refuse('There is no date in this line');
  const day = dayOf(match, year);
  if (day === null) return void refuse(`${match[0]} is not a day of the calendar`);
  const { name, weekday: said } = nameIn(`${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`);
  if (said !== null && said !== weekdayOf(day)) return void refuse(`${match[0]} is not a ${weekdayName(said)} in ${day.slice(0, 4)}`);
  const parsed = holiday.safeParse({ day, name });
  if (!parsed.success) return void refuse(name === '' ? 'There is no name in this line' : 'The name is too long');
  if (found.holidays.some((other) => other.day === day)) return void refuse(`${match[0]} is named twice`);
  found.holidays.push(parsed.data);
}

function dayOf({ groups = {} }: RegExpExecArray, year: number): string | null {
  const month = groups['month'] ?? '';
  const number = /^\d/.test(month) ? Number(month) : months.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1;
  const day = `${groups['year'] ?? String(year)}-${twoDigits(number)}-${twoDigits(Number(groups['day']))}`;
  return calendarDate.safeParse(day).success ? day : null;
}

/** The name without the weekday that stands beside it. Cells of a table are divided by tabs. */
function nameIn(rest: string): { name: string; weekday: number | null } {
  const plain = tidy(rest.replaceAll('\t', ', '));
  const match = weekday.exec(plain);
  if (match === null) return { name: plain, weekday: null };
  const said = (match[1] ?? match[2] ?? '').toLowerCase();
  return { name: tidy(plain.replace(weekday, '')), weekday: weekdays.indexOf(said) + 1 };
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
}

function weekdayName(number: number): string {
  const name = weekdays[number - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

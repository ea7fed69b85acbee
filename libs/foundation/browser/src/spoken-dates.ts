let locale = 'en-GB';

/** Has dates and times be written as people do who write this kind of English (BCP 47), from now on and in every page. */
export function writeDatesAs(language: string): void {
  locale = language;
}

/** The day of an instant where the reader is, such as "18 June 2026". `timeZone` is an IANA name. */
export function spokenDay(instant: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
}

/** The same with its weekday: "Thursday 18 June 2026". */
export function spokenWeekday(instant: string | Date, timeZone: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(new Date(instant));
  return `${weekday} ${spokenDay(instant, timeZone)}`;
}

/** The same in short: "Thu 18 June", with the year where it is not the present one. */
export function shortDay(instant: string | Date, timeZone: string, now: Date): string {
  const part = (options: Intl.DateTimeFormatOptions, of: string | Date) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(of));
  const year = part({ year: 'numeric' }, instant) === part({ year: 'numeric' }, now) ? undefined : 'numeric';
  return `${part({ weekday: 'short' }, instant)} ${part({ day: 'numeric', month: 'long', year }, instant)}`;
}

/** The time on the reader's clock, such as "14:02". */
export function clockTime(instant: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** Day and time as people say them: "today at 14:02", "yesterday at 09:30", "18 June 2026 at 14:02". */
export function spokenMoment(instant: string | Date, timeZone: string, now: Date): string {
  const day = spokenDay(instant, timeZone);
  const dayBefore = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const spoken = day === spokenDay(now, timeZone) ? 'today' : day === spokenDay(dayBefore, timeZone) ? 'yesterday' : day;
  return `${spoken} at ${clockTime(instant, timeZone)}`;
}

/** The same after a verb: "today at 14:02", "on 18 June 2026 at 14:02". */
export function onMoment(instant: string | Date, timeZone: string, now: Date): string {
  const moment = spokenMoment(instant, timeZone, now);
  return /^(today|yesterday) /.test(moment) ? moment : `on ${moment}`;
}

/** A calendar day (YYYY-MM-DD), which is the same day wherever the reader is: "18 June 2026". */
export function spokenCalendarDay(day: string): string {
  return spokenDay(`${day}T12:00:00Z`, 'UTC');
}

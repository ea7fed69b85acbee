/**
 * The calendar day that it is at `instant` in a time zone, as YYYY-MM-DD. An organisation's "today" is the day in its
 * own zone: reporting lines begin and end at its midnight, wherever the reader sits.
 * @param timeZone an IANA name, as the schema `timeZone` accepts it.
 */
export function calendarDayIn(timeZone: string, instant: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
}

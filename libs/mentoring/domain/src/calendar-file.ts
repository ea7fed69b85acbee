import type { CalendarEntry } from './session-rules';

/** The most octets of a line before it is folded (RFC 5545, section 3.1). */
const lineOctets = 75;

/**
 * A calendar file of one event (iCalendar, RFC 5545). Times stand in UTC, so that no calendar has to know the rules of a
 * zone. Saving a later file of the same event moves it, because its UID stays and its SEQUENCE rises.
 * @param madeAt when the event was last changed (DTSTAMP, LAST-MODIFIED).
 */
export function calendarFile(entry: CalendarEntry, madeAt: Date): string {
  const { uid, sequence, status, method, startsAt, endsAt, summary, location, url } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Waymark//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${inUtc(madeAt)}`,
    `LAST-MODIFIED:${inUtc(madeAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `DTSTART:${inUtc(startsAt)}`,
    `DTEND:${inUtc(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    // An address is a URI and not text: it is not escaped.
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** An instant as YYYYMMDDTHHMMSSZ. */
function inUtc(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}/, '').replaceAll(/[-:]/g, '');
}

/** Text in which nothing can end a line or a value (RFC 5545, section 3.3.11); other control characters are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** A line in pieces of 75 octets at most, each further one begun with a space, and no character cut in two. */
function folded(line: string): string {
  let octets = 0;
  let written = '';
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > lineOctets) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += more;
  }
  return written;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

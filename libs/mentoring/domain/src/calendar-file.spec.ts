import fc from 'fast-check';
import { calendarFile } from './calendar-file';
import { calendarEntry } from './session-rules';

const facts = {
  calendar: { uid: 'session-018f@waymark.example', sequence: 2 },
  status: 'PLANNED' as const,
  startsAt: new Date('2026-07-02T09:00Z'),
  endsAt: new Date('2026-07-02T09:50Z'),
  place: 'Room 2; ask for Rhys, or Mei',
  withName: 'Rhys Bevan',
  url: 'https://waymark.example/sessions/018f?a=1,2',
};
const madeAt = new Date('2026-06-20T08:00:00.250Z');
const fileOf = (about: Partial<typeof facts> | { status: 'CANCELLED' }) => calendarFile(calendarEntry({ ...facts, ...about }), madeAt);
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

/** How many bytes a text takes in UTF-8, said in another way than the one that is tested. */
const octetsOf = (text: string) => encodeURIComponent(text).replaceAll(/%[0-9A-F]{2}/g, '.').length;

describe('a calendar file', () => {
  it('says when, where and with whom, under the UID and the SEQUENCE of the session', () => {
    expect(unfolded(fileOf({}))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Waymark//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
      'UID:session-018f@waymark.example', 'DTSTAMP:20260620T080000Z', 'LAST-MODIFIED:20260620T080000Z', 'SEQUENCE:2', 'STATUS:CONFIRMED',
      'DTSTART:20260702T090000Z', 'DTEND:20260702T095000Z', 'SUMMARY:Mentoring with Rhys Bevan', 'LOCATION:Room 2\\; ask for Rhys\\, or Mei',
      'URL:https://waymark.example/sessions/018f?a=1,2', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('of a session that was cancelled takes it out of calendars', () => {
    expect(unfolded(fileOf({ status: 'CANCELLED' }))).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
  });

  it('has no line longer than 75 octets and no character cut in two, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (place) => {
        const file = fileOf({ place });
        for (const line of file.split('\r\n')) expect(octetsOf(line)).toBeLessThanOrEqual(75);
        expect(file.isWellFormed()).toBe(true);
      }),
    );
  });

  it('lets no word of a place or a name begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '\u2028', ' ', ':', 'END:VEVENT', 'ATTENDEE:mailto:', 'a', '\u0000', '\u0085') }), (words) => {
        const lines = unfolded(fileOf({ place: `x${words}`, withName: words }));
        expect(lines).toHaveLength(19);
        expect(lines.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
      }),
    );
  });
});

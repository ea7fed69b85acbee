import fc from 'fast-check';
import { calendarAfter, calendarEntry, calendarUid, confirmBy, requireOtherOne, requireUnlogged, sessionNumbers, stepsToLog } from './session-rules';
import { sessionStatus, type SessionAction, type SessionStatus } from './session-lifecycle';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));

describe('the numbers of the sessions of a pair', () => {
  it('count what was held or is planned, by time, and leave out what did not happen', () => {
    const sessions = [
      { id: 'd', startsAt: at(20), status: 'PLANNED' },
      { id: 'a', startsAt: at(1), status: 'CONFIRMED' },
      { id: 'c', startsAt: at(9), status: 'LOGGED' },
      { id: 'x', startsAt: at(5), status: 'NO_SHOW' },
      { id: 'y', startsAt: at(6), status: 'CANCELLED' },
    ] as const;
    expect([...sessionNumbers(sessions)]).toEqual([['a', 1], ['c', 2], ['d', 3]]);
  });

  it('have no gap and no two alike, and do not depend on the order of asking', () => {
    const one = fc.record({ id: fc.uuid(), startsAt: fc.integer({ min: 1, max: 28 }).map(at), status: fc.constantFrom<SessionStatus>(...sessionStatus.options) });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), (sessions) => {
        const numbers = sessionNumbers(sessions);
        expect([...numbers.values()]).toEqual([...numbers.values()].map((_, index) => index + 1));
        expect(sessionNumbers(sessions.toReversed())).toEqual(numbers);
      }),
    );
  });
});

describe('logging', () => {
  it('holds a session that is still planned', () => {
    expect([stepsToLog('PLANNED'), stepsToLog('HELD')]).toEqual([['hold', 'log'], ['log']]);
  });

  it('asks the other one to confirm within a week', () => {
    expect(confirmBy('2026-06-18')).toBe('2026-06-25');
    expect(() => { requireOtherOne('rhys', 'rhys'); }).toThrow(expect.objectContaining({ code: 'logger-cannot-confirm' }));
    expect(() => { requireOtherOne('rhys', 'amara'); }).not.toThrow();
  });

  it.each(['LOGGED', 'CONFIRMED'] as const)('of a session that is %s already is a revision', (status) => {
    expect(() => { requireUnlogged(status); }).toThrow(expect.objectContaining({ code: 'record-logged' }));
  });

  it.each(['PLANNED', 'HELD'] as const)('comes after writing while a session is %s', (status) => {
    expect(() => { requireUnlogged(status); }).not.toThrow();
  });
});

describe('the calendar entry of a session', () => {
  const facts = {
    calendar: { uid: calendarUid('018f', 'waymark.example'), sequence: 2 },
    status: 'PLANNED' as SessionStatus,
    startsAt: new Date('2026-07-02T09:00Z'),
    endsAt: new Date('2026-07-02T09:50Z'),
    starts: '2026-07-02T10:00',
    ends: '2026-07-02T10:50',
    timeZone: 'Europe/London',
    place: 'Teams',
    withName: 'Rhys Bevan',
    url: 'https://waymark.example/sessions/018f',
  };

  it('says with whom, when and where, and nothing of what it is about', () => {
    expect(calendarEntry(facts)).toMatchObject({ uid: 'session-018f@waymark.example', sequence: 2, summary: 'Mentoring with Rhys Bevan', location: 'Teams', status: 'CONFIRMED', method: 'PUBLISH' });
    expect(Object.keys(calendarEntry(facts))).not.toContain('description');
  });

  it.each(['CANCELLED', 'NO_SHOW'] as const)('of a session that is %s takes it out of calendars', (status) => {
    expect(calendarEntry({ ...facts, status })).toMatchObject({ status: 'CANCELLED', method: 'CANCEL' });
  });

  it('keeps its UID for ever, and its SEQUENCE rises with the steps that a calendar has to hear of', () => {
    const steps = fc.array(fc.constantFrom<SessionAction>('reschedule', 'cancel', 'noShow', 'hold', 'log', 'question', 'confirm', 'revise'));
    fc.assert(
      fc.property(steps, (taken) => {
        const end = taken.reduce(calendarAfter, { uid: 'one', sequence: 0 });
        expect(end).toEqual({ uid: 'one', sequence: taken.filter((step) => ['reschedule', 'cancel', 'noShow'].includes(step)).length });
      }),
    );
  });
});

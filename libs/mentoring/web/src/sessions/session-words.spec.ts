import type { SessionView } from '@waymark/mentoring/domain';
import { missedWords, plannedClock, sessionDetail, sessionLook, sessionName, sessionPlace, sessionWhen } from './session-words';

const now = new Date('2026-06-18T12:00:00Z');
const [mentor, mentee] = [{ id: 'rhys', name: 'Rhys Bevan' }, { id: 'amara', name: 'Amara Okafor' }];
const times = { starts: '2026-06-18T10:00', ends: '2026-06-18T10:50', timeZone: 'Europe/London', startsAt: '2026-06-18T09:00:00.000Z', endsAt: '2026-06-18T09:50:00.000Z' };
const session = (facts: Partial<SessionView>): SessionView => ({ ...times, mentor, mentee, part: 'MENTEE', status: 'PLANNED', question: null, logged: null, cancelled: null, noShow: null, ...facts }) as SessionView;
const logged = { by: mentor, at: '2026-06-18T10:00:00.000Z', confirmBy: '2026-06-25' };

describe('a session in words', () => {
  it('is on the clock of its reader, and on its own where that shows something else', () => {
    expect([sessionWhen(times, 'Europe/London', now), plannedClock(times, 'Europe/London', now)]).toEqual(['Thu 18 June, 10:00 to 10:50', null]);
    expect([sessionWhen(times, 'Europe/Paris', now), plannedClock(times, 'Europe/Paris', now)]).toEqual(['Thu 18 June, 11:00 to 11:50', '10:00 to 10:50 in Europe/London']);
    expect(plannedClock(times, 'Pacific/Pago_Pago', now)).toBe('Thu 18 June, 10:00 to 10:50 in Europe/London');
  });

  it('names the day on which it ends where that is another one', () => {
    expect(sessionWhen({ startsAt: '2026-06-18T22:30:00.000Z', endsAt: '2026-06-18T23:20:00.000Z' }, 'Europe/London', now)).toBe('Thu 18 June, 23:30 to Fri 19 June, 00:20');
  });

  it('has a number, and none where it did not happen', () => {
    expect([sessionName({ number: 7 }), sessionName({ number: null })]).toEqual(['Session 7', 'No session']);
  });

  it('says how and where', () => {
    expect([sessionPlace({ meets: 'ONLINE', place: 'Teams' }), sessionPlace({ meets: 'IN_PERSON', place: '' })]).toEqual(['Online, Teams', 'In person']);
  });

  it('says whom it waits for', () => {
    const words = (facts: Partial<SessionView>) => sessionLook(session(facts), now).words;
    expect(words({})).toBe('Not logged yet');
    expect(words({ endsAt: '2026-06-18T13:00:00.000Z' })).toBe('Planned');
    expect(words({ status: 'LOGGED', logged })).toBe('Logged, waiting for you');
    expect(words({ status: 'LOGGED', logged, part: 'MENTOR' })).toBe('Logged, waiting for Amara Okafor');
    expect(words({ status: 'LOGGED', logged, part: 'MENTOR', question: { by: mentee, at: now.toISOString(), words: 'No' } })).toBe('Something is not right');
  });

  it('says without blame why it did not happen, and nothing of what was written about it', () => {
    const at = '2026-06-17T08:00:00.000Z';
    expect(missedWords(session({ cancelled: { by: mentor, at, words: 'ill' } }))).toBe('By Rhys Bevan, 1 day before.');
    expect(missedWords(session({ cancelled: { by: null, at, words: 'The mentoring ended.' } }))).toBe('The mentoring ended before it.');
    expect(missedWords(session({ cancelled: { by: mentee, at: times.endsAt, words: '' } }))).toBe('By you, after it should have begun.');
    expect(missedWords(session({ noShow: { by: mentor, at, words: 'on call', missing: 'MENTEE' } }))).toBe('You could not be there. Rhys Bevan marked it without blame.');
    expect(missedWords(session({ noShow: { by: mentor, at, words: '', missing: 'BOTH' }, part: 'MENTOR' }))).toBe('You both could not be there. You marked it without blame.');
  });

  it('says in a line what it was about and what came of it, or what was left about it', () => {
    const detail = (facts: Partial<SessionView>) => sessionDetail(session({ headline: '', moved: [], prepared: false, actions: { agreed: 0, done: 0 }, ...facts }), 'Europe/London', now);
    expect(detail({ status: 'CONFIRMED', headline: 'Contract tests as evidence.', actions: { agreed: 2, done: 2 } })).toBe('Contract tests as evidence. 2 actions, both done.');
    expect(detail({ status: 'LOGGED', actions: { agreed: 3, done: 1 } })).toBe('3 actions, 1 done.');
    expect(detail({ status: 'CANCELLED', cancelled: { by: mentor, at: '2026-06-17T08:00:00.000Z', words: 'ill' } })).toBe('By Rhys Bevan, 1 day before. “ill”');
    const planned = { endsAt: '2026-06-18T13:00:00.000Z', prepared: true, moved: [{ from: '2026-06-11T10:00', timeZone: 'Europe/Paris', by: mentor, at: now.toISOString() }] };
    expect(detail(planned)).toBe('Prepared. Moved from Thu 11 June, 09:00.');
  });
});

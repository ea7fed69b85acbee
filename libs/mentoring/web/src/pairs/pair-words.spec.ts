import type { Rhythm } from '@waymark/mentoring/domain';
import { cadenceWords, pairHeading, rhythmWords, spanWords, weeksSentence } from './pair-words';

const mentor = { id: 'rhys', name: 'Rhys Bevan', jobTitle: null, teams: [] };
const mentee = { id: 'amara', name: 'Amara Okafor', jobTitle: null, teams: [] };
const rhythm: Rhythm = { cadenceDays: 14, agreed: true, held: 0, lastMetOn: null, nextSession: null, concerns: [], weeks: [] };

describe('a pair', () => {
  it('is called by the part of its reader', () => {
    expect([pairHeading({ mentor, mentee, part: 'MENTEE' }), pairHeading({ mentor, mentee, part: 'MENTOR' }), pairHeading({ mentor, mentee, part: null })]).toEqual([
      'Your mentoring with Rhys Bevan',
      'Mentoring Amara Okafor',
      'Amara Okafor with Rhys Bevan',
    ]);
  });

  it('says until when a request can be answered, and since when the two are a pair', () => {
    const pair = { status: 'REQUESTED' as const, requestedAt: '2026-06-01T10:00:00.000Z', expiresOn: '2026-06-15', activeSince: null, endsOn: null, endedAt: null };
    expect(spanWords(pair, 'Europe/London')).toBe('Asked on 1 June 2026, answer by 14 June 2026');
    expect(spanWords({ ...pair, status: 'ACTIVE', expiresOn: null, activeSince: '2026-06-03', endsOn: '2027-03-31' }, 'Europe/London')).toBe('Since 3 June 2026, until 31 March 2027');
    expect(spanWords({ ...pair, status: 'ENDED_EARLY', expiresOn: null, activeSince: '2026-06-03', endedAt: '2026-07-01T09:00:00.000Z' }, 'Europe/London')).toBe('3 June 2026 to 1 July 2026');
  });
});

describe('how often a pair meets', () => {
  it('is said against what they agreed, or else what the programme expects', () => {
    expect(rhythmWords(rhythm, '2026-06-18', 'Europe/London')).toBe('You agreed every 2 weeks. You have not met yet, and no session is planned.');
    expect(rhythmWords({ ...rhythm, agreed: false, cadenceDays: 10, held: 2, lastMetOn: '2026-06-18' }, '2026-06-18', 'Europe/London')).toBe('The programme expects a session every 10 days. You met today, and no session is planned. 2 sessions so far.');
    expect([1, 7, 21, 30].map(cadenceWords)).toEqual(['day', 'week', '3 weeks', '30 days']);
  });

  it('is told week by week to whoever cannot see the weeks', () => {
    const weeks = [{ monday: '2026-03-09', sessions: [1], missed: 0 }, { monday: '2026-03-16', sessions: [], missed: 1 }, { monday: '2026-03-23', sessions: [2], missed: 1 }];
    expect(weeksSentence(weeks)).toBe('3 weeks from 9 March 2026. Met in weeks 1 and 3. A session did not happen in week 2.');
    expect(weeksSentence(weeks.slice(1, 2))).toBe('1 week from 16 March 2026. No session was held. A session did not happen in week 1.');
  });
});

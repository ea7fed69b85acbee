import type { MatchReason, MentorPlaces } from '@waymark/mentoring/domain';
import { careWords, languageWords, notNow, placesWords, reasonWords, whereWords, workWords } from './match-words';

const skill = { id: 'user-focus', name: 'User focus', framework: 'DDaT' };
const expert = { ordinal: 4, name: 'Expert' };
const above: MatchReason = { kind: 'CONFIRMED_ABOVE', skill, confirmed: expert, decidedOn: null, need: { ordinal: 3, name: 'Practitioner' }, yours: { ordinal: 1, name: 'Awareness' } };
const whole = (reason: MatchReason, mentee?: string) => Object.values(reasonWords(reason, mentee)).filter((part) => part !== '').join(' ');

describe('why a mentor is suggested', () => {
  it.each<[MatchReason, string | undefined, string]>([
    [above, undefined, 'User focus: confirmed 4 Expert. You are at 1 and need 3'],
    [above, 'Amara', 'User focus: confirmed 4 Expert. Amara is at 1 and needs 3'],
    [{ ...above, yours: null, decidedOn: '2026-04-02' }, undefined, 'User focus: confirmed 4 Expert. You need 3, and nothing is confirmed yet. Decided on 2 April 2026'],
    [{ kind: 'HOLDS_TARGET_ROLE', role: 'Senior DevOps Engineer' }, undefined, 'Holds your target role, Senior DevOps Engineer'],
    [{ kind: 'MENTORED_THROUGH', skill, level: expert, people: 1 }, undefined, 'Has mentored 1 person through User focus 4 Expert, confirmed'],
    [{ kind: 'ALSO_STRONG_IN', skill, confirmed: expert }, undefined, 'Also 4 Expert in User focus, another of your gaps'],
    [{ kind: 'INDEPENDENT' }, undefined, 'Not in your reporting line, and not an assessor of your claims'],
    [{ kind: 'SHARED_LANGUAGES', languages: ['en', 'cy'] }, undefined, 'Speaks English and Welsh'],
    [{ kind: 'SHARED_HOURS', hours: 1 }, undefined, 'You both work in the same 1 hour of a week'],
    [{ kind: 'FREE_PLACE', free: 1, of: 3, from: '2026-07-01' }, undefined, '1 of 3 places free from 1 July 2026'],
    [{ kind: 'NEW_TO_MENTORING' }, undefined, 'New to mentoring'],
  ])('%j for %s is a fact that can be checked', (reason, mentee, words) => {
    expect(whole(reason, mentee)).toBe(words);
  });

  it('comes with what to think of first', () => {
    expect(careWords({ kind: 'SAME_TEAM', team: 'Platform' })).toBe('Same team as you');
    expect(careWords({ kind: 'REPORTING_LINE', barred: true })).toBe('In your reporting line, which this programme does not allow');
    expect(careWords({ kind: 'ASSESSOR_OF_YOURS' }, 'Amara')).toBe('Assesses a claim of theirs');
  });
});

describe('the places of a mentor', () => {
  const places = (changes: Partial<MentorPlaces>): string => Object.values(placesWords({ capacity: 3, taken: 2, free: 1, freeFrom: null, waiting: 0, ...changes })).join('');

  it('say how many are free and from when, or who else waits', () => {
    expect(places({})).toBe('1 of 3 places free now');
    expect(places({ freeFrom: '2026-07-01' })).toBe('1 of 3 places free from 1 July 2026');
    expect(places({ free: 0, taken: 3, waiting: 2 })).toBe('No place free, 2 people wait');
    expect(places({ free: 0, taken: 3, freeFrom: '2026-09-01' })).toBe('No place free, perhaps from 1 September 2026');
    expect(places({ capacity: 0, taken: 0, free: 0 })).toBe('Takes nobody new');
  });
});

describe('what else is said of a mentor', () => {
  it('is where they meet, what they do and what they speak', () => {
    expect(whereWords({ meets: 'ONLINE', place: 'Leeds' })).toBe('Online only');
    expect(whereWords({ meets: 'EITHER', place: 'Leeds' })).toBe('Leeds, and online');
    expect(whereWords({ meets: 'IN_PERSON', place: '' })).toBe('In person');
    expect(workWords({ jobTitle: null, teams: [{ name: 'Records' }] })).toBe('Records');
    expect(languageWords(['cy'])).toBe('Welsh');
  });

  it('is why they cannot be asked, where they cannot', () => {
    expect(notNow('POSSIBLE', { mentorsAtOnce: 2 })).toBeNull();
    expect(notNow('ENOUGH_MENTORS', { mentorsAtOnce: 2 })).toBe('You have 2 mentors, as many as your programme allows');
    expect(notNow('BARRED', { mentorsAtOnce: null })).toMatch(/outside the reporting line/);
  });
});

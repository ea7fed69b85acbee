import { instantOn, wantedReminders, type ActionFacts, type CauseFacts, type ClaimFacts, type PairFacts, type SessionFacts } from './index';

const rhys = { memberId: 'rhys', timeZone: 'Europe/London' };
const amara = { memberId: 'amara', timeZone: 'Asia/Tokyo' };
const at = (text: string) => new Date(text);

/** Such as "ACTION_DUE amara 2026-06-10T00:00:00.000Z". */
const wanted = (facts: CauseFacts) => wantedReminders(facts).map(({ type, memberId, dueAt }) => `${type} ${memberId} ${dueAt.toISOString()}`);

describe('a time on a day, on the clock of a zone', () => {
  it.each([
    ['2026-01-15', '09:00', 'Europe/London', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15', '09:00', 'Europe/London', '2026-07-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', 'Asia/Kathmandu', '2026-07-15T03:15:00.000Z'],
    ['2026-07-15', '09:00', 'Pacific/Auckland', '2026-07-14T21:00:00.000Z'],
    // Left out when clocks go forward: as much later.
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    // There twice when they go back: the earlier one.
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // The first minute of a day that begins at one, and a day that a zone left out altogether.
    ['2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOn(day, time, zone).toISOString()).toBe(instant);
  });
});

describe('an action', () => {
  const action: ActionFacts = { kind: 'ACTION', owner: amara, isOpen: true, dueOn: '2026-06-10', createdAt: at('2026-06-01T09:00:00Z'), commitment: null };

  it.each<[string, Partial<ActionFacts>, string[]]>([
    ['the day before and the day after, in the morning of its owner', {}, ['ACTION_DUE amara 2026-06-09T00:00:00.000Z', 'ACTION_OVERDUE amara 2026-06-11T00:00:00.000Z']],
    ['halfway too where the commitment was below 7', { commitment: 6 }, ['ACTION_CHECK amara 2026-06-06T00:00:00.000Z', 'ACTION_DUE amara 2026-06-09T00:00:00.000Z', 'ACTION_OVERDUE amara 2026-06-11T00:00:00.000Z']],
    ['not halfway where it was 7', { commitment: 7 }, ['ACTION_DUE amara 2026-06-09T00:00:00.000Z', 'ACTION_OVERDUE amara 2026-06-11T00:00:00.000Z']],
    ['not halfway where there is no day between', { commitment: 3, dueOn: '2026-06-02' }, ['ACTION_DUE amara 2026-06-01T00:00:00.000Z', 'ACTION_OVERDUE amara 2026-06-03T00:00:00.000Z']],
    ['never where it is over', { isOpen: false, commitment: 3 }, []],
    ['never where it has no day', { dueOn: null, commitment: 3 }, []],
  ])('is remembered %s', (_, facts, expected) => {
    expect(wanted({ ...action, ...facts })).toEqual(expected);
  });
});

it('an action that is due is not told of once its day is over where its owner is, and one that is late for a week', () => {
  const facts: ActionFacts = { kind: 'ACTION', owner: amara, isOpen: true, dueOn: '2026-06-10', createdAt: at('2026-06-01T09:00:00Z'), commitment: null };
  expect(wantedReminders(facts).map(({ type, staleAt }) => `${type} ${staleAt.toISOString()}`)).toEqual(['ACTION_DUE 2026-06-10T15:00:00.000Z', 'ACTION_OVERDUE 2026-06-18T00:00:00.000Z']);
});

describe('a session', () => {
  const session: SessionFacts = { kind: 'SESSION', mentor: rhys, mentee: amara, status: 'PLANNED', startsAt: at('2026-06-10T13:00:00Z'), endsAt: at('2026-06-10T14:00:00Z'), logged: null };

  it('is remembered by both, before it in their own mornings, an hour before it, and to be logged', () => {
    expect(wanted(session)).toEqual([
      'SESSION_PREPARE amara 2026-06-08T00:00:00.000Z',
      'SESSION_TOMORROW rhys 2026-06-09T08:00:00.000Z',
      'SESSION_SOON rhys 2026-06-10T12:00:00.000Z',
      'SESSION_TOMORROW amara 2026-06-09T00:00:00.000Z',
      'SESSION_SOON amara 2026-06-10T12:00:00.000Z',
      'SESSION_TO_LOG rhys 2026-06-10T15:00:00.000Z',
    ]);
  });

  it.each<[string, Partial<SessionFacts>, string[]]>([
    ['held', { status: 'HELD' }, ['SESSION_TO_LOG rhys 2026-06-10T15:00:00.000Z']],
    ['logged by the mentor', { status: 'LOGGED', logged: { by: 'rhys', at: at('2026-06-11T10:00:00Z') } }, ['SESSION_TO_CONFIRM amara 2026-06-11T10:00:00.000Z']],
    ['logged by the mentee', { status: 'LOGGED', logged: { by: 'amara', at: at('2026-06-11T10:00:00Z') } }, ['SESSION_TO_CONFIRM rhys 2026-06-11T10:00:00.000Z']],
    ['confirmed', { status: 'CONFIRMED', logged: { by: 'rhys', at: at('2026-06-11T10:00:00Z') } }, []],
    ['cancelled', { status: 'CANCELLED' }, []],
    ['not held', { status: 'NO_SHOW' }, []],
  ])('that is %s', (_, facts, expected) => {
    expect(wanted({ ...session, ...facts })).toEqual(expected);
  });
});

describe('a pair', () => {
  const pair: PairFacts = { kind: 'PAIR', mentor: rhys, mentee: amara, status: 'ACTIVE', requestedAt: at('2026-05-01T09:00:00Z'), unanswered: ['rhys'], toSign: null, activeAt: at('2026-05-10T16:00:00Z'), metAt: null, planned: false };

  it.each<[string, Partial<PairFacts>, string[]]>([
    ['requested', { status: 'REQUESTED' }, ['REQUEST_WAITING rhys 2026-05-01T09:00:00.000Z']],
    ['waiting for a signature', { status: 'ACCEPTED', toSign: { number: 2, since: at('2026-05-09T09:00:00Z'), by: 'amara' } }, ['AGREEMENT_TO_SIGN amara 2026-05-09T09:00:00.000Z']],
    // 16:00 UTC is the next day in Tokyo.
    ['without a first meeting', {}, ['NO_FIRST_MEETING rhys 2026-05-20T08:00:00.000Z', 'NO_FIRST_MEETING amara 2026-05-21T00:00:00.000Z']],
    ['without a meeting since the last one', { metAt: at('2026-05-20T09:00:00Z') }, ['NO_MEETING rhys 2026-06-19T08:00:00.000Z', 'NO_MEETING amara 2026-06-19T00:00:00.000Z']],
    ['that has planned one', { planned: true }, []],
    ['paused', { status: 'PAUSED' }, []],
    ['over', { status: 'COMPLETED', toSign: { number: 2, since: at('2026-05-09T09:00:00Z'), by: 'amara' } }, []],
  ])('that is %s', (_, facts, expected) => {
    expect(wanted({ ...pair, ...facts })).toEqual(expected);
  });
});

describe('a claim', () => {
  const claim: ClaimFacts = { kind: 'CLAIM', owner: amara, status: 'SUBMITTED', submission: 2, assessors: [rhys, { memberId: 'owen', timeZone: 'Europe/London' }], assignedAt: at('2026-05-01T09:00:00Z'), statusAt: at('2026-05-02T09:00:00Z') };

  it.each<[string, Partial<ClaimFacts>, string[]]>([
    ['submitted', {}, ['CLAIM_WAITING rhys 2026-05-01T09:00:00.000Z', 'CLAIM_WAITING owen 2026-05-01T09:00:00.000Z']],
    ['without an assessor', { assessors: [], assignedAt: null }, []],
    ['returned', { status: 'RETURNED' }, ['CLAIM_RETURNED amara 2026-05-02T09:00:00.000Z']],
    ['accepted', { status: 'ACCEPTED' }, ['CLAIM_ACCEPTED amara 2026-05-02T09:00:00.000Z']],
    ['withdrawn', { status: 'WITHDRAWN' }, []],
  ])('that is %s', (_, facts, expected) => {
    expect(wanted({ ...claim, ...facts })).toEqual(expected);
  });
});

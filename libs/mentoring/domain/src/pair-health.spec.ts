import fc from 'fast-check';
import { daysAfter, daysBetween, mondayOf } from './days';
import { concernsOf, inOrderOfConcern, weeksOf, type PairFacts } from './pair-health';
import { relationshipStatus } from './relationship-lifecycle';
import type { Concern, HealthConcern } from './rhythm';
import { sessionStatus } from './session-lifecycle';

const today = '2026-06-18';
const ago = (days: number) => daysAfter(today, -days);
const well: PairFacts = { status: 'ACTIVE', acceptedOn: ago(100), signed: true, cadenceDays: 14, lastMetOn: ago(7), pausedOn: null, pausedUntil: null, resumedOn: null, oldestDueOn: null };

describe('the health of a pair', () => {
  it.each<[string, Partial<PairFacts>, [HealthConcern, number][]]>([
    ['that meets as it agreed is on track', {}, []],
    ['accepted 10 days ago without a meeting is on track', { status: 'ACCEPTED', acceptedOn: ago(10), lastMetOn: null }, []],
    ['accepted 11 days ago without a meeting is not', { status: 'ACCEPTED', acceptedOn: ago(11), lastMetOn: null }, [['NO_FIRST_MEETING', 11]]],
    ['active without a meeting is not', { acceptedOn: ago(17), lastMetOn: null }, [['NO_FIRST_MEETING', 17]]],
    ['that did not meet for 29 days is slower than agreed', { lastMetOn: ago(29) }, [['SLOWER_THAN_AGREED', 29]]],
    ['that did not meet for 30 days', { lastMetOn: ago(30) }, [['NO_MEETING', 30]]],
    ['that agreed to 60 days is on track after 46', { cadenceDays: 60, lastMetOn: ago(46) }, []],
    ['that agreed to 60 days did not meet for 61', { cadenceDays: 60, lastMetOn: ago(61) }, [['NO_MEETING', 61]]],
    ['that agreed to 14 days is on track after 21', { lastMetOn: ago(21) }, []],
    ['that agreed to 14 days is slower after 22', { lastMetOn: ago(22) }, [['SLOWER_THAN_AGREED', 22]]],
    ['that came back from a pause is given time again', { lastMetOn: ago(80), resumedOn: ago(3) }, []],
    ['that came back from a pause without ever meeting as well', { acceptedOn: ago(80), lastMetOn: null, resumedOn: ago(3) }, []],
    ['paused without an end', { status: 'PAUSED', pausedOn: ago(52), lastMetOn: ago(70) }, [['PAUSED_WITHOUT_END', 52]]],
    ['paused with an end is on track', { status: 'PAUSED', pausedOn: ago(52), pausedUntil: '2026-09-01', lastMetOn: ago(70) }, []],
    ['not signed after 7 days is on track', { status: 'ACCEPTED', acceptedOn: ago(7), signed: false, lastMetOn: ago(1) }, []],
    ['not signed after 8 days', { status: 'ACCEPTED', acceptedOn: ago(8), signed: false, lastMetOn: ago(1) }, [['NOT_SIGNED', 8]]],
    ['with an action that is 13 days overdue is on track', { oldestDueOn: ago(13) }, []],
    ['with an action that is 14 days overdue', { oldestDueOn: ago(14) }, [['ACTIONS_AGEING', 14]]],
    ['with several concerns tells the most urgent first', { status: 'ACCEPTED', acceptedOn: ago(40), signed: false, lastMetOn: null, oldestDueOn: ago(20) }, [['NO_FIRST_MEETING', 40], ['NOT_SIGNED', 40], ['ACTIONS_AGEING', 20]]],
    ['that is closing has none', { status: 'CLOSING', lastMetOn: ago(90), oldestDueOn: ago(90) }, []],
  ])('%s', (_, facts, expected) => {
    expect(concernsOf({ ...well, ...facts }, today)).toEqual(expected.map(([kind, days]) => ({ kind, days })));
  });

  const day = fc.integer({ min: 0, max: 400 }).map(ago);
  const perhaps = fc.option(day, { nil: null });
  const facts: fc.Arbitrary<PairFacts> = fc.record({
    status: fc.constantFrom(...relationshipStatus.options),
    acceptedOn: perhaps,
    signed: fc.boolean(),
    cadenceDays: fc.integer({ min: 1, max: 366 }),
    lastMetOn: perhaps,
    pausedOn: perhaps,
    pausedUntil: perhaps,
    resumedOn: perhaps,
    oldestDueOn: perhaps,
  });

  it('never gets worse by meeting today', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const meeting: HealthConcern[] = ['NO_FIRST_MEETING', 'NO_MEETING', 'SLOWER_THAN_AGREED'];
        expect(concernsOf({ ...one, lastMetOn: today }, today).filter(({ kind }) => meeting.includes(kind))).toEqual([]);
      }),
    );
  });

  it('once it is a concern stays one, and a day longer, until something happens', () => {
    const settled: HealthConcern[] = ['NO_FIRST_MEETING', 'NO_MEETING', 'PAUSED_WITHOUT_END', 'NOT_SIGNED', 'ACTIONS_AGEING'];
    fc.assert(
      fc.property(facts, (one) => {
        const now = concernsOf(one, today).filter(({ kind }) => settled.includes(kind));
        const tomorrow = concernsOf(one, daysAfter(today, 1));
        expect(tomorrow).toEqual(expect.arrayContaining(now.map(({ kind, days }) => ({ kind, days: days + 1 }))));
      }),
    );
  });

  it('is nothing that anybody is told of a pair that does not meet any more', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('REQUESTED', 'CLOSING', 'COMPLETED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENDED_EARLY'), (one, status) => {
        expect(concernsOf({ ...one, status }, today)).toEqual([]);
      }),
    );
  });

  it('is one of too long and slower, never both', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const kinds = concernsOf(one, today).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'NO_MEETING' || kind === 'SLOWER_THAN_AGREED').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('pairs that need attention', () => {
  const pair = (id: string, ...concerns: Concern[]) => ({ id, concerns });
  const pairs = [
    pair('a'),
    pair('b', { kind: 'NOT_SIGNED', days: 90 }),
    pair('c', { kind: 'NO_FIRST_MEETING', days: 11 }),
    pair('d', { kind: 'NO_FIRST_MEETING', days: 17 }, { kind: 'NOT_SIGNED', days: 17 }),
    pair('e', { kind: 'NO_FIRST_MEETING', days: 17 }),
    pair('f'),
  ];

  it('are grouped by what is most urgent, the longest first, whatever their order was', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        expect(inOrderOfConcern(shuffled).map(({ id }) => id)).toEqual(['d', 'e', 'c', 'b', 'a', 'f']);
      }),
    );
  });
});

describe('the row of weeks', () => {
  it('shows each week from the beginning to the present one, with what was held and what was not', () => {
    const sessions = [
      { startsOn: '2026-03-12', status: 'CONFIRMED', number: 1 },
      { startsOn: '2026-03-15', status: 'CONFIRMED', number: 2 },
      { startsOn: '2026-04-09', status: 'CANCELLED', number: null },
      { startsOn: '2026-04-07', status: 'LOGGED', number: 3 },
      { startsOn: '2026-04-16', status: 'PLANNED', number: 4 },
    ] as const;
    expect(weeksOf(sessions, '2026-03-12', '2026-04-17')).toEqual([
      { monday: '2026-03-09', sessions: [1, 2], missed: 0 },
      { monday: '2026-03-16', sessions: [], missed: 0 },
      { monday: '2026-03-23', sessions: [], missed: 0 },
      { monday: '2026-03-30', sessions: [], missed: 0 },
      { monday: '2026-04-06', sessions: [3], missed: 1 },
      { monday: '2026-04-13', sessions: [], missed: 0 },
    ]);
  });

  it('is at most so many Mondays, one week apart, ending with the present one', () => {
    const session = fc.record({ startsOn: fc.integer({ min: 0, max: 300 }).map(ago), status: fc.constantFrom(...sessionStatus.options), number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }) });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 20 }), fc.integer({ min: -10, max: 300 }), fc.integer({ min: 1, max: 20 }), (sessions, began, count) => {
        const mondays = weeksOf(sessions, ago(began), today, count).map(({ monday }) => monday);
        expect(mondays.at(-1)).toBe(mondayOf(today));
        expect(mondays.length).toBeGreaterThanOrEqual(1);
        expect(mondays.length).toBeLessThanOrEqual(count);
        expect(mondays.slice(1).map((monday, index) => daysBetween(mondays[index] ?? '', monday))).toEqual(mondays.slice(1).map(() => 7));
      }),
    );
  });
});

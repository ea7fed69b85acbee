import type { DecisionStatus } from '@waymark/evidence/domain';
import fc from 'fast-check';
import { measuresOf } from './measures';
import { decisionsKnown, type DecisionHistory, type PersonHistory, type WaiverPeriod } from './person-history';
import { Chance, someHistory, someInstant, someLines } from './random-history';
import { currentRuleSet } from './rule-set';
import { sampleLine } from './sample-role';
import { requiredLineOf, standingCells } from './standing-cell';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const line = sampleLine('Prototyping', 3);
const since = day('2026-03-12');

function decision(facts: Partial<DecisionHistory> = {}): DecisionHistory {
  const recordedAt = facts.recordedAt ?? since;
  return { id: 'd1', measure: line.measure, level: 3, effectiveAt: since, recordedAt, validUntil: null, events: [{ status: 'CONFIRMED', at: recordedAt }], ...facts };
}
const confirmedThen = (status: DecisionStatus, at: string) => [{ status: 'CONFIRMED' as const, at: since }, { status, at: day(at) }];
const waiver = (facts: Partial<WaiverPeriod> = {}): WaiverPeriod => ({ id: 'w1', measure: line.measure, from: day('2026-04-01'), until: day('2026-05-01'), decidedAt: day('2026-03-20'), ...facts });

function cellOn(at: string | Date, history: Partial<PersonHistory>, knownAt: string | Date = at) {
  const instant = (when: string | Date) => (typeof when === 'string' ? day(when) : when);
  const [cell] = standingCells({ decisions: [], waivers: [], ...history }, [line], { at: instant(at), knownAt: instant(knownAt) }, currentRuleSet);
  return cell;
}

describe('where a person stands, from what was known', () => {
  it.each<[string, DecisionHistory[], string, string, string]>([
    ['a level that was confirmed', [decision()], '2026-06-01', '2026-06-01', 'MET'],
    ['a level of which nobody knew yet', [decision({ recordedAt: day('2026-06-02') })], '2026-06-01', '2026-06-01', 'NOT_ASSESSED'],
    ['a level that was recorded later for then', [decision({ recordedAt: day('2026-06-02') })], '2026-06-01', '2026-06-02', 'MET'],
    ['a level that is only proposed', [decision({ events: [{ status: 'PROPOSED', at: since }] })], '2026-06-01', '2026-06-01', 'NOT_ASSESSED'],
    ['a level before it was revoked', [decision({ events: confirmedThen('REVOKED', '2026-06-02') })], '2026-06-01', '2026-06-01', 'MET'],
    ['the same level once the revocation is known', [decision({ events: confirmedThen('REVOKED', '2026-06-02') })], '2026-06-01', '2026-06-02', 'REVOKED'],
    ['a level under appeal', [decision({ events: confirmedThen('APPEALED', '2026-05-01') })], '2026-06-01', '2026-06-01', 'MET'],
    ['a level at exactly the end of its validity', [decision({ validUntil: day('2026-06-01') })], '2026-06-01', '2026-06-01', 'LAPSED'],
  ])('%s', (_, decisions, at, knownAt, status) => {
    expect(cellOn(at, { decisions }, knownAt)?.status).toBe(status);
  });

  it.each<[string, Partial<WaiverPeriod>, string | Date, string, boolean]>([
    ['on its first day', {}, '2026-04-01', '2026-06-01', true],
    ['a moment before', {}, new Date(day('2026-04-01').getTime() - 1), '2026-06-01', false],
    ['a moment before its end', {}, new Date(day('2026-05-01').getTime() - 1), '2026-06-01', true],
    ['at its end', {}, '2026-05-01', '2026-06-01', false],
    ['without an end', { until: null }, '2030-01-01', '2030-01-01', true],
    ['that was ended since, as it was known before', { ended: { recordedAt: day('2026-04-10'), until: day('2026-04-10') } }, '2026-04-15', '2026-04-09', true],
    ['that was ended since, as it is known', { ended: { recordedAt: day('2026-04-10'), until: day('2026-04-10') } }, '2026-04-15', '2026-04-10', false],
    ['before it was granted', {}, '2026-04-15', '2026-03-19', false],
    ['of something else', { measure: 'skill:other' }, '2026-04-15', '2026-06-01', false],
  ])('a waiver %s', (_, facts, at, knownAt, holds) => {
    expect(cellOn(at, { waivers: [waiver(facts)] }, knownAt)).toMatchObject({ status: holds ? 'WAIVED' : 'NOT_ASSESSED', waiverId: holds ? 'w1' : null });
  });

  it('names the waiver that was granted first, where several hold', () => {
    const waivers = [waiver({ id: 'later', decidedAt: day('2026-03-25') }), waiver({ id: 'first' }), waiver({ id: 'g', decidedAt: day('2026-03-20') })];
    expect([waivers, waivers.toReversed()].map((each) => cellOn('2026-04-15', { waivers: each })?.waiverId)).toEqual(['first', 'first']);
  });

  it('counts a skill whichever line asks for it, each with its own level', () => {
    const lines = [line, sampleLine('the same, higher', 4, { measure: line.measure })];
    const cells = standingCells({ decisions: [decision()], waivers: [] }, lines, { at: day('2026-06-01'), knownAt: day('2026-06-01') }, currentRuleSet);
    expect(cells.map(({ status, gap }) => [status, gap])).toEqual([['MET', 0], ['GAP', 1]]);
  });

  it('expires soon by as many days as the rule set says', () => {
    const [cell] = standingCells({ decisions: [decision({ validUntil: day('2026-06-11') })], waivers: [] }, [line], { at: day('2026-06-01'), knownAt: day('2026-06-01') }, { ...currentRuleSet, expiringDays: 9 });
    expect(cell?.status).toBe('MET');
  });
});

it('a decision is known from when it was recorded, whatever its events say', () => {
  const history = { decisions: [decision({ recordedAt: day('2026-06-02'), events: [{ status: 'CONFIRMED', at: since }] })] };
  expect([decisionsKnown(history, day('2026-06-01')).size, decisionsKnown(history, day('2026-06-02')).size]).toEqual([0, 1]);
});

it('a published line is measured by its skill, at the level it asks for, or by being shown', () => {
  const published = { id: 'r1', key: 'knowledge/structured-reviews', kind: 'KNOWLEDGE_SKILL', gate: 'DESIRABLE', weight: 2, wantedCover: 4 } as const;
  expect(requiredLineOf({ ...published, skillId: 's1', level: { ordinal: 3 } })).toEqual({ requirementId: 'r1', key: published.key, measure: 'skill:s1', kind: 'KNOWLEDGE_SKILL', gate: 'DESIRABLE', weight: 2, required: 3, hasScale: true, wantedCover: 4 });
  expect(requiredLineOf({ ...published, skillId: null, level: null })).toMatchObject({ measure: 'requirement:knowledge/structured-reviews', required: 1, hasScale: false });
});

const seed = fc.integer();
/** A random person, edition and pair of instants. */
function somebody(number: number) {
  const chance = new Chance(number);
  return { chance, history: someHistory(chance), lines: someLines(chance), instants: { at: someInstant(chance), knownAt: someInstant(chance) } };
}

describe('the standing of anybody', () => {
  it('does not depend on the order in which decisions and waivers are told', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { history, lines, instants } = somebody(number);
        const turned = { decisions: history.decisions.toReversed(), waivers: history.waivers.toReversed() };
        expect(standingCells(turned, lines, instants, currentRuleSet)).toEqual(standingCells(history, lines, instants, currentRuleSet));
      }),
      { numRuns: 1000 },
    );
  });

  it('at an old instant, with what was known then, is what it was, whatever was recorded since', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { chance, history, lines, instants } = somebody(number);
        const before = standingCells(history, lines, instants, currentRuleSet);
        expect(standingCells(withLater(history, instants.knownAt, chance), lines, instants, currentRuleSet)).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes with nothing that is decided about somebody else or about something else', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { chance, history, lines, instants } = somebody(number);
        const other = someHistory(chance);
        const beside = { decisions: other.decisions.map((each) => ({ ...each, measure: `elsewhere ${each.measure}` })), waivers: other.waivers.map((each) => ({ ...each, measure: `elsewhere ${each.measure}` })) };
        const together = { decisions: [...history.decisions, ...beside.decisions], waivers: [...beside.waivers, ...history.waivers] };
        expect(standingCells(together, lines, instants, currentRuleSet)).toEqual(standingCells(history, lines, instants, currentRuleSet));
      }),
      { numRuns: 500 },
    );
  });

  it('carries no words but those of decisions: what else is known of a person is not even handed in', () => {
    const { history, lines, instants } = somebody(7);
    const talkative = { ...history, selfRatings: [{ measure: 'skill:a', level: 5 }], sessions: 40, claims: [{ measure: 'skill:a', level: 5 }] };
    expect(measuresOf(standingCells(talkative, lines, instants, currentRuleSet))).toEqual(measuresOf(standingCells(history, lines, instants, currentRuleSet)));
  });
});

/** The same person after more was recorded: new decisions, things that happen to old ones, waivers. */
function withLater(history: PersonHistory, knownAt: Date, chance: Chance): PersonHistory {
  const later = new Date(knownAt.getTime() + 1 + chance.under(1000));
  const more = someHistory(chance);
  return {
    decisions: [
      ...history.decisions.map((each) => ({ ...each, events: [...each.events.filter(({ at }) => at <= knownAt), { status: chance.oneOf<DecisionStatus>(['REVOKED', 'SUPERSEDED', 'CONFIRMED']), at: later }] })),
      ...more.decisions.map((each) => ({ ...each, recordedAt: later, events: [{ status: 'CONFIRMED' as const, at: later }] })),
    ],
    waivers: [...history.waivers, ...more.waivers.map((each) => ({ ...each, decidedAt: later }))],
  };
}

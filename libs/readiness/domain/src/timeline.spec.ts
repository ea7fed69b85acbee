import fc from 'fast-check';
import { bandOf } from './band';
import { measuresOf } from './measures';
import type { DecisionHistory, PersonHistory } from './person-history';
import { Chance, someHistory, someInstant, someLines } from './random-history';
import { currentRuleSet } from './rule-set';
import { sampleLine } from './sample-role';
import { standingCells } from './standing-cell';
import { standingTimeline, type RolePeriod } from './timeline';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const lines = [sampleLine('User focus', 3), sampleLine('Prototyping', 3)];
const role: RolePeriod = { from: day('2026-01-01'), until: null, lines };
const year = { from: day('2026-01-01'), to: day('2026-12-31'), knownAt: null };
const given = (id: string, level: number, on: string, facts: Partial<DecisionHistory> = {}): DecisionHistory => ({
  id,
  measure: 'skill:User focus',
  level,
  effectiveAt: day(on),
  recordedAt: day(on),
  validUntil: null,
  events: [{ status: 'CONFIRMED', at: day(on) }],
  ...facts,
});
const told = (history: Partial<PersonHistory>, roles = [role], stretch: Parameters<typeof standingTimeline>[2] = year) =>
  standingTimeline({ decisions: [], waivers: [], ...history }, roles, stretch, currentRuleSet).map(({ at, band, measures: { met, counted }, moved }) =>
    [at.toISOString().slice(0, 10), band, `${met} of ${counted}`, ...moved.map(({ cause }) => cause)].join(' '));

describe('the timeline of a person', () => {
  it('begins with how they stood, and has an entry for each change, oldest first', () => {
    const history = {
      decisions: [given('d1', 2, '2026-02-01'), given('d2', 3, '2026-04-01', { validUntil: day('2026-09-01') })],
      waivers: [{ id: 'w', measure: 'skill:Prototyping', from: day('2026-05-01'), until: day('2026-06-01'), decidedAt: day('2026-04-20') }],
    };
    expect(told(history)).toEqual([
      '2026-01-01 UNKNOWN 0 of 2',
      '2026-02-01 EARLY 0 of 2 DECIDED',
      '2026-04-01 DEVELOPING 1 of 2 DECIDED',
      '2026-05-01 READY 1 of 1 WAIVED',
      '2026-06-01 DEVELOPING 1 of 2 WAIVER_ENDED',
      '2026-09-01 EARLY 0 of 2 EXPIRED',
    ]);
  });

  it('has no entry for a decision that changes nothing', () => {
    expect(told({ decisions: [given('d1', 3, '2026-02-01'), given('d2', 3, '2026-03-01')] })).toHaveLength(2);
  });

  it('has a new role and a newer edition', () => {
    const roles = [{ ...role, until: day('2026-03-01') }, { from: day('2026-03-01'), until: day('2026-08-01'), lines: [sampleLine('User focus', 4)] }];
    expect(told({ decisions: [given('d1', 3, '2026-01-01')] }, roles)).toEqual([
      '2026-01-01 DEVELOPING 1 of 2',
      '2026-03-01 DEVELOPING 0 of 1 REMOVED RAISED',
      '2026-08-01 UNKNOWN 0 of 0 REMOVED',
    ]);
  });

  it('shows a level that was revoked as it was known then, or as it is known now', () => {
    const revoked = given('d1', 3, '2026-02-01', { events: [{ status: 'CONFIRMED', at: day('2026-02-01') }, { status: 'REVOKED', at: day('2026-07-01') }] });
    expect(told({ decisions: [revoked] })).toEqual(['2026-01-01 UNKNOWN 0 of 2', '2026-02-01 DEVELOPING 1 of 2 DECIDED', '2026-07-01 EARLY 0 of 2 TAKEN_BACK']);
    expect(told({ decisions: [revoked] }, [role], { ...year, knownAt: day('2026-12-31') })).toEqual(['2026-01-01 UNKNOWN 0 of 2', '2026-02-01 EARLY 0 of 2 TAKEN_BACK']);
  });

  it('shows a level that was recorded later from then on, where one asks what was known', () => {
    const late = given('d1', 3, '2026-02-01', { recordedAt: day('2026-05-01'), events: [{ status: 'CONFIRMED', at: day('2026-05-01') }] });
    expect(told({ decisions: [late] })).toEqual(['2026-01-01 UNKNOWN 0 of 2', '2026-05-01 DEVELOPING 1 of 2 DECIDED']);
  });

  it('has what happens at the last instant, and nothing after it', () => {
    const stretch = { ...year, to: day('2026-02-01') };
    expect(told({ decisions: [given('d1', 2, '2026-02-01'), given('d2', 3, '2026-02-02')] }, [role], stretch)).toHaveLength(2);
  });

  it('says at every instant what the computation says', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const chance = new Chance(number);
        const [history, only] = [someHistory(chance), { from: day('2025-01-01'), until: null, lines: someLines(chance) }];
        const stretch = { from: day('2025-12-01'), to: day('2026-12-31'), knownAt: chance.oneOf([null, someInstant(chance)]) };
        const points = standingTimeline(history, [only], stretch, currentRuleSet);
        const at = someInstant(chance);
        const measures = measuresOf(standingCells(history, only.lines, { at, knownAt: stretch.knownAt ?? at }, currentRuleSet));
        const point = points.findLast((each) => each.at <= at);
        expect([point?.measures, point?.band]).toEqual([measures, bandOf(measures, currentRuleSet)]);
      }),
      { numRuns: 2000 },
    );
  });
});

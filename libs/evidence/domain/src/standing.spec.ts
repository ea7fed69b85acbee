import fc from 'fast-check';
import { requirementStanding } from './requirement-status';
import { latestDecision, standingDecision, type LevelDecision } from './standing';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const now = { at: day('2026-06-18'), knownAt: day('2026-06-18') };
const decision = (facts: Partial<LevelDecision> = {}): LevelDecision => ({
  id: '1',
  level: 3,
  status: 'CONFIRMED',
  effectiveAt: day('2026-03-12'),
  recordedAt: day('2026-03-12'),
  validUntil: null,
  ...facts,
});

describe('the level that a person holds', () => {
  it.each<[string, LevelDecision[], number]>([
    ['nothing was decided', [], 0],
    ['one level is confirmed', [decision()], 3],
    ['a later decision is lower', [decision(), decision({ id: '2', level: 2, effectiveAt: day('2026-05-01') })], 2],
    ['a decision takes effect later', [decision(), decision({ id: '2', level: 4, effectiveAt: day('2026-07-01') })], 3],
    ['a decision was recorded later than what is known', [decision(), decision({ id: '2', level: 4, recordedAt: day('2026-07-01') })], 3],
    ['the latest was revoked', [decision({ level: 2 }), decision({ id: '2', level: 4, status: 'REVOKED', effectiveAt: day('2026-05-01') })], 2],
    ['the latest is under appeal', [decision({ status: 'APPEALED' })], 3],
    ['two take effect together and one was recorded later', [decision({ level: 2, recordedAt: day('2026-04-01') }), decision({ id: '2' })], 2],
    ['two were recorded together', [decision({ id: 'b', level: 4 }), decision({ id: 'a', level: 2 })], 4],
    ['it ends at this very instant', [decision({ validUntil: now.at })], 0],
    ['it ends a moment later', [decision({ validUntil: new Date(now.at.getTime() + 1) })], 3],
    ['the latest has expired and an earlier one has not', [decision({ level: 2 }), decision({ id: '2', effectiveAt: day('2026-05-01'), validUntil: day('2026-06-01') })], 0],
  ])('%s', (_, decisions, level) => {
    expect(standingDecision(decisions, now)?.level ?? 0).toBe(level);
  });

  it('does not depend on the order in which decisions are told', () => {
    const someDecision = fc.record({
      id: fc.uuid(),
      level: fc.integer({ min: 1, max: 4 }),
      status: fc.constantFrom('CONFIRMED' as const, 'REVOKED' as const, 'SUPERSEDED' as const, 'APPEALED' as const),
      effectiveAt: fc.date({ min: day('2026-01-01'), max: day('2026-12-31'), noInvalidDate: true }),
      recordedAt: fc.date({ min: day('2026-01-01'), max: day('2026-12-31'), noInvalidDate: true }),
      validUntil: fc.option(fc.date({ min: day('2026-01-01'), max: day('2027-12-31'), noInvalidDate: true })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(someDecision, { selector: ({ id }) => id, maxLength: 8 }), fc.integer(), (decisions, turn) => {
        const turned = [...decisions.slice(turn % (decisions.length + 1)), ...decisions.slice(0, turn % (decisions.length + 1))].reverse();
        expect(latestDecision(turned, now)?.id).toBe(latestDecision(decisions, now)?.id);
      }),
    );
  });
});

describe('where a person stands with a requirement at level 3', () => {
  it.each<[string, { waived?: boolean; decisions: LevelDecision[] }, string, number]>([
    ['nothing is decided', { decisions: [] }, 'NOT_ASSESSED', 3],
    ['the level is held', { decisions: [decision()] }, 'MET', 0],
    ['a higher level is held', { decisions: [decision({ level: 4 })] }, 'MET', 0],
    ['it ends in 90 days', { decisions: [decision({ validUntil: day('2026-09-16') })] }, 'EXPIRING', 0],
    ['it ends in 91 days', { decisions: [decision({ validUntil: day('2026-09-17') })] }, 'MET', 0],
    ['it has ended', { decisions: [decision({ validUntil: day('2026-06-01') })] }, 'LAPSED', 3],
    ['a lower level has ended', { decisions: [decision({ level: 2, validUntil: day('2026-06-01') })] }, 'NOT_ASSESSED', 3],
    ['the only decision was revoked', { decisions: [decision({ status: 'REVOKED' })] }, 'REVOKED', 3],
    ['the only decision was revoked and would have taken effect later', { decisions: [decision({ status: 'REVOKED', effectiveAt: day('2026-07-01') })] }, 'NOT_ASSESSED', 3],
    ['a lower level is held', { decisions: [decision({ level: 1 })] }, 'GAP', 2],
    ['it is waived', { waived: true, decisions: [decision({ level: 1 })] }, 'WAIVED', 2],
  ])('%s: %s', (_, { waived = false, decisions }, status, gap) => {
    expect(requirementStanding({ required: 3, waived, decisions }, now)).toMatchObject({ status, gap });
  });

  it('names the latest of several revoked decisions, in whichever order they are told', () => {
    const revoked = [decision({ id: 'b', status: 'REVOKED' }), decision({ id: 'a', status: 'REVOKED', effectiveAt: day('2026-05-01') })];
    for (const decisions of [revoked, revoked.toReversed()]) {
      expect(requirementStanding({ required: 3, waived: false, decisions }, now).decision?.id).toBe('a');
    }
  });

  it('expires soon by as many days as the caller says', () => {
    const decisions = [decision({ validUntil: day('2026-06-28') })];
    expect([10, 9].map((days) => requirementStanding({ required: 3, waived: false, decisions }, now, days).status)).toEqual(['EXPIRING', 'MET']);
  });
});

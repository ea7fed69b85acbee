import type { DomainError } from '@waymark/foundation/kernel';
import fc from 'fast-check';
import type { DueChange } from './action';
import { actionLifecycle, actionStatus } from './action-lifecycle';
import { actionFor, offersEvidence, overdueDays, progressStep, renegotiated, starDraft, withoutCommitment, type WantedProgress } from './action-rules';
import { evidenceDraft } from './evidence-draft';
import { agreesAtOnce, requireDueToCome, requireOtherAgrees, requireReachableAim } from './goal-rules';

const today = '2026-06-18';
function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    const { code, details } = error as DomainError;
    return details.issues?.[0]?.path ?? code;
  }
}

describe('an action', () => {
  it.each([
    ['due today is not overdue', '2026-06-18', 0],
    ['due yesterday is one day overdue', '2026-06-17', 1],
    ['due last month counts across its end', '2026-05-18', 31],
    ['without a day is never overdue', null, 0],
  ])('%s', (_, dueOn, days) => {
    expect(overdueDays({ status: 'OPEN', dueOn }, today)).toBe(days);
  });

  it.each(actionStatus.options)('that is %s is overdue only while it is open', (status) => {
    expect(overdueDays({ status, dueOn: '2026-06-01' }, today) > 0).toBe(['OPEN', 'IN_PROGRESS', 'BLOCKED'].includes(status));
  });

  const wanted: WantedProgress[] = ['OPEN', 'IN_PROGRESS', 'DONE'];
  it.each(actionStatus.options.filter((status) => status !== 'DROPPED').flatMap((status) => wanted.map((to) => ({ status, to }))))('moves from $status to $to by one click, and a second one does nothing', ({ status, to }) => {
    const step = progressStep({ status }, to);
    expect(step === null ? status : actionLifecycle.transitions[status][step]).toBe(to);
    expect(progressStep({ status: to }, to)).toBeNull();
  });

  it('that was dropped is not moved', () => {
    expect(wanted.map((to) => actionLifecycle.transitions.DROPPED[progressStep({ status: 'DROPPED' }, to) ?? 'drop'])).toEqual([undefined, undefined, undefined]);
  });

  it('keeps every day that was agreed before when it is renegotiated', () => {
    const by = { id: 'amara', name: 'Amara Okafor' };
    const days = fc.integer({ min: 1, max: 300 }).map((days) => new Date(Date.UTC(2026, 5, 18 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 10 }), (agreed) => {
        const distinct = agreed.filter((day, index) => day !== agreed[index - 1]);
        const start: { dueOn: string | null; dueChanges: DueChange[] } = { dueOn: null, dueChanges: [] };
        const end = distinct.reduce((action, dueOn) => renegotiated(action, { dueOn, reason: '', by, at: new Date(0) }, today), start);
        expect(end.dueOn).toBe(distinct.at(-1));
        expect(end.dueChanges.map(({ to }) => to)).toEqual(distinct);
        expect(end.dueChanges.map(({ from }) => from)).toEqual([null, ...distinct.slice(0, -1)]);
      }),
    );
  });

  it.each([
    ['yesterday', '2026-06-17'],
    ['the day that it has', '2026-06-30'],
  ])('is not renegotiated to %s', (_, dueOn) => {
    const change = { dueOn, reason: '', by: { id: 'amara', name: 'Amara' }, at: new Date(0) };
    expect(refusalOf(() => renegotiated({ dueOn: '2026-06-30', dueChanges: [] }, change, today))).toBe('body.dueOn');
  });

  it('never takes a commitment to anybody but the pair', () => {
    const action = { id: 'x', title: 'Drill', commitment: 6, makesItEight: 'Owen agreeing' };
    expect(withoutCommitment(action)).toEqual({ id: 'x', title: 'Drill', commitment: null, makesItEight: null });
    expect(actionFor(action, { ofPair: false })).toEqual(withoutCommitment(action));
    expect(actionFor(action, { ofPair: true })).toEqual(action);
  });

  it.each([
    ['the mentee who finished it', 'DONE', 'amara', 'amara', true],
    ['the mentor who reads it', 'DONE', 'amara', 'rhys', false],
    ['the mentee whose mentor did it', 'DONE', 'rhys', 'amara', false],
    ['the mentee who is at it', 'IN_PROGRESS', 'amara', 'amara', false],
  ] as const)('offers evidence to %s: %s', (_, status, ownerId, reader, offers) => {
    expect(offersEvidence({ status, ownerId, menteeId: 'amara' }, reader)).toBe(offers);
  });
});

describe('the story that a finished action begins', () => {
  const action = { title: 'Run the 3 July failover drill', beganOn: '2026-06-18', finishedOn: '2026-07-03' };
  const requirementId = '018f8a52-0000-7000-8000-000000000001';
  const goal = { title: 'Lead service support', why: 'The platform needs a second lead', measure: 'Two drills alone', aims: [{ requirementId, ordinal: 4 }, { requirementId, ordinal: null }] };

  it('is filled with what the mentee wrote in the action and its goal', () => {
    const draft = starDraft(action, goal);
    expect(draft).toMatchObject({ title: action.title, situation: goal.why, task: 'Lead service support\n\nTwo drills alone', action: action.title, result: '', startedOn: '2026-06-18', endedOn: '2026-07-03' });
    expect(draft.claims.map(({ ordinal }) => ordinal)).toEqual([4, 1]);
    expect(evidenceDraft.parse(draft)).toEqual(draft);
  });

  it('leaves empty what nobody knows, and never ends before it starts', () => {
    expect(starDraft(action, null)).toMatchObject({ situation: '', task: '', claims: [] });
    expect(starDraft({ ...action, beganOn: '2026-08-01' }, null)).toMatchObject({ startedOn: '2026-07-03', endedOn: '2026-07-03' });
  });

  it('has a title that evidence takes, without half a character', () => {
    expect([...starDraft({ ...action, title: '🧭'.repeat(300) }, null).title]).toHaveLength(200);
  });
});

describe('a goal', () => {
  const goal = { ownerId: 'amara', mentorId: 'rhys', proposedById: 'amara' };
  it('of a pair is agreed by the one who did not write it last', () => {
    expect(refusalOf(() => { requireOtherAgrees(goal, 'amara'); })).toBe('proposer-cannot-agree');
    expect(refusalOf(() => { requireOtherAgrees(goal, 'rhys'); })).toBeNull();
    expect(refusalOf(() => { requireOtherAgrees({ ...goal, proposedById: 'rhys' }, 'rhys'); })).toBe('proposer-cannot-agree');
  });

  it('of somebody alone is agreed as it is written', () => {
    expect([agreesAtOnce({ mentorId: null }), agreesAtOnce(goal)]).toEqual([true, false]);
    expect(refusalOf(() => { requireOtherAgrees({ ...goal, mentorId: null }, 'amara'); })).toBeNull();
  });

  it.each([['2026-06-17', 'body.dueOn'], ['2026-06-18', null], [null, null], [undefined, null]])('due on %s: %s', (dueOn, refusal) => {
    expect(refusalOf(() => { requireDueToCome(dueOn, today); })).toBe(refusal);
  });

  it.each([
    ['a level of the scale', 4, 4, null],
    ['a level above the scale', 5, 4, 'body.aims.2.ordinal'],
    ['no level of a scale', null, 4, 'body.aims.2.ordinal'],
    ['a line without a scale', null, null, null],
    ['a level where there is no scale', 1, null, 'body.aims.2.ordinal'],
  ])('aims at %s', (_, ordinal, steps, refusal) => {
    expect(refusalOf(() => { requireReachableAim({ ordinal }, steps, 2); })).toBe(refusal);
  });
});

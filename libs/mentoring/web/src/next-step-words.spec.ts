import { nextStepKind, type NextStep } from '@waymark/mentoring/domain';
import { stepLink, stepWords } from './next-step-words';

const at = { timeZone: 'Europe/London', now: new Date('2026-06-18T15:00:00Z') };
const step = (facts: Partial<NextStep>): NextStep => ({
  kind: 'LOG_SESSION', relationshipId: 'pair', part: 'MENTEE', with: { id: 'rhys', name: 'Rhys Bevan' }, sessionId: 'session', sessionNumber: 6, goalId: 'goal', actionId: 'action', title: 'Write the runbook',
  actionsAgreed: 3, at: '2026-06-18T14:10:00.000Z', dueOn: null, written: [], left: ['GOAL', 'REALITY'], savedAt: null, ...facts,
});

describe('what waits for somebody', () => {
  it.each(nextStepKind.options)('says what to do, why and where, for %s', (kind) => {
    const { heading, why, action } = stepWords(step({ kind }), at);
    expect([heading, why, action].every((words) => /^[A-Z]/.test(words))).toBe(true);
    expect(stepLink(step({ kind })).path.join('/')).toMatch(/^\/(sessions\/session|actions\/action|goals\/goal|pairs\/pair(\/agreement)?)$/);
  });

  it('names who logged a session, when, and how much was agreed in it', () => {
    expect(stepWords(step({ kind: 'CONFIRM_SESSION' }), at).why).toBe('Rhys Bevan logged it today at 15:10, with 3 actions. If something is not right, say so before you confirm.');
    expect(stepWords(step({ kind: 'CONFIRM_SESSION', actionsAgreed: 0, at: '2026-06-02T08:00:00.000Z' }), at).why).toBe('Rhys Bevan logged it on 2 June 2026 at 09:00. If something is not right, say so before you confirm.');
  });

  it('says what of a record is written and what is left', () => {
    expect(stepWords(step({}), at)).toMatchObject({ heading: 'Log session 6 with Rhys Bevan', why: 'You met on Thu 18 June. Nothing is written yet, and it takes less than five minutes.', action: 'Write the record' });
    expect(stepWords(step({ written: ['GOAL', 'REALITY'], left: ['WILL'] }), at)).toMatchObject({ why: 'You met on Thu 18 June. Goal and reality are written. Will is left.', action: 'Go on writing' });
    expect(stepWords(step({ written: ['GOAL'], left: [] }), at).why).toBe('You met on Thu 18 June. Goal is written. Only logging it is left.');
  });

  it('says by when an action is due', () => {
    const due = (dueOn: string | null) => stepWords(step({ kind: 'ACTION_DUE', dueOn }), at).why;
    expect([due('2026-06-18'), due('2026-06-19'), due('2026-06-17'), due('2026-06-25'), due(null)].map((words) => words.replace(' You agreed it with Rhys Bevan.', ''))).toEqual([
      'It is due today.', 'It is due tomorrow.', 'It was due on 17 June 2026.', 'It is due on 25 June 2026.', 'It has no day yet.',
    ]);
  });
});

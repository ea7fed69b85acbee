import fc from 'fast-check';
import type { Notice } from './mentoring-home';
import { demandWord, inOrderOfNeed, inOrderOfUrgency, noticesShown } from './mentoring-urgency';
import { nextStepKind, type NextStep } from './next-step';

const step = (change: Partial<NextStep>): NextStep => ({
  kind: 'LOG_SESSION', relationshipId: 'r', part: 'MENTOR', with: { id: 'amara', name: 'Amara' }, sessionId: null, sessionNumber: null, goalId: null, actionId: null,
  title: null, actionsAgreed: null, at: null, dueOn: null, written: [], left: [], savedAt: null, ...change,
});

describe('what waits for somebody', () => {
  it('is told by kind, then by the day it is due, then by how long it has waited', () => {
    const steps = [
      step({ kind: 'PLAN_SESSION' }),
      step({ kind: 'ACTION_DUE', dueOn: '2026-06-22', actionId: 'b' }),
      step({ kind: 'ACTION_DUE', dueOn: '2026-06-19', actionId: 'a' }),
      step({ kind: 'LOG_SESSION', at: '2026-06-18T09:00:00Z', sessionId: 'later' }),
      step({ kind: 'LOG_SESSION', at: '2026-06-11T09:00:00Z', sessionId: 'earlier' }),
      step({ kind: 'ACTION_DUE', actionId: 'no day' }),
    ];
    expect(inOrderOfUrgency(steps).map(({ kind, sessionId, actionId }) => sessionId ?? actionId ?? kind)).toEqual(['earlier', 'later', 'a', 'b', 'no day', 'PLAN_SESSION']);
  });

  it('is in the same order whatever order it came in', () => {
    const one = fc.record({ kind: fc.constantFrom(...nextStepKind.options), relationshipId: fc.uuid(), dueOn: fc.constantFrom(null, '2026-06-19', '2026-06-20'), at: fc.constantFrom(null, '2026-06-18T09:00:00Z') }).map(step);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), (steps) => {
        expect(inOrderOfUrgency(steps.toReversed())).toEqual(inOrderOfUrgency(steps));
      }),
    );
  });
});

it('of a pair at most two things are noticed, those to act on first', () => {
  const notices: Notice[] = [
    { kind: 'NOT_PREPARED', sessionId: 's', sessionNumber: 7 },
    { kind: 'CONCERN', concern: { kind: 'SLOWER_THAN_AGREED', days: 24 } },
    { kind: 'BLOCKED_ACTION', actionId: 'b', title: 'User research session' },
    { kind: 'LOW_COMMITMENT', actionId: 'a', title: 'Failover drill', commitment: 6 },
  ];
  expect(noticesShown(notices).map(({ kind }) => kind)).toEqual(['LOW_COMMITMENT', 'BLOCKED_ACTION']);
  expect(noticesShown([])).toEqual([]);
});

describe('the demand for a skill', () => {
  it.each([
    [6, 0, 'NO_PLACES', 6],
    [5, 3, 'SHORT', 2],
    [4, 4, 'ENOUGH', 0],
    [2, 5, 'TO_SPARE', 3],
    [0, 4, 'TO_SPARE', 4],
    [0, 0, 'ENOUGH', 0],
  ])('%i waiting and %i places: %s %i', (waiting, free, word, by) => {
    expect(demandWord({ waiting, freePlaces: free })).toEqual({ word, by });
  });

  it('is told where most is missing first', () => {
    const of = (name: string, waiting: number, free: number) => ({ skill: { id: name, name, framework: 'DDaT' }, waiting, freePlaces: free });
    const demand = [of('Prototyping', 0, 4), of('Information security', 4, 4), of('Service support', 6, 0), of('Agile', 0, 0), of('Systems design', 2, 5), of('User focus', 5, 3)];
    expect(inOrderOfNeed(demand).map(({ skill }) => skill.name)).toEqual(['Service support', 'User focus', 'Information security', 'Agile', 'Systems design', 'Prototyping']);
  });
});

import type { ActionView, GoalView } from '@waymark/mentoring/domain';
import { actionNote, dueWords, nextOfWork, progressWords, readersWords } from './work-words';

const action = (facts: Partial<ActionView>): ActionView => ({ id: 'act', title: 'Ask Owen', status: 'OPEN', dueOn: '2026-06-22', overdueDays: 0, blocked: null, dropped: null, ...facts }) as ActionView;
const blocked = { reason: 'Owen is away.', since: '2026-06-18T10:00:00.000Z' };

describe('a promise in words', () => {
  it('says by when, and how long that is past', () => {
    expect([dueWords(action({})), dueWords(action({ overdueDays: 1 })), dueWords(action({ overdueDays: 4 })), dueWords(action({ dueOn: null }))]).toEqual([
      'by 22 June 2026', '1 day overdue, was due 22 June 2026', '4 days overdue, was due 22 June 2026', 'no day',
    ]);
  });

  it('says what is in the way or why it was dropped, before its day', () => {
    expect([
      actionNote(action({})), actionNote(action({ status: 'BLOCKED', blocked })), actionNote(action({ status: 'DONE' })),
      actionNote(action({ status: 'DROPPED', dropped: { reason: 'Not needed.', at: blocked.since } })),
    ]).toEqual(['by 22 June 2026', 'Owen is away.', '', 'Not needed.']);
  });

  it('is counted with the others of its goal', () => {
    const counts = { open: 2, done: 3, overdue: 1, next: null };
    expect([progressWords(counts), progressWords({ ...counts, open: 0, done: 0, overdue: 0 })]).toEqual(['2 open, 1 overdue, 3 done', 'No actions yet']);
  });

  it('names who reads it: the other one, and whom its owner lets in', () => {
    expect([readersWords('Farah', null), readersWords('Amara', 'Amara'), readersWords(null, null)]).toEqual([
      'You and Farah, and whom you let read it', 'You and Amara, and whom Amara lets read it', 'You, and whom you let read it',
    ]);
  });
});

describe('the first thing to do about goals and actions', () => {
  const goal = (agree: boolean) => ({ id: 'goal', title: 'Lead a drill', proposedBy: { id: 'farah', name: 'Farah Begum' }, may: { agree } }) as GoalView;

  it.each<[string, ActionView[], GoalView[], string | null]>([
    ['what is overdue', [action({ status: 'BLOCKED', blocked }), action({ id: 'late', overdueDays: 2 })], [goal(true)], '/actions/late'],
    ['then what is blocked', [action({}), action({ id: 'stuck', status: 'BLOCKED', blocked })], [goal(true)], '/actions/stuck'],
    ['then a goal that waits for agreement', [action({})], [goal(false), goal(true)], '/goals/goal'],
    ['else nothing', [action({})], [goal(false)], null],
  ])('is %s', (_, actions, goals, path) => {
    expect(nextOfWork(actions, goals)?.path ?? null).toBe(path);
  });
});

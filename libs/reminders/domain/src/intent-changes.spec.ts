import fc from 'fast-check';
import { advance } from '@waymark/foundation/kernel';
import { intentChanges, intentLifecycle, intentStatus, justNow, type StoredIntent, type PlannedReminder } from './index';

const now = new Date('2026-06-10T09:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const wanted = (facts: Partial<PlannedReminder> = {}): PlannedReminder => ({ type: 'ACTION_DUE', memberId: 'amara', occasion: '2026-06-12', dueAt: inMinutes(60), ...facts });
const stored = (facts: Partial<StoredIntent> = {}): StoredIntent => ({ ...wanted(), id: 'intent', status: 'PENDING', ...facts });

describe('the intents of one thing', () => {
  it.each<[string, PlannedReminder[], StoredIntent[], { begun?: number; moved?: number; cancelled?: number }]>([
    ['begin', [wanted()], [], { begun: 1 }],
    ['stay', [wanted()], [stored()], {}],
    ['move with the clock of their reader', [wanted({ dueAt: inMinutes(90) })], [stored()], { moved: 1 }],
    ['are cancelled with what they are about', [], [stored()], { cancelled: 1 }],
    ['make place for those of another day', [wanted({ occasion: '2026-06-20' })], [stored()], { begun: 1, cancelled: 1 }],
    ['come back with it', [wanted()], [stored({ status: 'CANCELLED' })], { moved: 1 }],
    ['do not come back once they would have been due', [wanted({ dueAt: inMinutes(-90) })], [stored({ status: 'CANCELLED' })], {}],
    ['do not begin once they would have been due', [wanted({ dueAt: inMinutes(-90) })], [], {}],
    ['begin where it has just happened', [wanted({ dueAt: inMinutes(-1) })], [], { begun: 1 }],
    ['are sent once', [wanted({ dueAt: inMinutes(90) })], [stored({ status: 'SENT' })], {}],
    ['are skipped once', [wanted({ dueAt: inMinutes(90) })], [stored({ status: 'SKIPPED' })], {}],
  ])('%s', (_, should, are, expected) => {
    const { begun, moved, cancelled } = intentChanges(should, are, now);
    expect({ begun: begun.length, moved: moved.length, cancelled: cancelled.length }).toEqual({ begun: 0, moved: 0, cancelled: 0, ...expected });
  });

  const someWanted = fc.record({
    type: fc.constantFrom('ACTION_DUE', 'ACTION_OVERDUE', 'SESSION_SOON'),
    memberId: fc.constantFrom('amara', 'rhys'),
    occasion: fc.constantFrom('one', 'two'),
    dueAt: fc.integer({ min: -300, max: 300 }).map(inMinutes),
  }) as fc.Arbitrary<PlannedReminder>;
  const keyOf = ({ type, memberId, occasion }: PlannedReminder) => `${type} ${memberId} ${occasion}`;
  const several = fc.uniqueArray(someWanted, { selector: keyOf, maxLength: 8 });
  const stock = fc.tuple(several, fc.array(fc.constantFrom(...intentStatus.options), { minLength: 8, maxLength: 8 })).map(([all, statuses]) => all.map((each, place) => ({ ...each, id: `${place}`, status: statuses[place] ?? 'PENDING' })));

  /** The stock after the changes, each by a step of the lifecycle, which refuses what must not happen. */
  function applied(are: readonly StoredIntent[], { begun, moved, cancelled }: ReturnType<typeof intentChanges>): StoredIntent[] {
    const moving = new Map(moved.map((each) => [each.id, each]));
    const ending = new Set(cancelled.map(({ id }) => id));
    return [
      ...are.map((intent): StoredIntent => {
        if (ending.has(intent.id)) return { ...intent, status: advance(intentLifecycle, intent.status, 'cancel') };
        const to = moving.get(intent.id);
        return to === undefined ? intent : { ...intent, dueAt: to.dueAt, status: advance(intentLifecycle, intent.status, intent.status === 'PENDING' ? 'move' : 'renew') };
      }),
      ...begun.map((each, place): StoredIntent => ({ ...each, id: `new ${place}`, status: 'PENDING' })),
    ];
  }

  it('are those that are wanted and timely, each once, and a second look changes nothing', () => {
    fc.assert(
      fc.property(several, stock, (should, are) => {
        const after = applied(are, intentChanges(should, are, now));
        const pending = after.filter(({ status }) => status === 'PENDING');
        expect(new Set(after.map(keyOf)).size).toBe(after.length);
        expect(pending.every((intent) => should.some((each) => keyOf(each) === keyOf(intent) && each.dueAt.getTime() === intent.dueAt.getTime()))).toBe(true);
        const missing = should.filter((each) => each.dueAt.getTime() >= now.getTime() - justNow && !after.some((intent) => keyOf(intent) === keyOf(each) && intent.status !== 'CANCELLED'));
        expect(missing).toEqual([]);
        expect(intentChanges(should, after, now)).toEqual({ begun: [], moved: [], cancelled: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});

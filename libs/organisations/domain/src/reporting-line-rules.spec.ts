import { DomainError } from '@waymark/foundation/kernel';
import fc from 'fast-check';
import {
  afterChanges,
  assignManager,
  covers,
  endLine,
  handLineOver,
  linesToHandOver,
  managementChain,
  reportsOf,
  type LineSpan,
} from './reporting-line-rules';

function line(memberId: string, managerId: string, from: string, to: string | null = null): LineSpan {
  return { id: `${memberId}-${managerId}-${from}`, memberId, managerId, from, to };
}

function refusalOf(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

describe('a line from the 10th to the 20th', () => {
  it.each([
    ['2026-03-09', false],
    ['2026-03-10', true],
    ['2026-03-19', true],
    ['2026-03-20', false],
  ])('on %s is in force: %s', (day, expected) => {
    expect(covers(line('amara', 'priya', '2026-03-10', '2026-03-20'), day)).toBe(expected);
  });

  it('without an end is in force on any later day', () => {
    expect(covers(line('amara', 'priya', '2026-03-10'), '2099-01-01')).toBe(true);
  });
});

describe('who is above and below', () => {
  const lines = [
    line('amara', 'priya', '2026-01-01', '2026-06-01'),
    line('amara', 'lena', '2026-06-01'),
    line('tom', 'amara', '2026-01-01'),
    line('priya', 'hana', '2026-01-01'),
    line('lena', 'hana', '2026-01-01'),
  ];

  it('the chain is nearest first', () => {
    expect(managementChain(lines, 'tom', '2026-05-31')).toEqual(['amara', 'priya', 'hana']);
  });

  it('the chain is that of the day asked', () => {
    expect(managementChain(lines, 'tom', '2026-06-01')).toEqual(['amara', 'lena', 'hana']);
    expect(managementChain(lines, 'tom', '2025-12-31')).toEqual([]);
  });

  it('reports are direct ones first, then those below, with the steps between', () => {
    expect(reportsOf(lines, 'hana', '2026-05-31')).toEqual([
      { memberId: 'priya', steps: 1 },
      { memberId: 'lena', steps: 1 },
      { memberId: 'amara', steps: 2 },
      { memberId: 'tom', steps: 3 },
    ]);
    expect(reportsOf(lines, 'priya', '2026-06-01')).toEqual([]);
  });

  it('stored lines that go round in a circle end the walk instead of looping', () => {
    const circle = [line('a', 'b', '2026-01-01'), line('b', 'c', '2026-01-01'), line('c', 'a', '2026-01-01')];
    expect(managementChain(circle, 'a', '2026-02-01')).toEqual(['b', 'c']);
    expect(reportsOf(circle, 'a', '2026-02-01').map((report) => report.memberId)).toEqual(['c', 'b']);
  });
});

describe('giving a member a manager', () => {
  const from = '2026-03-10';
  const wanted = { memberId: 'amara', managerId: 'priya', from };
  const inserted = { ...wanted, to: null };

  it('starts a line where there was none', () => {
    expect(assignManager([], wanted)).toEqual({ remove: null, shorten: null, insert: inserted });
  });

  it('ends the line before on that day', () => {
    const before = line('amara', 'rhys', '2026-01-01');
    const shortened = { ...before, to: from };
    expect(assignManager([before], wanted)).toEqual({ remove: null, shorten: shortened, insert: inserted });
  });

  it('also ends a line that was to end later, and has no end of its own', () => {
    const before = line('amara', 'rhys', '2026-01-01', '2026-12-01');
    const shortened = { ...before, to: from };
    expect(assignManager([before], wanted)).toEqual({ remove: null, shorten: shortened, insert: inserted });
  });

  it('leaves a line alone that ended that very day or earlier', () => {
    const before = line('amara', 'rhys', '2026-01-01', from);
    expect(assignManager([before], wanted)).toEqual({ remove: null, shorten: null, insert: inserted });
  });

  it('replaces a line that begins on the same day', () => {
    const same = line('amara', 'rhys', from);
    expect(assignManager([same], wanted)).toEqual({ remove: same, shorten: null, insert: inserted });
  });

  it('lasts until the next line that is planned, which stays as it is', () => {
    const planned = [line('amara', 'hana', '2026-09-01'), line('amara', 'lena', '2026-06-01', '2026-09-01')];
    expect(assignManager(planned, wanted)).toEqual({
      remove: null,
      shorten: null,
      insert: { ...wanted, to: '2026-06-01' },
    });
  });

  it('does not touch the lines of others', () => {
    const others = [line('tom', 'rhys', '2026-01-01'), line('priya', 'hana', from)];
    expect(assignManager(others, wanted)).toEqual({ remove: null, shorten: null, insert: inserted });
  });

  it('refuses a person as their own manager', () => {
    const refusal = refusalOf(() => assignManager([], { ...wanted, managerId: 'amara' }));
    expect(refusal.details.issues).toEqual([
      { path: 'body.managerId', message: 'Nobody manages themselves. Choose another person.' },
    ]);
  });

  it('refuses the manager they have on that day already', () => {
    const refusal = refusalOf(() => assignManager([line('amara', 'priya', '2026-01-01')], wanted));
    expect(refusal.refusal).toBe('INVALID');
    expect(refusal.details.issues).toEqual([
      { path: 'body.managerId', message: 'priya already manages amara on 2026-03-10.' },
    ]);
  });

  it('takes the same manager again after their line has ended', () => {
    const ended = line('amara', 'priya', '2026-01-01', from);
    expect(assignManager([ended], wanted).insert).toEqual(inserted);
  });
});

describe('a circle', () => {
  const wanted = { memberId: 'hana', managerId: 'tom', from: '2026-03-10' };
  const chain = [line('tom', 'amara', '2026-01-01'), line('amara', 'hana', '2026-01-01')];

  it('is refused with everybody in it, by id', () => {
    const refusal = refusalOf(() => assignManager(chain, wanted));
    const message =
      'From 2026-03-10 this would close a circle: tom would manage hana, amara would manage tom, hana would manage amara.';
    expect([refusal.refusal, refusal.code, refusal.message]).toEqual(['INVALID', 'reporting-circle', message]);
    expect(refusal.details.issues).toEqual([{ path: 'body.managerId', message }]);
  });

  it('is worded with names where they are at hand', () => {
    const refusal = refusalOf(() => assignManager(chain, wanted, (id) => id.toUpperCase()));
    expect(refusal.message).toContain('TOM would manage HANA');
  });

  it('of two is one', () => {
    const refusal = refusalOf(() =>
      assignManager([line('amara', 'priya', '2026-01-01')], { memberId: 'priya', managerId: 'amara', from: '2026-02-01' }),
    );
    expect(refusal.code).toBe('reporting-circle');
  });

  it('that would begin only later is refused today, with its day', () => {
    const later = [line('tom', 'amara', '2026-01-01'), line('amara', 'hana', '2026-08-01')];
    expect(refusalOf(() => assignManager(later, wanted)).message).toMatch(/^From 2026-08-01 /);
  });

  it('is none when the lines are never in force on one day', () => {
    const over = [line('tom', 'amara', '2026-01-01'), line('amara', 'hana', '2026-01-01', '2026-03-10')];
    expect(assignManager(over, wanted).insert.managerId).toBe('tom');
  });

  it('is none when the new line ends before the last of them begins', () => {
    const planned = [...chain.slice(0, 1), line('amara', 'hana', '2026-08-01'), line('hana', 'lena', '2026-08-01')];
    expect(assignManager(planned, wanted).insert.to).toBe('2026-08-01');
  });

  it('is none when the line that would close it is the one that is replaced', () => {
    const swapped = [line('hana', 'tom', '2026-01-01'), line('tom', 'lena', '2026-01-01')];
    const upward = assignManager(swapped, { memberId: 'hana', managerId: 'lena', from: '2026-03-10' });
    expect(upward.shorten?.to).toBe('2026-03-10');
  });
});

describe('handing over what somebody manages', () => {
  const lines = [
    line('amara', 'priya', '2026-01-01'),
    line('tom', 'priya', '2026-01-01', '2026-09-01'),
    line('owen', 'priya', '2025-01-01', '2026-06-01'),
    line('hana', 'priya', '2027-01-01'),
    line('sam', 'lena', '2026-01-01'),
  ];

  it('is about the lines in force on the day and those to come, and nothing that is over', () => {
    expect(linesToHandOver(lines, 'priya', '2026-06-01').map(({ memberId }) => memberId)).toEqual(['amara', 'tom', 'hana']);
  });

  it.each([
    ['goes on without an end', 'amara', { from: '2026-06-01', to: null }],
    ['ends when it would have', 'tom', { from: '2026-06-01', to: '2026-09-01' }],
    ['begins when it would have', 'hana', { from: '2027-01-01', to: null }],
  ])('the new line %s', (_, memberId, span) => {
    const [given] = linesToHandOver(lines, 'priya', '2026-06-01').filter((each) => each.memberId === memberId);
    if (given === undefined) throw new Error('no such line');
    const changes = handLineOver(lines, given, { managerId: 'lena', from: '2026-06-01' });
    expect(changes.insert).toEqual({ memberId, managerId: 'lena', ...span });
    const after = afterChanges(lines, changes, 'new');
    for (const day of ['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01', '2027-01-01']) {
      const [before] = managementChain(lines, memberId, day);
      const [now] = managementChain(after, memberId, day);
      expect(now).toBe(before === 'priya' && day >= '2026-06-01' ? 'lena' : before);
    }
  });

  it('never makes somebody their own manager, nor closes a circle', () => {
    const chain = [line('amara', 'priya', '2026-01-01'), line('tom', 'amara', '2026-01-01')];
    const [first] = chain;
    if (first === undefined) throw new Error('no line');
    expect(refusalOf(() => handLineOver(chain, first, { managerId: 'amara', from: '2026-06-01' })).code).toBe('invalid');
    expect(refusalOf(() => handLineOver(chain, first, { managerId: 'tom', from: '2026-06-01' })).code).toBe('reporting-circle');
  });
});

describe('ending a line', () => {
  const open = line('amara', 'priya', '2026-03-10');

  it('sets the first day on which it no longer holds', () => {
    expect(endLine(open, '2026-03-11')).toEqual({ ...open, to: '2026-03-11' });
  });

  it.each(['2026-03-10', '2026-03-09'])('on %s, its first day or before, is refused', (to) => {
    expect(refusalOf(() => endLine(open, to)).details.issues).toEqual([
      { path: 'body.to', message: 'The line begins on 2026-03-10. Choose a later day.' },
    ]);
  });

  it('that has an end can move it to an earlier day, never to a later one', () => {
    const ended = { ...open, to: '2026-06-01' };
    expect(endLine(ended, '2026-05-01').to).toBe('2026-05-01');
    expect(endLine(ended, '2026-06-01').to).toBe('2026-06-01');
    expect(refusalOf(() => endLine(ended, '2026-06-02')).details.issues?.[0]?.path).toBe('body.to');
  });
});

describe('after any sequence of assignments and endings', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const days = Array.from({ length: 14 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
  const person = fc.constantFrom(...people);
  const step = fc.record({
    kind: fc.constantFrom('assign' as const, 'assign' as const, 'end' as const),
    memberId: person,
    managerId: person,
    day: fc.constantFrom(...days),
  });
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  function attempt(lines: readonly LineSpan[], { kind, memberId, managerId, day }: Step, id: string): readonly LineSpan[] {
    try {
      if (kind === 'end') {
        const ends = (each: LineSpan): boolean => each.memberId === memberId && each.managerId === managerId;
        return lines.map((each) => (ends(each) ? endLine(each, day) : each));
      }
      const { remove, shorten, insert } = assignManager(lines, { memberId, managerId, from: day });
      const kept = lines.filter((each) => each !== remove).map((each) => (each.id === shorten?.id ? shorten : each));
      return [...kept, { ...insert, id }];
    } catch (error) {
      if (error instanceof DomainError) return lines; // refused: nothing changes
      throw error;
    }
  }

  const managersOf = (lines: readonly LineSpan[], memberId: string, day: string): string[] =>
    lines
      .filter((each) => each.memberId === memberId && each.from <= day && (each.to ?? '9999') > day)
      .map((each) => each.managerId);

  function everyStep(check: (before: readonly LineSpan[], after: readonly LineSpan[], taken: Step) => void): void {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let lines: readonly LineSpan[] = [];
        for (const [index, taken] of steps.entries()) {
          const after = attempt(lines, taken, `line-${index}`);
          check(lines, after, taken);
          lines = after;
        }
      }),
      { numRuns: 300 },
    );
  }

  it('nobody has two managers on a day, and every line has a day', () => {
    everyStep((_, after) => {
      const doubles = people.flatMap((id) => days.filter((day) => managersOf(after, id, day).length > 1));
      expect(doubles).toEqual([]);
      expect(after.filter((each) => each.to !== null && each.to <= each.from)).toEqual([]);
    });
  });

  it('nobody is above themselves on any day', () => {
    everyStep((_, after) => {
      for (const day of days) {
        for (const start of people) {
          let above = managersOf(after, start, day)[0];
          for (let steps = 0; above !== undefined && steps < people.length; steps++) {
            expect(above).not.toBe(start);
            above = managersOf(after, above, day)[0];
          }
        }
      }
    });
  });

  it('nothing before the day of the change is different, nor anything of another member', () => {
    everyStep((before, after, { memberId, day: changed }) => {
      for (const id of people) {
        const untouched = days.filter((day) => id !== memberId || day < changed);
        expect(untouched.map((day) => managersOf(after, id, day))).toEqual(
          untouched.map((day) => managersOf(before, id, day)),
        );
      }
    });
  });

  it('an accepted manager is the manager on that day, and later plans still hold', () => {
    everyStep((before, after, { kind, memberId, managerId, day }) => {
      if (kind === 'end' || after === before) return;
      expect(managersOf(after, memberId, day)).toEqual([managerId]);
      const plans = before.filter((each) => each.memberId === memberId && each.from > day);
      expect(plans.filter((plan) => !after.includes(plan))).toEqual([]);
    });
  });

  it('looking up and looking down agree', () => {
    everyStep((_, after) => {
      for (const day of days) {
        const up = people.flatMap((id) =>
          managementChain(after, id, day).map((above, index) => `${above} over ${id} by ${index + 1}`),
        );
        const down = people.flatMap((id) =>
          reportsOf(after, id, day).map(({ memberId, steps }) => `${id} over ${memberId} by ${steps}`),
        );
        expect(down.toSorted()).toEqual(up.toSorted());
      }
    });
  });
});

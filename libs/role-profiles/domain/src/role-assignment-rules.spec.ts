import fc from 'fast-check';
import { giveRole, requireEarlierEnd, type RoleSpan } from './role-assignment-rules';

const span = (id: string, versionId: string, from: string, to: string | null = null, memberId = 'amara'): RoleSpan => ({ id, memberId, versionId, from, to });
const give = (spans: readonly RoleSpan[], versionId: string, from: string) => giveRole(spans, { memberId: 'amara', versionId, from });

describe('giving a role', () => {
  it('to somebody who has none begins it, without an end', () => {
    expect(give([], 'keeper', '2026-03-01')).toEqual({
      change: 'begin',
      ends: null,
      begins: { memberId: 'amara', versionId: 'keeper', from: '2026-03-01', to: null },
    });
  });

  it('ends the one before on the day on which it begins', () => {
    const before = span('a', 'keeper', '2026-01-01');
    expect(give([before], 'chief', '2026-03-01')).toMatchObject({ change: 'begin', ends: before, begins: { from: '2026-03-01', to: null } });
  });

  it('on the day on which another begins takes its place, and keeps its end', () => {
    const planned = span('a', 'keeper', '2026-03-01', '2026-09-01');
    expect(give([planned], 'chief', '2026-03-01')).toEqual({ change: 'replace', span: { ...planned, versionId: 'chief' } });
  });

  it.each(['2026-03-01', '2026-05-01'])('that they have on %s already changes nothing', (day) => {
    const held = span('a', 'keeper', '2026-03-01');
    expect(give([held], 'keeper', day)).toEqual({ change: 'none', span: held });
  });

  it('before one that is planned ends where that begins', () => {
    const planned = span('b', 'chief', '2026-08-01');
    expect(give([planned], 'keeper', '2026-02-01')).toMatchObject({ change: 'begin', ends: null, begins: { to: '2026-08-01' } });
  });

  it('on the day on which the last one has ended begins anew, also the same role', () => {
    expect(give([span('a', 'keeper', '2026-01-01', '2026-03-01')], 'keeper', '2026-03-01')).toMatchObject({ change: 'begin', ends: null });
  });

  it('minds nobody else', () => {
    expect(give([span('a', 'chief', '2026-01-01', null, 'owen')], 'keeper', '2026-03-01')).toMatchObject({ change: 'begin', ends: null });
  });

  it('again and again, to anybody in any order, never leaves two roles on one day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
    const givings = fc.array(fc.record({ versionId: fc.constantFrom('keeper', 'chief', 'pilot'), from: day }), { maxLength: 12 });
    fc.assert(
      fc.property(givings, (list) => {
        const spans = list.reduce<RoleSpan[]>((held, { versionId, from }, index) => applied(held, give(held, versionId, from), `n${index}`), []);
        const sorted = spans.toSorted((one, other) => one.from.localeCompare(other.from));
        sorted.slice(1).forEach((next, index) => {
          const { from, to } = sorted[index] ?? next;
          expect(to !== null && from < to && to <= next.from).toBe(true);
        });
      }),
    );
  });
});

describe('ending a role', () => {
  const held = { from: '2026-03-01', to: '2026-09-01' };

  it.each(['2026-03-02', '2026-08-31', '2026-09-01'])('on %s is possible', (day) => {
    expect(() => requireEarlierEnd(held, day)).not.toThrow();
  });

  it.each(['2026-02-28', '2026-03-01', '2026-09-02'])('on %s is refused at the day', (day) => {
    expect(() => requireEarlierEnd(held, day)).toThrow(expect.objectContaining({ refusal: 'INVALID', details: { issues: [expect.objectContaining({ path: 'body.to' })] } }));
  });

  it('that goes on without an end is possible on any later day', () => {
    expect(() => requireEarlierEnd({ from: '2026-03-01', to: null }, '2090-01-01')).not.toThrow();
  });
});

/** What is stored after a change. */
function applied(spans: readonly RoleSpan[], change: ReturnType<typeof giveRole>, id: string): RoleSpan[] {
  switch (change.change) {
    case 'none':
      return [...spans];
    case 'replace':
      return spans.map((each) => (each.id === change.span.id ? change.span : each));
    case 'begin':
      return [...spans.map((each) => (each.id === change.ends?.id ? { ...each, to: change.begins.from } : each)), { id, ...change.begins }];
  }
}

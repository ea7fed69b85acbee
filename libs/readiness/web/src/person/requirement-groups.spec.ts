import type { MeasuredRequirement } from '@waymark/readiness/domain';
import { measured } from './measured.fixture';
import { requirementGroups } from './requirement-groups';

const groups = (...items: Partial<MeasuredRequirement>[]) => requirementGroups(items.map(measured)).map(({ name, items: each }) => [name, ...each.map(({ title }) => title)]);

describe('requirements by gap', () => {
  it('begin with what is not met, the widest gap first, and keep the order of the profile among equals', () => {
    expect(groups({ title: 'A', gap: 1, status: 'GAP' }, { title: 'B', gap: 3, status: 'NOT_ASSESSED' }, { title: 'C', gap: 1, status: 'GAP' })).toEqual([['OPEN', 'B', 'A', 'C']]);
  });

  it('keep apart what ran out, what ends soon, what is met and what is waived', () => {
    expect(groups({ title: 'W', status: 'WAIVED' }, { title: 'M', status: 'MET', gap: 0 }, { title: 'L', status: 'LAPSED' }, { title: 'R', status: 'REVOKED' }, { title: 'E', status: 'EXPIRING', gap: 0 }, { title: 'G', status: 'GAP' })).toEqual([
      ['OPEN', 'G'],
      ['LOST', 'L', 'R'],
      ['ENDING', 'E'],
      ['MET', 'M'],
      ['WAIVED', 'W'],
    ]);
  });

  it('name what ends first, first', () => {
    const ending = (title: string, validUntil: string) => ({ title, validUntil, status: 'EXPIRING' as const });
    expect(groups(ending('later', '2026-09-01'), ending('sooner', '2026-08-01'))).toEqual([['ENDING', 'sooner', 'later']]);
  });
});

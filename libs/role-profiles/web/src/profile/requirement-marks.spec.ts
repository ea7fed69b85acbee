import type { Comparison } from '@waymark/role-profiles/domain';
import { changeOf, requirementOf, summaryOf } from '../requirements.fixture';
import { RequirementMarks, wordsBefore } from './requirement-marks';

const side = (number: number) => ({ versionId: summaryOf(number).id, title: 'Tester', number, status: 'PUBLISHED' as const });
const comparison = (...items: Comparison['items']): Comparison => ({ before: side(1), after: side(2), items, version: 1 });

describe('the marks of a comparison', () => {
  it('are there for what changed and for nothing else', () => {
    const changed = requirementOf({ id: 'b' });
    const marks = new RequirementMarks(comparison(changeOf(), changeOf({ kind: 'changed', after: changed })), ' in version 2');
    expect(marks.of(requirementOf())).toBeNull();
    expect(marks.of(changed)?.kind).toBe('changed');
  });

  it('keep what was taken out in its section', () => {
    const gone = requirementOf({ kind: 'TRAINING', title: 'Coaching' });
    const marks = new RequirementMarks(comparison(changeOf({ kind: 'removed', before: gone, after: null })), '');
    expect(marks.removedFrom('training')).toEqual([gone]);
    expect(marks.removedFrom('skills')).toEqual([]);
  });
});

describe('the words before a change', () => {
  it('are none where the field did not change', () => {
    expect(wordsBefore(changeOf({ kind: 'changed' }), 'title')).toBeNull();
    expect(wordsBefore(null, 'title')).toBeNull();
  });

  it('are what stood there, and nothing at all where the requirement is new', () => {
    const renamed = changeOf({ kind: 'renamed', before: requirementOf({ title: 'Users' }) });
    expect(wordsBefore(renamed, 'title')).toBe('Users');
    expect(wordsBefore(changeOf({ kind: 'added', before: null }), 'title')).toBe('');
  });
});

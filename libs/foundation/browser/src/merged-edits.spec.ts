import fc from 'fast-check';
import { changedFields, mergeEdits } from './merged-edits';

const before = { title: 'Runbook', action: 'I wrote it.', tags: ['on-call'] };

describe('what two people typed into one thing', () => {
  it.each<[string, Partial<typeof before>, Partial<typeof before>, Partial<typeof before>, string[]]>([
    ['only I wrote', { action: 'I wrote and tested it.' }, {}, { action: 'I wrote and tested it.' }, []],
    ['only they wrote', {}, { title: 'On-call runbook' }, { title: 'On-call runbook' }, []],
    ['we wrote in different fields', { action: 'Mine.' }, { title: 'Theirs' }, { action: 'Mine.', title: 'Theirs' }, []],
    ['we wrote the same', { title: 'Same' }, { title: 'Same' }, { title: 'Same' }, []],
    ['we wrote in one field', { title: 'Mine' }, { title: 'Theirs' }, { title: 'Mine' }, ['title']],
    ['we changed a list', { tags: ['a'] }, { tags: ['b'] }, { tags: ['a'] }, ['tags']],
  ])('%s', (_, mine, theirs, shown, conflicts) => {
    const merged = mergeEdits(before, { ...before, ...mine }, { ...before, ...theirs });
    expect(merged.fields).toEqual({ ...before, ...shown });
    expect(merged.conflicts.map(({ field }) => field)).toEqual(conflicts);
  });

  it('loses no version: each is shown or among the conflicts', () => {
    const fields = fc.record({ title: fc.constantFrom('a', 'b', 'c'), action: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fields, fields, fields, (began, mine, theirs) => {
        const { fields: shown, conflicts } = mergeEdits(began, mine, theirs);
        for (const field of ['title', 'action'] as const) {
          const kept = [shown[field], ...conflicts.filter((each) => each.field === field).flatMap((each) => [each.mine, each.theirs])];
          const written = [mine[field], theirs[field]].filter((words) => words !== began[field]);
          expect(kept).toEqual(expect.arrayContaining(written));
        }
      }),
    );
  });

  it('differ in the fields that were changed', () => {
    expect(changedFields({ ...before, title: 'New' }, before)).toEqual({ title: 'New' });
    expect(changedFields({ ...before, tags: ['on-call'] }, before)).toEqual({});
  });
});

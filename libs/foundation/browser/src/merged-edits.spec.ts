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

  describe('in a list of things with ids', () => {
    const [drill, runbook] = [{ id: 'drill', words: 'Run the drill', against: '' }, { id: 'runbook', words: 'Write it up', against: '' }];
    const merge = (began: object[], mine: object[], theirs: object[]) => mergeEdits({ options: began }, { options: mine }, { options: theirs });

    it('is put together thing by thing, with what each of the two added', () => {
      const changed = { ...drill, against: 'One date only' };
      const [ours, added] = [{ id: 'ours', words: 'Ours' }, { id: 'added', words: 'Theirs' }];
      expect(merge([drill, runbook], [drill, runbook, ours], [changed, runbook, added])).toEqual({ fields: { options: [changed, runbook, ours, added] }, conflicts: [] });
    });

    it('is put together within one thing where the two wrote in different places of it', () => {
      const merged = merge([drill], [{ ...drill, words: 'Run it with Owen' }], [{ ...drill, against: 'One date only' }]);
      expect(merged).toEqual({ fields: { options: [{ id: 'drill', words: 'Run it with Owen', against: 'One date only' }] }, conflicts: [] });
    });

    it('gives both versions back where the two wrote in one place, each with what else was written', () => {
      const { fields, conflicts } = merge([drill], [{ ...drill, words: 'Mine' }], [{ ...drill, words: 'Theirs', against: 'One date only' }, runbook]);
      const mine = [{ ...drill, words: 'Mine', against: 'One date only' }, runbook];
      expect(fields.options).toEqual(mine);
      expect(conflicts).toEqual([{ field: 'options', mine, theirs: [{ ...mine[0], words: 'Theirs' }, runbook] }]);
    });

    it('leaves out what one removed, and keeps it where the other one wrote in it', () => {
      expect(merge([drill, runbook], [drill], [drill, runbook]).fields.options).toEqual([drill]);
      const changed = { ...runbook, words: 'Write it up by Friday' };
      expect(merge([drill, runbook], [drill], [drill, changed])).toEqual({ fields: { options: [drill, changed] }, conflicts: [] });
      expect(merge([drill, runbook], [drill, changed], [drill])).toEqual({ fields: { options: [drill, changed] }, conflicts: [] });
    });
  });

  it('differ in the fields that were changed', () => {
    expect(changedFields({ ...before, title: 'New' }, before)).toEqual({ title: 'New' });
    expect(changedFields({ ...before, tags: ['on-call'] }, before)).toEqual({});
  });
});

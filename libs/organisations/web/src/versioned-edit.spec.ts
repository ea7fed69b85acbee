import { ProblemError } from '@waymark/foundation/browser';
import * as z from 'zod';
import { VersionedEdit, differences } from './versioned-edit';

const schema = z.object({ version: z.int(), name: z.string(), purpose: z.string() });
type Thing = z.infer<typeof schema>;
const read: Thing = { version: 1, name: 'Mentoring', purpose: 'Growth' };
const fieldsOf = ({ purpose }: Pick<Thing, 'purpose'>) => [{ label: 'Purpose', words: purpose }];

/** A server that holds `stored` and takes only what was written on top of it. */
function edits(stored: Thing, typed: string) {
  const settled: Thing[] = [];
  let present = stored;
  const edit = new VersionedEdit<Thing>({
    schema,
    fieldsOf,
    settled: (thing) => settled.push(thing),
    send: ({ version }) => {
      if (version !== present.version) return Promise.reject(new ProblemError({ status: 412, code: 'stale', current: present }));
      present = { ...present, version: version + 1, purpose: typed };
      return Promise.resolve(present);
    },
  });
  return { edit, settled };
}

describe('saving a form', () => {
  it('on top of the latest version settles', async () => {
    const { edit, settled } = edits(read, 'Ours');
    await edit.save(read, 'UTC');
    expect(settled).toEqual([{ version: 2, name: 'Mentoring', purpose: 'Ours' }]);
    expect([edit.theirs(), edit.progress()?.kind]).toEqual([null, 'saved']);
  });

  it('goes through where somebody else changed other fields', async () => {
    const { edit, settled } = edits({ version: 3, name: 'Renamed', purpose: 'Growth' }, 'Ours');
    await edit.save(read, 'UTC');
    expect(settled).toEqual([{ version: 4, name: 'Renamed', purpose: 'Ours' }]);
  });

  it('keeps what somebody else wrote until one of the two is chosen', async () => {
    const theirs = { version: 3, name: 'Mentoring', purpose: 'Theirs' };
    const { edit, settled } = edits(theirs, 'Ours');
    await edit.save(read, 'UTC');
    expect([edit.theirs(), edit.progress(), settled]).toEqual([theirs, null, []]);
    await edit.save(theirs, 'UTC');
    expect(settled).toMatchObject([{ version: 4, purpose: 'Ours' }]);
  });

  it('takes over what somebody else wrote', async () => {
    const theirs = { version: 3, name: 'Mentoring', purpose: 'Theirs' };
    const { edit, settled } = edits(theirs, 'Ours');
    await edit.save(read, 'UTC');
    edit.takeTheirs();
    expect([edit.theirs(), settled]).toEqual([null, [theirs]]);
  });
});

describe('two versions', () => {
  it('differ in words, not in the spaces around them', () => {
    const [yours, theirs] = [[{ label: 'Name', words: ' A ' }, { label: 'Note', words: '' }], [{ label: 'Name', words: 'A' }, { label: 'Note', words: 'B' }]];
    expect(differences(yours, theirs)).toEqual([{ label: 'Note', yours: 'Nothing', theirs: 'B' }]);
  });
});

import { Sealing, Tenancy } from '@waymark/foundation/server';
import { notesApi } from '@waymark/mentoring/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { aGoal, done, held, pairStory, write, type PairStory } from '../mentoring/pair-story';

let api: TestApi;
let told: PairStory;

beforeAll(async () => {
  api = await startApi();
}, 60_000);
/** Each test has an organisation in which nothing was sealed yet. */
beforeEach(async () => {
  told = await pairStory(api);
}, 60_000);
afterAll(() => api.close());

/** What a new process does: it remembers nothing of the keys that were opened. */
const forget = () => Object.assign(api.get(Sealing), { opened: new WeakMap() });
const note = (words: string) => done(ask(told.mentor, notesApi.beginPrivateNote, { body: { relationshipId: told.relationshipId, words } }));
const read = async (noteId: string) => (await ask(told.mentor, notesApi.readPrivateNote, { params: { noteId } })).body.words;
const keyNumbers = () =>
  asAdministrator(api.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ number: number }>('SELECT number FROM organisation_data_key WHERE organisation_id = $1', [told.story.organisationId]);
    return rows.map(({ number }) => number);
  });

describe('the first key of an organisation', () => {
  it('that was rolled back seals nothing afterwards', async () => {
    const { id: sessionId } = await held(told.mentor, told.relationshipId);
    expect(await keyNumbers()).toEqual([]);
    const stale = await write(told.mentor, sessionId, 'GOAL', aGoal, 5);
    expect(stale.status).toBe(412);
    expect(await keyNumbers()).toEqual([]);
    const { id } = await note('What Amara said');
    forget();
    expect(await read(id)).toBe('What Amara said');
  });

  it('is one, whoever else makes it at the same time, and opens what all of them sealed', async () => {
    const tenancy = api.get(Tenancy);
    const sealing = api.get(Sealing);
    const column = { table: 'mentoring_private_note', column: 'words', key: ['id'], bound: ['id'] as const };
    const { organisationId } = told.story;
    let waiting = 0;
    const all = Promise.withResolvers<null>();
    const sealed = await Promise.all(
      ['one', 'other', 'third'].map((words) =>
        tenancy.run(organisationId, async () => {
          if (++waiting === 3) all.resolve(null);
          await all.promise; // each has its transaction open before any of them makes a key
          return { words, sealed: await sealing.seal(column, { id: words }, words) };
        }),
      ),
    );
    forget();
    expect(await keyNumbers()).toEqual([1]);
    for (const { words, sealed: bytes } of sealed) expect(await tenancy.run(organisationId, () => sealing.open(column, { id: words }, bytes))).toBe(words);
  });
});

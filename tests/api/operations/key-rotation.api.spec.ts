import { KeyRotation, Sealing, withNewMasterKey, readMasterKeys, type Config } from '@waymark/foundation/server';
import { notesApi } from '@waymark/mentoring/domain';
import { days, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { done, pairStory, write, aGoal, logged, type PairStory } from '../mentoring/pair-story';

/** The file of master keys of the installation, to which a test may add. */
let keysFile = withNewMasterKey('');
let api: TestApi;
let told: PairStory;
let mentor: Person;

beforeAll(async () => {
  api = await startApi({ masterKeys: keysIn(keysFile) });
  told = await pairStory(api);
  ({ mentor } = told);
}, 60_000);
afterAll(() => api.close());

function keysIn(words: string): NonNullable<Config['masterKeys']> {
  const keys = readMasterKeys(words);
  if (typeof keys === 'string') throw new Error(keys);
  return keys;
}

/** Starts again with what is in the file of master keys. */
function startAgain(): void {
  Object.assign(api.get(Sealing), { masterKeys: keysIn(keysFile) });
}

const rows = <Row extends object>(sql: string) => asAdministrator(api.database.adminUrl, async (client) => (await client.query<Row>(sql)).rows);
const dataKeys = () => rows<{ number: number; master_key: number }>('SELECT number, master_key FROM organisation_data_key ORDER BY number');
/** The numbers of the keys that sealed the private notes. */
const sealedBy = async () => (await rows<{ key: number }>('SELECT DISTINCT get_byte(words, 4) AS key FROM mentoring_private_note ORDER BY 1')).map(({ key }) => key);
const note = (words: string) => done(ask(mentor, notesApi.beginPrivateNote, { body: { relationshipId: told.relationshipId, words } }));
const read = async (noteId: string) => (await ask(mentor, notesApi.readPrivateNote, { params: { noteId } })).body.words;
const rotation = () => api.get(KeyRotation);

describe('a new master key', () => {
  it('wraps the keys of organisations, after which the earlier one may leave the file', async () => {
    const { id } = await note('The first');
    keysFile = withNewMasterKey(keysFile);
    startAgain();
    expect(await read(id)).toBe('The first');
    expect(await rotation().rewrap()).toMatchObject({ renewed: 1 });
    expect(await rotation().rewrap()).toMatchObject({ renewed: 0 });
    expect(await dataKeys()).toEqual([{ number: 1, master_key: 2 }]);
    keysFile = `${keysFile.split('\n')[1] ?? ''}\n`;
    startAgain();
    expect(await read(id)).toBe('The first');
  });

  it('that is another one opens nothing', async () => {
    const { id } = await note('The second');
    const kept = keysFile;
    keysFile = `2:${withNewMasterKey('').slice(2)}`;
    startAgain();
    expect((await ask(mentor, notesApi.readPrivateNote, { params: { noteId: id } })).status).toBe(500);
    keysFile = kept;
    startAgain();
    expect(await read(id)).toBe('The second');
  });
});

describe('a new key of an organisation', () => {
  it('seals everything, revisions and answers that are kept included, and nobody loses a word', async () => {
    const notes = await Promise.all(Array.from({ length: 25 }, (_, place) => note(`Note ${place}`)));
    await done(ask(mentor, notesApi.beginSharedNote, { body: { relationshipId: told.relationshipId, words: 'Ours' }, headers: { 'idempotency-key': 'kept' } }));
    const { id: sessionId } = await logged(mentor, told.relationshipId);
    const revised = { reason: 'It was four', writing: { stage: 'GOAL', content: aGoal } };
    await done(mentor.post(`/mentoring-sessions/${sessionId}/stages/GOAL/revisions`, revised, { ifMatch: 2 }));
    expect((await rotation().renew()).renewed).toBeGreaterThan(30);
    expect(await sealedBy()).toEqual([2]);
    startAgain();
    for (const [place, { id }] of notes.entries()) expect(await read(id)).toBe(`Note ${place}`);
    expect((await mentor.get(`/mentoring-sessions/${sessionId}/revisions`)).body.items[0].reason).toBe('It was four');
    const again = await ask(mentor, notesApi.beginSharedNote, { body: { relationshipId: told.relationshipId, words: 'Ours' }, headers: { 'idempotency-key': 'kept' } });
    expect([again.status, again.headers['idempotent-replay']]).toEqual([201, 'true']);
  });

  it('is taken while people write, and what was sealed meanwhile opens', async () => {
    const [, ...notes] = await Promise.all([rotation().renew(), ...Array.from({ length: 20 }, (_, place) => note(`Meanwhile ${place}`))]);
    for (const [place, { id }] of notes.entries()) expect(await read(id)).toBe(`Meanwhile ${place}`);
  });

  it('goes on where a rotation was killed', async () => {
    await rotation().goOn();
    const { id } = await note('Before the end');
    const sealing = api.get(Sealing);
    const latest = (await dataKeys()).at(-1)?.number ?? 0;
    const kept = sealing.open.bind(sealing);
    let opened = 0;
    // It dies in the middle of a portion, which is undone as a whole.
    Object.assign(sealing, { open: (...asked: Parameters<typeof kept>) => (++opened > 7 ? Promise.reject(new Error('killed')) : kept(...asked)) });
    await expect(rotation().renew()).rejects.toThrow('killed');
    Object.assign(sealing, { open: kept });
    expect(await read(id)).toBe('Before the end');
    expect(await sealedBy()).toEqual([latest]);
    expect((await rotation().goOn()).renewed).toBeGreaterThan(0);
    expect(await sealedBy()).toEqual([latest + 1]);
    expect(await read(id)).toBe('Before the end');
  });

  it('lets the earlier ones go once nothing needs them and nobody can still be reading with them', async () => {
    const before = await dataKeys();
    expect(before.length).toBeGreaterThan(1);
    expect((await rotation().goOn()).removed).toBe(0);
    api.clock.advance(days(0.1));
    await rotation().renew();
    startAgain();
    const left = (await dataKeys()).map(({ number }) => number);
    expect(left).toEqual([(before.at(-1)?.number ?? 0), (before.at(-1)?.number ?? 0) + 1]);
    expect((await write(mentor, (await logged(mentor, told.relationshipId)).id, 'GOAL', aGoal, 2)).status).toBe(409);
  });
});

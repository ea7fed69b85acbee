import { notesApi, type PrivateNoteView, type SharedNoteView } from '@waymark/mentoring/domain';
import { Erasing } from '@waymark/organisations/api';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { done, held, pairOf, pairStory, type PairStory } from './pair-story';

let api: TestApi;
let told: PairStory;
let mentee: Person;
let mentor: Person;
let relationshipId: string;

beforeAll(async () => {
  api = await startApi();
  told = await pairStory(api);
  ({ mentee, mentor, relationshipId } = told);
}, 60_000);
afterAll(() => api.close());

const shared = (person: Person, words: string, headers = {}): Promise<SharedNoteView> => done(ask(person, notesApi.beginSharedNote, { body: { relationshipId, words }, headers }));
const own = (person: Person, words: string, headers = {}): Promise<PrivateNoteView> => done(ask(person, notesApi.beginPrivateNote, { body: { relationshipId, words }, headers }));
const everybodyElse = () => [told.manager, told.owner, told.story.admin, told.otherMentor, told.otherMentee];

describe('a shared note', () => {
  it('is read and written by both, with the names of who reads it, and deleted by who began it', async () => {
    const note = await shared(mentee, 'The lamp on the stairs');
    expect(note).toMatchObject({ tier: 'SHARED', readers: [{ name: 'Amara Okafor' }, { name: 'Rhys Bevan' }], mayDelete: true });
    const params = { noteId: note.id };
    expect((await done(ask(mentor, notesApi.readSharedNote, { params }))).mayDelete).toBe(false);
    const changed = await done(ask(mentor, notesApi.changeSharedNote, { params, body: { words: 'The lamp on the landing' }, ifMatch: 1 }));
    expect(changed).toMatchObject({ words: 'The lamp on the landing', changedBy: { name: 'Rhys Bevan' }, author: { name: 'Amara Okafor' }, version: 2 });
    const late = await ask(mentee, notesApi.changeSharedNote, { params, body: { words: 'Mine' }, ifMatch: 1 });
    expect([late.status, (late.body as unknown as { current: SharedNoteView }).current.words]).toEqual([412, 'The lamp on the landing']);
    expect((await ask(mentor, notesApi.deleteSharedNote, { params })).status).toBe(403);
    expect((await ask(mentee, notesApi.deleteSharedNote, { params })).status).toBe(204);
    expect((await ask(mentee, notesApi.readSharedNote, { params })).status).toBe(404);
  });

  it('is there for nobody else', async () => {
    const { id: noteId } = await shared(mentee, 'Between us');
    for (const stranger of everybodyElse()) {
      expect((await ask(stranger, notesApi.readSharedNote, { params: { noteId } })).status).toBe(404);
      expect((await ask(stranger, notesApi.listSharedNotes, { query: { relationshipId } })).status).toBe(404);
      expect((await ask(stranger, notesApi.changeSharedNote, { params: { noteId }, body: { words: 'x' }, ifMatch: 1 })).status).toBe(404);
    }
  });

  it('stays readable after the end, and is not written in then', async () => {
    const over = await pairOf(api, told.story, mentor, told.otherMentee, 'COMPLETED');
    expect((await ask(mentor, notesApi.beginSharedNote, { body: { relationshipId: over, words: 'Late' } })).status).toBe(403);
    expect((await ask(mentor, notesApi.listSharedNotes, { query: { relationshipId: over } })).status).toBe(200);
  });
});

describe('a shared note of somebody who is erased', () => {
  it('stays where they are the mentor who began it, and goes with the mentee', async () => {
    const [grace, tom] = [await told.story.person('Grace Bell'), await told.story.person('Tom Reed')];
    const pair = await pairOf(api, told.story, grace, tom);
    const { id: noteId } = await done(ask(grace, notesApi.beginSharedNote, { body: { relationshipId: pair, words: 'Begun' } }));
    await done(ask(tom, notesApi.changeSharedNote, { params: { noteId }, body: { words: 'What Tom wrote' }, ifMatch: 1 }));
    const erase = async (person: Person) => {
      await told.story.suspend(person);
      const { body } = await told.story.admin.post(`/members/${person.memberId}/erasure`, { confirmation: person.name });
      await api.get(Erasing).carryOut(told.story.organisationId, body.id);
    };
    await erase(grace);
    expect((await done(ask(tom, notesApi.readSharedNote, { params: { noteId } }))).words).toBe('What Tom wrote');
    await erase(tom);
    const left = await asAdministrator(api.database.adminUrl, (client) => client.query('SELECT FROM mentoring_shared_note WHERE id = $1', [noteId]));
    expect(left.rowCount).toBe(0);
  }, 30_000);
});

describe('a private note', () => {
  it('is read, changed and deleted by its author alone: the other of the pair finds nothing', async () => {
    const note = await own(mentor, 'I was too quick');
    const params = { noteId: note.id };
    expect(note.readers).toEqual([{ id: mentor.memberId, name: 'Rhys Bevan' }]);
    for (const stranger of [mentee, ...everybodyElse()]) {
      expect((await ask(stranger, notesApi.readPrivateNote, { params })).status).toBe(404);
      expect((await ask(stranger, notesApi.changePrivateNote, { params, body: { words: 'x' }, ifMatch: 1 })).status).toBe(404);
      expect((await ask(stranger, notesApi.deletePrivateNote, { params })).status).toBe(404);
    }
    expect((await done(ask(mentee, notesApi.listPrivateNotes, { query: { relationshipId } }))).items).toEqual([]);
    expect((await done(ask(mentor, notesApi.listPrivateNotes, { query: { relationshipId } }))).items.map(({ id }) => id)).toEqual([note.id]);
    expect((await done(ask(mentor, notesApi.changePrivateNote, { params, body: { words: 'I was slow' }, ifMatch: 1 }))).words).toBe('I was slow');
    expect((await ask(mentor, notesApi.deletePrivateNote, { params })).status).toBe(204);
  });

  it('is not reached as a shared one, nor a shared one as it', async () => {
    const [hidden, open] = [await own(mentor, 'Mine'), await shared(mentor, 'Ours')];
    expect((await ask(mentor, notesApi.readSharedNote, { params: { noteId: hidden.id } })).status).toBe(404);
    expect((await ask(mentor, notesApi.readPrivateNote, { params: { noteId: open.id } })).status).toBe(404);
  });

  it('is written once by a double click, and what is kept for the repeat is sealed', async () => {
    const headers = { 'idempotency-key': 'twice' };
    const [first, again] = [await own(mentee, 'xyloclick', headers), await own(mentee, 'xyloclick', headers)];
    expect(again).toEqual(first);
    expect((await ask(mentee, notesApi.beginPrivateNote, { body: { relationshipId, words: 'Other' }, headers })).status).toBe(422);
    const { rows } = await asAdministrator(api.database.adminUrl, (client) => client.query<{ row: string; hash: string }>(`SELECT t::text AS row, body_hash AS hash FROM idempotency_record t WHERE key = 'twice'`));
    expect([rows.length, rows[0]?.row.includes('xyloclick'), rows[0]?.hash]).toEqual([1, false, 'sealed']);
  });

  it('belongs to a session of its own pair', async () => {
    const strange = await held(told.otherMentor, told.otherRelationshipId);
    const { status } = await ask(mentor, notesApi.beginPrivateNote, { body: { relationshipId, sessionId: strange.id, words: 'x' } });
    expect(status).toBe(400);
  });
});

describe('words that are stored', () => {
  it('do not open in another row, beside another version or with a single byte changed', async () => {
    const [one, other] = [await own(mentor, 'The first'), await own(mentor, 'The second')];
    const readable = async () => (await ask(mentor, notesApi.readPrivateNote, { params: { noteId: one.id } })).status;
    const meddle = (sql: string) => asAdministrator(api.database.adminUrl, (client) => client.query(sql));
    const keep = (await meddle(`SELECT words FROM mentoring_private_note WHERE id = '${one.id}'`)).rows as { words: Buffer }[];
    const restore = `UPDATE mentoring_private_note SET version = 1, words = '\\x${keep[0]?.words.toString('hex') ?? ''}' WHERE id = '${one.id}'`;
    for (const attack of [
      `UPDATE mentoring_private_note SET words = (SELECT words FROM mentoring_private_note WHERE id = '${other.id}') WHERE id = '${one.id}'`,
      `UPDATE mentoring_private_note SET version = 2 WHERE id = '${one.id}'`,
      `UPDATE mentoring_private_note SET words = set_byte(words, 40, get_byte(words, 40) # 1) WHERE id = '${one.id}'`,
      `UPDATE mentoring_private_note SET words = 'These words were never sealed by anybody' WHERE id = '${one.id}'`,
    ]) {
      await meddle(attack);
      expect(await readable()).toBe(500);
      await meddle(restore);
      expect(await readable()).toBe(200);
    }
  });
});

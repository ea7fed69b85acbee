import { mostUnsentForms, unsentApi, type UnsentFields } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';

let api: TestApi;
let amara: Person;
let priya: Person;
let story: Story;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api, 'Calder Digital');
  [amara, priya] = await Promise.all([story.person('Amara Okafor'), story.person('Priya Nair')]);
}, 60_000);
afterAll(() => api.close());

const appeal = (subjectId: string = newId()) => ({ form: 'APPEAL', subjectId }) as const;
const read = async (person: Person, params: ReturnType<typeof appeal>) => (await ask(person, unsentApi.readUnsentForm, { params })).body;
const keep = (person: Person, params: ReturnType<typeof appeal>, fields: UnsentFields, ifMatch: number) => ask(person, unsentApi.keepUnsentForm, { params, body: { fields }, ifMatch });

describe('a form that is not sent yet', () => {
  it('has nothing in it at first, and then what its author typed', async () => {
    const form = appeal();
    expect(await read(amara, form)).toEqual({ fields: {}, version: 0 });
    expect(await keep(amara, form, { reason: 'I was on leave when' }, 0)).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    await keep(amara, form, { ordinal: '3' }, 1);
    expect(await read(amara, form)).toEqual({ fields: { reason: 'I was on leave when', ordinal: '3' }, version: 2 });
  });

  it('is its author’s alone, even where others write about the same', async () => {
    const form = appeal();
    await keep(amara, form, { reason: 'Mine' }, 0);
    expect(await read(priya, form)).toEqual({ fields: {}, version: 0 });
    await keep(priya, form, { reason: 'Hers' }, 0);
    expect((await read(amara, form)).fields).toEqual({ reason: 'Mine' });
  });

  it('gives whoever typed on top of an older version what is kept now', async () => {
    const form = appeal();
    await keep(amara, form, { reason: 'In one tab' }, 0);
    expect(await keep(amara, form, { reason: 'In the other' }, 0)).toMatchObject({ status: 412, body: { code: 'stale', current: { fields: { reason: 'In one tab' }, version: 1 } } });
    expect(refusal(await ask(amara, unsentApi.keepUnsentForm, { params: form, body: { fields: { reason: 'Blindly' } } }))).toMatchObject({ status: 428 });
  });

  it('keeps exactly one of several that are typed at once', async () => {
    const form = appeal();
    const answers = await Promise.all(['one', 'two', 'three', 'four'].map((reason) => keep(amara, form, { reason }, 0)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect((await read(amara, form)).version).toBe(1);
  });

  it('is empty once it was sent, and a tab that still shows it does not write it back unseen', async () => {
    const form = appeal();
    await keep(amara, form, { reason: 'Sent by now' }, 0);
    expect(await ask(amara, unsentApi.forgetUnsentForm, { params: form })).toMatchObject({ status: 204 });
    expect(await read(amara, form)).toEqual({ fields: {}, version: 2 });
    expect(await keep(amara, form, { reason: 'Sent by now, and more' }, 1)).toMatchObject({ status: 412 });
    expect(await ask(amara, unsentApi.forgetUnsentForm, { params: appeal() })).toMatchObject({ status: 204 });
  });

  it.each([
    ['a form that does not exist', { form: 'DIARY', subjectId: newId() }, { reason: 'Dear' }],
    ['a field that does not exist', appeal(), { diary: 'Dear' }],
    ['a character that cannot be stored', appeal(), { reason: 'a\u0000b' }],
    ['a book', appeal(), { reason: 'x'.repeat(50_001) }],
  ])('takes no %s', async (_, params, fields) => {
    expect(refusal(await ask(amara, unsentApi.keepUnsentForm, { params: params as never, body: { fields } as never, ifMatch: 0 }))).toMatchObject({ status: 400 });
  });

  it('makes room for newer ones, and nobody else’s goes for it', async () => {
    const theirs = appeal();
    await keep(priya, theirs, { reason: 'Stays' }, 0);
    const first = appeal();
    await keep(amara, first, { reason: 'The first' }, 0);
    for (let count = 0; count < mostUnsentForms; count++) await keep(amara, appeal(), { reason: 'Another' }, 0);
    expect(await read(amara, first)).toEqual({ fields: {}, version: 0 });
    expect((await read(priya, theirs)).fields).toEqual({ reason: 'Stays' });
    const { rows } = await asAdministrator(api.database.adminUrl, (client) => client.query<{ count: string }>('SELECT count(*) FROM unsent_form WHERE member_id = $1', [amara.memberId]));
    expect(Number(rows[0]?.count)).toBe(mostUnsentForms);
    expect(await keep(amara, first, { reason: 'Typed on in a tab that was open all the time' }, 1)).toMatchObject({ status: 412, body: { current: { fields: {}, version: 0 } } });
  });

  it('stays where many others were sent: what was sent makes room first', async () => {
    const ines = await story.person('Ines Duarte');
    const draft = appeal();
    await keep(ines, draft, { reason: 'A long draft' }, 0);
    const sent = appeal();
    for (let count = 0; count < mostUnsentForms; count++) {
      const form = count === 0 ? sent : appeal();
      await keep(ines, form, { reason: 'Sent' }, 0);
      await ask(ines, unsentApi.forgetUnsentForm, { params: form });
    }
    expect(await read(ines, draft)).toEqual({ fields: { reason: 'A long draft' }, version: 1 });
    expect(await keep(ines, sent, { reason: 'Sent, and more' }, 2)).toMatchObject({ status: 412 });
  });
});

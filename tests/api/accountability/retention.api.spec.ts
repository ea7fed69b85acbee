import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AccessLedger, Erasing, Retention } from '@waymark/organisations/api';
import { days, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';

let api: TestApi;
let story: Story;
let amara: Person;
let priya: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [amara, priya] = [await story.person('Amara Okafor'), await story.person('Priya Nair')];
});
afterAll(() => api.close());

const behindTheWall = (sql: string, values: unknown[] = []) => asAdministrator(api.database.adminUrl, (client) => client.query(sql, values));
const change = (kind: string, wanted: number | null, version: number) => story.admin.patch(`/retention-rules/${kind}`, { days: wanted }, { ifMatch: version });
const applied = async () => (await story.admin.get('/audit-entries?action=retention.applied')).body.items.map(({ detail }: { detail: unknown }) => detail);

/** A read of an item of `owner` by `reader`, so many days ago. */
async function readOf(owner: Person, reader: Person, daysAgo: number): Promise<string> {
  const id = newId();
  await api.get(Tenancy).run(story.organisationId, () =>
    api.get(AccessLedger).record({ memberId: reader.memberId }, 'mentor', { kind: 'claim', id, ownerId: owner.memberId }),
  );
  await behindTheWall(`UPDATE access_event SET at = now() - make_interval(days => $2) WHERE subject_id = $1`, [id, daysAgo]);
  return id;
}
const stands = async (subjectId: string) => (await behindTheWall('SELECT 1 FROM access_event WHERE subject_id = $1', [subjectId])).rowCount === 1;

describe('rules of retention', () => {
  it('are the defaults until an admin chooses, which is accounted for', async () => {
    const { items } = (await story.admin.get('/retention-rules')).body;
    expect(items).toContainEqual({ kind: 'access-ledger', days: 1095, changedAt: null, changedByName: null, version: 0 });
    const { body } = await change('access-ledger', 400, 0);
    expect(body).toMatchObject({ kind: 'access-ledger', days: 400, changedByName: 'Sunita Rao', version: 1 });
    expect((await story.admin.get('/audit-entries?action=retention.changed')).body.items[0]).toMatchObject({ detail: { kind: 'access-ledger', days: 400 } });
  });

  it('are changed only as they were read', async () => {
    expect(refusal(await change('access-ledger', 500, 0))).toMatchObject({ status: 412, code: 'stale' });
    expect(refusal(await story.admin.patch('/retention-rules/access-ledger', { days: 500 }))).toMatchObject({ status: 428 });
    const both = await Promise.all([change('ended-releases', 100, 0), change('ended-releases', 200, 0)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it.each([
    ['too few days', 'access-ledger', { days: 10 }, 'body.days'],
    ['a part of a day', 'access-ledger', { days: 100.5 }, 'body.days'],
    ['more than a hundred years', 'access-ledger', { days: 40_000 }, 'body.days'],
    ['what is not kept by a rule', 'passwords', { days: 100 }, 'path.kind'],
  ])('refuse %s', async (_, kind, body, path) => {
    expect(refusal(await story.admin.patch(`/retention-rules/${kind}`, body, { ifMatch: 1 }))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });
});

describe('what was kept long enough', () => {
  it('is removed, and nothing younger, and the audit log says so', async () => {
    const [old, young] = [await readOf(amara, priya, 401), await readOf(amara, priya, 399)];
    await api.get(Retention).applyEverywhere();
    expect([await stands(old), await stands(young)]).toEqual([false, true]);
    expect(await applied()).toEqual([{ kind: 'access-ledger', days: 400, table: 'access_event', rows: 1 }]);
    await api.get(Retention).applyEverywhere();
    expect(await applied()).toHaveLength(1);
  });

  it('is removed in portions, all of it in one go', async () => {
    await behindTheWall(
      `INSERT INTO access_event (organisation_id, id, at, reader_id, owner_id, subject_kind, subject_id, ground)
       SELECT $1, gen_random_uuid(), now() - interval '700 days', $2, $3, 'claim', gen_random_uuid(), 'mentor' FROM generate_series(1, 10001)`,
      [story.organisationId, priya.memberId, amara.memberId],
    );
    await api.get(Retention).applyEverywhere();
    const { rows } = await behindTheWall(`SELECT count(*)::int AS left FROM access_event WHERE at < now() - interval '600 days'`);
    expect(rows).toEqual([{ left: 0 }]);
    expect((await applied()).slice(0, 3).map(({ rows: count }: { rows: number }) => count)).toEqual([1, 5_000, 5_000]);
  });

  it('stays while a legal hold stands for somebody it is about, and goes when it is lifted', async () => {
    const held = await readOf(amara, priya, 500);
    const { body: hold } = await story.admin.post(`/members/${amara.memberId}/legal-holds`, { reason: 'A tribunal', until: null });
    await api.get(Retention).applyEverywhere();
    expect(await stands(held)).toBe(true);
    await story.admin.delete(`/legal-holds/${hold.id}`);
    await api.get(Retention).applyEverywhere();
    expect(await stands(held)).toBe(false);
  });

  it('does not make the ledger shorter than 90 days, whoever asks the database', async () => {
    const young = await readOf(amara, priya, 89);
    await api.get(Tenancy).run(story.organisationId, () => api.get(Tenancy).manager.query('SELECT forget_access_events(now())'));
    expect(await stands(young)).toBe(true);
  });

  it('is a person who left, where the organisation chose so, but nobody on hold', async () => {
    const [gone, held] = [await story.person('Owen Hughes'), await story.person('Rhys Bevan')];
    for (const { memberId } of [gone, held]) {
      await story.admin.post(`/members/${memberId}/suspension`, { handReportsTo: null }, { ifMatch: await story.admin.versionAt(`/members/${memberId}`) });
    }
    await story.admin.post(`/members/${held.memberId}/legal-holds`, { reason: 'A tribunal', until: null });
    await change('people-who-left', 30, 0);
    await api.get(Retention).applyEverywhere();
    expect((await story.admin.get('/erasures')).body.items).toEqual([]);
    api.clock.advance(days(31));
    await story.admin.signIn(story.admin.email, 'lantern-orchard-velvet-47');
    await api.get(Retention).applyEverywhere();
    await api.get(Erasing).sweep();
    expect((await story.admin.get('/erasures')).body.items).toMatchObject([{ memberId: gone.memberId, status: 'DONE', requestedByName: null }]);
    expect((await story.admin.get(`/members/${held.memberId}`)).body).toMatchObject({ name: 'Rhys Bevan', status: 'SUSPENDED' });
  });

  it('is whoever never joined, so many days after their invitation was withdrawn, and nobody who was invited again', async () => {
    const [gone, again] = [await story.invited('Lena Gone'), await story.invited('Bo Again')];
    for (const person of [gone, again]) await story.withdraw(person);
    await story.admin.post('/invitations', { email: again.email, name: again.name });
    api.clock.advance(days(89));
    await story.admin.signIn(story.admin.email, 'lantern-orchard-velvet-47');
    await api.get(Retention).applyEverywhere();
    const begun = async () => (await story.admin.get('/erasures')).body.items.map(({ memberId }: { memberId: string }) => memberId);
    expect(await begun()).not.toContain(gone.memberId);
    api.clock.advance(days(2));
    await story.admin.signIn(story.admin.email, 'lantern-orchard-velvet-47');
    await api.get(Retention).applyEverywhere();
    expect(await begun()).toContain(gone.memberId);
    expect(await begun()).not.toContain(again.memberId);
  });

  it('is everybody who left, however many they are', async () => {
    const { rows } = await behindTheWall(
      `INSERT INTO member (organisation_id, id, email, name, time_zone, status, created_at, access_ended_at)
       SELECT $1, gen_random_uuid(), 'gone.' || n || '@calder.example', 'Gone ' || n, 'Europe/London', 'SUSPENDED', now() - interval '1 year', now() - interval '1 year'
       FROM generate_series(1, 101) n RETURNING id`,
      [story.organisationId],
    );
    await api.get(Retention).applyEverywhere();
    const { rows: begun } = await behindTheWall('SELECT member_id FROM erasure WHERE member_id = ANY ($1)', [rows.map(({ id }: { id: string }) => id)]);
    expect(begun).toHaveLength(101);
  });
});

import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AccessLedger } from '@waymark/organisations/api';
import type { AccessGround } from '@waymark/organisations/domain';
import { minutes, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import pg from 'pg';
import { refusal } from '../people/refusal';

let api: TestApi;
let story: Story;
let amara: Person;
let priya: Person;
let rhys: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [amara, priya, rhys] = [await story.person('Amara Okafor'), await story.person('Priya Nair'), await story.person('Rhys Bevan')];
});
afterAll(() => api.close());

/** What the domain of an item does when it shows items of Amara's to somebody. */
async function reads(reader: Person, ground: AccessGround, ...ids: string[]): Promise<void> {
  const items = ids.map((id) => ({ kind: 'claim', id, ownerId: amara.memberId }));
  await api.get(Tenancy).run(story.organisationId, () => api.get(AccessLedger).record({ memberId: reader.memberId }, ground, ...items));
}
const ledgerOf = async (person: Person, query = '') => (await person.get(`/access-events${query}`)).body;

describe('the access ledger', () => {
  it('tells the owner of an item who read it, when and on what ground, latest first', async () => {
    const claim = newId();
    await reads(priya, 'line-manager', claim);
    api.clock.advance(minutes(1));
    await reads(rhys, 'assessor', claim);
    expect((await ledgerOf(amara, `?subjectKind=claim&subjectId=${claim}`)).items).toMatchObject([
      { readerId: rhys.memberId, readerName: 'Rhys Bevan', ground: 'assessor', subjectKind: 'claim', subjectId: claim, at: expect.stringMatching(/Z$/) },
      { readerId: priya.memberId, readerName: 'Priya Nair', ground: 'line-manager' },
    ]);
  });

  it('has no line for reading one’s own item', async () => {
    const claim = newId();
    await reads(amara, 'mentor', claim);
    expect((await ledgerOf(amara, `?subjectId=${claim}`)).items).toEqual([]);
  });

  it('folds what the same person reads again within five minutes on the same ground, and only that', async () => {
    const claim = newId();
    await reads(priya, 'line-manager', claim);
    api.clock.advance(minutes(4));
    await reads(priya, 'line-manager', claim);
    await reads(priya, 'released', claim);
    await reads(rhys, 'assessor', claim);
    expect((await ledgerOf(amara, `?subjectId=${claim}`)).items).toHaveLength(3);
    api.clock.advance(minutes(2));
    await reads(priya, 'line-manager', claim);
    expect((await ledgerOf(amara, `?subjectId=${claim}`)).items).toHaveLength(4);
  });

  it('shows nobody the lines of another person, an admin included', async () => {
    const claim = newId();
    await reads(priya, 'released', claim);
    for (const other of [priya, rhys, story.admin]) expect((await ledgerOf(other, `?subjectId=${claim}`)).items).toEqual([]);
    expect((await ledgerOf(amara, `?subjectId=${claim}`)).items).toHaveLength(1);
  });

  it('counts for an admin, without a name or an item', async () => {
    const { body } = await story.admin.get('/access-events/counts');
    expect(body.items.find(({ ground }: { ground: string }) => ground === 'assessor')).toEqual({
      month: api.clock.now().toISOString().slice(0, 7),
      subjectKind: 'claim',
      ground: 'assessor',
      reads: 2,
      readers: 1,
    });
    expect(JSON.stringify(body)).not.toMatch(/Priya|Amara|[0-9a-f]{8}-/);
    expect(refusal(await amara.get('/access-events/counts'))).toMatchObject({ status: 403 });
  });

  it('reads the same page by page, also of many lines of one instant', async () => {
    await reads(rhys, 'assessor', ...Array.from({ length: 5 }, newId));
    const all = (await ledgerOf(amara, '?limit=100')).items;
    const read: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: unknown[]; nextCursor: string | null } = await ledgerOf(amara, `?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      read.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(read).toEqual(all);
    expect(all.length).toBeGreaterThan(5);
  });

  it.each([
    ['subjectKind=Claim', 'query.subjectKind'],
    ['subjectId=mine', 'query.subjectId'],
    ['cursor=x', 'query.cursor'],
    [`cursor=${encodeURIComponent('["yesterday","x"]')}`, 'query.cursor'],
  ])('refuses %s and says where', async (query, path) => {
    expect(refusal(await amara.get(`/access-events?${query}`))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('cannot be changed or cut by the role of the application, which can read and add to it', async () => {
    const runtime = new pg.Client({ connectionString: api.database.runtimeUrl });
    await runtime.connect();
    await runtime.query(`SELECT set_config('app.organisation_id', $1, false)`, [story.organisationId]);
    expect((await runtime.query('SELECT id FROM access_event')).rowCount).toBeGreaterThan(0);
    await expect(runtime.query(`UPDATE access_event SET ground = 'mentor'`)).rejects.toThrow('permission denied');
    await expect(runtime.query('DELETE FROM access_event')).rejects.toThrow('permission denied');
    await expect(runtime.query('TRUNCATE access_event')).rejects.toThrow('permission denied');
    await runtime.end();
  });
});

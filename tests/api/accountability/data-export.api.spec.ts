import { createHash } from 'node:crypto';
import { Storage } from '@waymark/foundation/server';
import { newId } from '@waymark/foundation/kernel';
import { DataExportMaking } from '@waymark/organisations/api';
import { days, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { personalData } from '../../../apps/api/src/database/personal-data';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { rowsOf, unzipped } from './unzipped';

let api: TestApi;
let story: Story;
let amara: Person;
let priya: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [amara, priya] = [await story.person('Amara <b>O</b> Okafor'), await story.person('Priya Nair')];
  await story.manager(amara, priya);
  await story.team('Delivery', amara, priya);
  await amara.withToken('profile:read');
});
afterAll(() => api.close());

async function isKept(key: string): Promise<boolean> {
  const stream = await api.app.get(Storage, { strict: false }).get(key);
  stream?.destroy();
  return stream !== null;
}
/** Does something in the moment before the next file is stored. */
function whenNextStored(happens: () => Promise<void>): void {
  const storage = api.app.get<Storage>(Storage, { strict: false });
  const put = storage.put.bind(storage);
  storage.put = async (...file) => {
    storage.put = put;
    await happens();
    await put(...file);
  };
}
const making = () => api.get(DataExportMaking);
const asked = async (person: Person, about?: Person) => (await person.post('/data-exports', about === undefined ? {} : { memberId: about.memberId })).body;
async function made(person: Person, about?: Person): Promise<{ id: string; files: Map<string, string>; bytes: Buffer }> {
  const { id } = await asked(person, about);
  await making().make(story.organisationId, id);
  const { bytes } = await person.get(`/data-exports/${id}/file`);
  return { id, bytes, files: await unzipped(bytes) };
}

describe('the export of everything about a person', () => {
  it('is made by the worker, and downloaded by whoever asked', async () => {
    const { id, status } = await asked(amara);
    expect(status).toBe('WAITING');
    expect(refusal(await amara.get(`/data-exports/${id}/file`))).toMatchObject({ status: 409, code: 'export-not-made' });
    await making().sweep();
    const [listed] = (await amara.get('/data-exports')).body.items;
    expect(listed).toMatchObject({ id, status: 'READY', own: true, requestedByName: 'Amara <b>O</b> Okafor' });
    const { status: answered, headers, bytes } = await amara.get(`/data-exports/${id}/file`);
    expect([answered, headers['content-type']]).toEqual([200, 'application/zip']);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="waymark-export-\d{4}-\d\d-\d\d\.zip"$/);
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([listed.bytes, listed.sha256]);
  });

  it('has a page to read, and a file of JSON for every table that may hold something', async () => {
    const { files } = await made(amara);
    const tables = personalData.flatMap((one) => ('heading' in one ? [`data/${one.table}.json`] : []));
    expect([...files.keys()].toSorted()).toEqual(['about.json', 'index.html', ...tables].toSorted());
    expect(rowsOf(files, 'member')).toMatchObject([{ name: 'Amara <b>O</b> Okafor', email: amara.email, status: 'ACTIVE' }]);
    expect(rowsOf(files, 'reporting_line')).toMatchObject([{ member_id: { name: 'Amara <b>O</b> Okafor' }, manager_id: { name: 'Priya Nair' } }]);
    expect(rowsOf(files, 'account')).toMatchObject([{ email: amara.email }]);
    expect(rowsOf(files, 'access_token')).toHaveLength(1);
    const page = files.get('index.html') ?? '';
    expect(page).toContain('Everything about Amara &#60;b&#62;O&#60;/b&#62; Okafor');
    expect(page).not.toContain('<b>O');
    expect(page).toContain('<h2>Reporting lines</h2>');
  });

  it('holds no hash of a password, a cookie or a token', async () => {
    const { files } = await made(amara);
    const everything = [...files.values()].join('\n');
    expect(everything).not.toMatch(/password_hash|token_hash|argon2/);
    expect(everything).not.toContain('organisation_id');
  });

  it('shows a manager as a party to the line, and nothing else about the person they manage', async () => {
    const { files } = await made(priya);
    expect(rowsOf(files, 'reporting_line')).toHaveLength(1);
    expect(rowsOf(files, 'member')).toMatchObject([{ name: 'Priya Nair' }]);
    expect([...files.values()].join('\n')).not.toContain(amara.email);
  });

  it('is asked for by an admin too, which the person sees and only the admin downloads', async () => {
    const { id, files } = await made(story.admin, amara);
    expect(JSON.parse(files.get('about.json') ?? '{}')).toMatchObject({ own: false, person: { id: amara.memberId } });
    expect(files.get('index.html')).toContain('The person can ask for the rest themselves.');
    const seen = (await amara.get('/data-exports')).body.items.find((one: { id: string }) => one.id === id);
    expect(seen).toMatchObject({ own: false, requestedByName: 'Sunita Rao' });
    expect(refusal(await amara.get(`/data-exports/${id}/file`))).toMatchObject({ status: 403 });
  });

  it('has what was sent to an address elsewhere only where whoever proved that it is theirs asks', async () => {
    const rows = async (asker: Person, about: Person) => rowsOf((await made(asker, about)).files, 'account_link');
    const other = await Story.begin(api, 'Tarn Valley', 'Ines Duarte');
    const victim = await other.person('Vera Lund');
    await api.anonymous().post('/password-reset-requests', { email: victim.email });
    await other.admin.post('/invitations', { email: amara.email, name: 'Amara Okafor' });
    const { body: invited } = await story.admin.post('/invitations', { email: victim.email, name: 'Vera Lund' });
    const imported = Object.assign(Object.create(priya) as Person, { memberId: invited.id });
    expect(await rows(story.admin, imported)).toMatchObject([{ purpose: 'INVITATION', member_id: { name: 'Vera Lund' } }]);
    // An admin may write down any address for a member; only the one that they sign in with counts.
    const renamed = await story.person('Otto Renamed');
    await asAdministrator(api.database.adminUrl, async (client) => {
      await client.query(`UPDATE member SET email = 'moved@calder.example' WHERE id = $1`, [invited.id]);
      await client.query('UPDATE member SET email = $1 WHERE id = $2', [victim.email, renamed.memberId]);
    });
    expect(JSON.stringify([await rows(story.admin, renamed), await rows(renamed, renamed)])).not.toContain(victim.email);
    const invitations = async (asker: Person) => (await rows(asker, amara)).filter(({ purpose }) => purpose === 'INVITATION');
    expect([(await invitations(story.admin)).length, (await invitations(amara)).length]).toEqual([1, 2]);
  });

  it('is for nobody else', async () => {
    const { id } = await made(amara);
    expect(refusal(await priya.post('/data-exports', { memberId: amara.memberId }))).toMatchObject({ status: 403 });
    expect(refusal(await priya.get(`/data-exports?memberId=${amara.memberId}`))).toMatchObject({ status: 403 });
    expect(refusal(await priya.get(`/data-exports/${id}/file`))).toMatchObject({ status: 404 });
    expect(refusal(await story.admin.get(`/data-exports/${id}/file`))).toMatchObject({ status: 403 });
    expect(refusal(await (await story.person('Tom Marsh')).post('/data-exports', { memberId: amara.memberId }))).toMatchObject({ status: 404 });
    const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    expect(refusal(await other.admin.post('/data-exports', { memberId: amara.memberId }))).toMatchObject({ status: 404 });
    expect(refusal(await other.admin.get(`/data-exports/${id}/file`))).toMatchObject({ status: 404 });
    expect(refusal(await amara.get(`/data-exports/${newId()}/file`))).toMatchObject({ status: 404 });
  });

  it('asked for twice is one, while the first waits', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await asked(priya)).id));
    expect(new Set(ids).size).toBe(1);
  });

  it('is made once by two workers at once', async () => {
    const { id } = await asked(priya);
    await Promise.all([making().make(story.organisationId, id), making().make(story.organisationId, id)]);
    const { items } = (await story.admin.get(`/audit-entries?action=data-export.made&aboutId=${id}`)).body;
    expect(items).toHaveLength(1);
  });

  it('that takes longer than its lease is made by the next worker, whose file the first one leaves alone', async () => {
    const { id } = await asked(priya);
    whenNextStored(async () => {
      await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE data_export SET claimed_until = '2020-01-01' WHERE id = $1`, [id]));
      await making().make(story.organisationId, id);
    });
    await making().make(story.organisationId, id);
    const { status, bytes } = await priya.get(`/data-exports/${id}/file`);
    expect([status, (await unzipped(bytes)).has('index.html')]).toEqual([200, true]);
    expect([await isKept(`exports/${story.organisationId}/${id}-1`), await isKept(`exports/${story.organisationId}/${id}-2`)]).toEqual([false, true]);
  });

  it('is not let go by a worker that failed after its lease', async () => {
    const { id } = await asked(priya);
    const claimedUntil = '2999-01-01T00:00:00.000Z';
    const query = (sql: string) => asAdministrator(api.database.adminUrl, (client) => client.query(sql, [id]));
    whenNextStored(async () => {
      await query(`UPDATE data_export SET attempts = 2, claimed_until = '${claimedUntil}' WHERE id = $1`);
      throw new Error('The disk is full');
    });
    await expect(making().make(story.organisationId, id)).rejects.toThrow('The disk is full');
    expect((await query('SELECT claimed_until FROM data_export WHERE id = $1')).rows).toEqual([{ claimed_until: new Date(claimedUntil) }]);
    await query('DELETE FROM data_export WHERE id = $1');
  });

  it('is over after seven days, and its file is gone', async () => {
    const { id } = await made(amara);
    const key = `exports/${story.organisationId}/${id}-1`;
    expect(await isKept(key)).toBe(true);
    api.clock.advance(days(7));
    await amara.signIn(amara.email, 'lantern-orchard-velvet-47');
    expect(refusal(await amara.get(`/data-exports/${id}/file`))).toMatchObject({ status: 410, code: 'export-expired' });
    await making().expire();
    expect(await isKept(key)).toBe(false);
    expect((await amara.get('/data-exports')).body.items.find((one: { id: string }) => one.id === id)).toMatchObject({ status: 'EXPIRED' });
  });

  it('that a worker died on is made by the next, and given up after five times', async () => {
    await story.admin.signIn(story.admin.email, 'lantern-orchard-velvet-47');
    const { id } = await asked(story.admin, priya);
    const claimAt = (claimed: string, attempts: number) =>
      asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE data_export SET claimed_until = $1, attempts = $2 WHERE id = $3', [claimed, attempts, id]));
    await claimAt('2999-01-01', 1);
    await making().sweep();
    const status = async () => (await story.admin.get(`/data-exports?memberId=${priya.memberId}`)).body.items.find((one: { id: string }) => one.id === id).status;
    expect(await status()).toBe('WAITING');
    await claimAt('2020-01-01', 5);
    await making().expire();
    expect(await status()).toBe('FAILED');
  });
});

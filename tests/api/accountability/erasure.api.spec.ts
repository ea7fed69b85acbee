import { createHash } from 'node:crypto';
import { evidenceApi } from '@waymark/evidence/domain';
import { AuditVerification, DataExportMaking, Erasing } from '@waymark/organisations/api';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { captureLog } from '../operations/captured-log';
import { ask } from '../ask';
import { asAdministrator, contentsOf, tablesWith } from '../database-contents';
import { storedFiles } from '../evidence/sending-files';
import { fileOf, planned } from '../people-import/importing';
import { refusal } from '../people/refusal';
import { buildFiles } from '../world/world-files';
import { findings, plant } from './canary';

const canary = 'canary7q4x';
const log = captureLog();
let api: TestApi;
let story: Story;

beforeAll(async () => {
  api = await startApi({}, { logger: log.logger });
  story = await Story.begin(api);
});
afterAll(() => api.close());

async function suspend(person: Person): Promise<void> {
  const address = `/members/${person.memberId}`;
  const { status, body } = await story.admin.post(`${address}/suspension`, { handReportsTo: null }, { ifMatch: await story.admin.versionAt(address) });
  if (status !== 200) throw new Error(`Suspending answered ${status}: ${JSON.stringify(body)}`);
}
const askFor = (person: Person, confirmation = person.name) => story.admin.post(`/members/${person.memberId}/erasure`, { confirmation });
const listed = async (erasureId: string) => (await story.admin.get('/erasures')).body.items.find((one: { id: string }) => one.id === erasureId);
const carryOut = (erasureId: string) => api.get(Erasing).carryOut(story.organisationId, erasureId);
async function erased(person: Person): Promise<string> {
  const { status, body } = await askFor(person);
  if (status !== 202) throw new Error(JSON.stringify(body));
  await carryOut(body.id);
  return body.id as string;
}
const behindTheWall = (sql: string) => asAdministrator(api.database.adminUrl, (client) => client.query(sql));

/** Makes their account the way in to another organisation, too. */
async function joinAnother(person: Person, organisation: string): Promise<void> {
  const other = await Story.begin(api, organisation, 'Ines Duarte');
  await behindTheWall(`INSERT INTO member (organisation_id, id, account_id, email, name, time_zone, status, created_at)
    SELECT '${other.organisationId}', gen_random_uuid(), account_id, '${person.memberId}@harbour.example', name, 'Europe/London', 'ACTIVE', now()
    FROM member WHERE id = '${person.memberId}'`);
}

/** Somebody is asked about evidence, and has answered. */
async function witness(owner: Person, evidenceId: string, { name, email }: Person): Promise<string> {
  const { body } = await ask(owner, evidenceApi.askWitness, { params: { evidenceId }, body: { name, email } });
  await behindTheWall(`UPDATE witness_request SET answered_at = now(), statement = 'I saw it.', signed_name = name, signed_as = 'Lead' WHERE id = '${body.id}'`);
  return body.id;
}

/** A person who has left a word in every place that takes one, and was shut out. */
async function somebodyWithTraces(): Promise<Person> {
  const person = await story.person('Owen Hughes');
  const version = await person.versionAt(`/members/${person.memberId}`);
  await person.patch(`/members/${person.memberId}`, { jobTitle: canary }, { ifMatch: version });
  await person.post('/access-tokens', { name: canary, scopes: ['profile:read'], expiresInDays: 9 });
  await story.admin.post('/invitations', { email: `${canary}@calder.example`, name: canary }, { headers: { 'idempotency-key': canary } });
  await behindTheWall(`UPDATE idempotency_record SET key = 'k', response = response || '{"id": "${person.memberId}"}' WHERE key = '${canary}'`);
  await behindTheWall(`UPDATE member SET email = 'withdrawn@calder.example', name = 'Somebody' WHERE email = '${canary}@calder.example'`);
  await behindTheWall(`DELETE FROM account_link WHERE email = '${canary}@calder.example'`);
  await behindTheWall(`UPDATE account SET email = '${canary}@owen.example' WHERE email = '${person.email}'`);
  await behindTheWall(`UPDATE member SET email = '${canary}@owen.example' WHERE email = '${person.email}'`);
  await api.anonymous().post('/password-reset-requests', { email: `${canary}@owen.example` });
  await api.deliverMail();
  return person;
}

describe('erasing a person', () => {
  it('leaves a word of theirs nowhere: not in a table, a file, a mail, the queue or the log', async () => {
    const person = await somebodyWithTraces();
    const planted = await plant(api, person, canary);
    expect(planted).toEqual(expect.arrayContaining(['member.name', 'member.job_title', 'access_token.name']));
    const { body: asked } = await person.post('/data-exports');
    await api.get(DataExportMaking).make(story.organisationId, asked.id);
    await suspend(person);
    const before = await findings(api, log.text(), canary);
    expect(before).toEqual(expect.arrayContaining(['public.account', 'public.access_token', 'public.account_link', 'public.idempotency_record', 'public.member', 'a kept mail']));
    await behindTheWall(`CREATE TABLE rogue AS SELECT '${canary}'::text AS word`);

    const { body } = await askFor(person, canary);
    await carryOut(body.id);

    expect(await findings(api, log.text(), canary)).toEqual(['public.rogue']);
    await behindTheWall('DROP TABLE rogue');
    expect(await findings(api, log.text(), canary)).toEqual([]);
    expect(log.text()).toContain('request completed');
  });

  it('leaves a pseudonym in the place of the name, and the others their history', async () => {
    const [person, report] = [await story.person('Rhys Bevan'), await story.person('Amara Okafor')];
    await story.manager(report, person);
    await suspend(person);
    await erased(person);
    const pseudonym = `Former member ${person.memberId.slice(-4)}`;
    const { body } = await story.admin.get(`/members/${person.memberId}`);
    expect(body).toMatchObject({ name: pseudonym, email: `former-${person.memberId}@erased.invalid`, jobTitle: null, status: 'ERASED' });
    expect((await story.admin.get(`/members/${report.memberId}/reporting-lines`)).body.items).toMatchObject([{ managerName: pseudonym }]);
  });

  it('ends every way in, and frees the address for a new person', async () => {
    const person = await story.person('Lena Fischer');
    await suspend(person);
    await erased(person);
    expect((await person.get('/members')).status).toBe(401);
    expect((await api.anonymous().post('/session', { email: person.email, password: 'lantern-orchard-velvet-47' })).status).toBe(401);
    const address = `/members/${person.memberId}`;
    expect(refusal(await story.admin.delete(`${address}/suspension`, { ifMatch: await story.admin.versionAt(address) }))).toMatchObject({ status: 409 });
    const { status, body } = await story.admin.post('/invitations', { email: person.email, name: 'Lena Fischer' });
    expect([status, body.id === person.memberId]).toEqual([201, false]);
  });

  it('keeps an account that another organisation has as a member, and takes what belonged to this one', async () => {
    const person = await story.person('Grace Ampah');
    await joinAnother(person, 'Harbour Works');
    await suspend(person);
    expect((await story.admin.get(`/members/${person.memberId}/erasure`)).body).toMatchObject({ account: 'kept-for-another-organisation' });
    await erased(person);
    const { rows } = await behindTheWall(`SELECT count(*)::int AS accounts, (SELECT count(*)::int FROM sign_in_session WHERE member_id = '${person.memberId}') AS sessions FROM account WHERE email = '${person.email}'`);
    expect(rows).toEqual([{ accounts: 1, sessions: 0 }]);
    expect((await api.anonymous().signIn(person.email, 'lantern-orchard-velvet-47')).cookie).toBeDefined();
  });

  it('leaves the links that another organisation sent to the address of somebody who never proved that it is theirs', async () => {
    const other = await Story.begin(api, 'Tarn Valley', 'Ines Duarte');
    const victim = await other.invited('Vera Lund');
    const { body: invited } = await story.admin.post('/invitations', { email: victim.email, name: 'Vera Lund' });
    await api.anonymous().post('/password-reset-requests', { email: victim.email });
    const links = async () => (await behindTheWall(`SELECT organisation_id FROM account_link WHERE email = '${victim.email}'`)).rows.map((row) => row.organisation_id);
    expect((await links()).toSorted()).toEqual([other.organisationId, story.organisationId, null].toSorted());
    const address = `/members/${invited.id}`;
    await story.admin.delete(`${address}/invitation`, { ifMatch: await story.admin.versionAt(address) });
    await erased(Object.assign(Object.create(victim) as Person, { memberId: invited.id }));
    expect((await links()).toSorted()).toEqual([other.organisationId, null].toSorted());
  });

  it('is said before: what goes, what stays and why', async () => {
    const person = await story.person('Tom Marsh');
    await story.team('Delivery', person);
    await suspend(person);
    const { body } = await story.admin.get(`/members/${person.memberId}/erasure`);
    expect(body).toMatchObject({ memberName: 'Tom Marsh', obstacles: [], account: 'deleted', files: 0 });
    expect(body.tables).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'team_member', rows: 1, done: 'deleted', why: null }),
        expect.objectContaining({ table: 'member', rows: 1, done: 'kept', cleared: expect.arrayContaining(['email', 'name', 'job_title']), why: expect.stringContaining('Name, address') }),
      ]),
    );
  });

  it('has a certificate that carries no name and whose hash fits, for as long as one asks', async () => {
    const person = await story.person('Hana Sato');
    await suspend(person);
    const erasureId = await erased(person);
    const one = await listed(erasureId);
    expect(one).toMatchObject({ status: 'DONE', requestedByName: 'Sunita Rao', pseudonym: `Former member ${person.memberId.slice(-4)}` });
    const { bytes, headers } = await story.admin.get(`/erasures/${erasureId}/certificate?format=json`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.certificateHash);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="erasure-certificate-[0-9a-f]{4}\.json"$/);
    const page = (await story.admin.get(`/erasures/${erasureId}/certificate`)).bytes.toString('utf8');
    expect(page).toContain(one.certificateHash);
    for (const text of [bytes.toString('utf8'), page]) expect(text).not.toMatch(/Hana|Sato|@calder/);
  });

  it('leaves the audit chain intact, with ids that lead to the pseudonym', async () => {
    const person = await story.person('Sam Okoro');
    await suspend(person);
    await erased(person);
    expect(await api.get(AuditVerification).verifyAuditChain(story.organisationId)).toMatchObject({ intact: true });
    const { items } = (await story.admin.get(`/audit-entries?actorId=${person.memberId}`)).body;
    expect(items[0]).toMatchObject({ actorName: `Former member ${person.memberId.slice(-4)}` });
  });

  it('is refused for whoever is active, invited or on hold, and to a name that was typed wrong', async () => {
    const person = await story.person('Dana Cole');
    expect(refusal(await askFor(person))).toMatchObject({ status: 409, code: 'still-active' });
    expect(refusal(await askFor(await story.invited('Invited Person')))).toMatchObject({ status: 409, code: 'invitation-waits' });
    await suspend(person);
    expect(refusal(await askFor(person, 'dana cole'))).toEqual({ status: 400, code: 'invalid', paths: ['body.confirmation'] });
    const { body: hold } = await story.admin.post(`/members/${person.memberId}/legal-holds`, { reason: 'A tribunal', until: null });
    expect((await story.admin.get(`/members/${person.memberId}/erasure`)).body.obstacles).toEqual(['legal-hold']);
    expect(refusal(await askFor(person))).toMatchObject({ status: 409, code: 'legal-hold' });
    await story.admin.delete(`/legal-holds/${hold.id}`);
    expect((await askFor(person)).status).toBe(202);
    expect((await story.admin.get(`/members/${person.memberId}/erasure`)).body.obstacles).toEqual(['under-way']);
    expect(refusal(await askFor(person))).toMatchObject({ status: 409, code: 'under-way' });
  });

  it('lets nobody back in, and invites nobody again, while it waits', async () => {
    const [person, withdrawn, other] = [await story.person('Nia Price'), await story.invited('Will Drawn'), await story.person('Noah Quinn')];
    await suspend(person);
    await suspend(other);
    await story.withdraw(withdrawn);
    for (const one of [person, withdrawn]) expect((await askFor(one)).status).toBe(202);
    const back = async ({ memberId }: Person) =>
      story.admin.delete(`/members/${memberId}/suspension`, { ifMatch: await story.admin.versionAt(`/members/${memberId}`) });
    expect(refusal(await back(person))).toMatchObject({ status: 409, code: 'under-way' });
    expect(refusal(await story.admin.post('/invitations', { email: withdrawn.email, name: 'Will Drawn' }))).toMatchObject({ status: 409, code: 'under-way' });
    expect((await back(other)).status).toBe(200);
  });

  it('cannot begin with the last admin, who cannot be suspended', async () => {
    const other = await Story.begin(api, 'One admin');
    const address = `/members/${other.admin.memberId}`;
    const answer = await other.admin.post(`${address}/suspension`, { handReportsTo: null }, { ifMatch: await other.admin.versionAt(address) });
    expect(refusal(answer)).toMatchObject({ status: 403 });
    expect(refusal(await other.admin.post(`/members/${other.admin.memberId}/erasure`, { confirmation: 'Sunita Rao' }))).toMatchObject({ code: 'still-active' });
  });

  it('stops at a hold that was placed after it was asked for', async () => {
    const person = await story.person('Ada Moss');
    await suspend(person);
    const { body } = await askFor(person);
    await story.admin.post(`/members/${person.memberId}/legal-holds`, { reason: 'A tribunal', until: null });
    await expect(carryOut(body.id)).rejects.toMatchObject({ code: 'legal-hold' });
    expect((await story.admin.get(`/members/${person.memberId}`)).body).toMatchObject({ name: 'Ada Moss', status: 'SUSPENDED' });
    expect(await listed(body.id)).toMatchObject({ status: 'WAITING', failure: 'legal-hold' });
  });

  it('says why it was given up, in a word and never in what an error said, and can be asked for again', async () => {
    const person = await story.person('Fay Lure');
    await suspend(person);
    const { body } = await askFor(person);
    await behindTheWall(`ALTER TABLE team_member RENAME TO team_member_away`);
    await behindTheWall(`UPDATE erasure SET attempts = 9 WHERE id = '${body.id}'`);
    await expect(carryOut(body.id)).rejects.toThrow();
    await behindTheWall(`ALTER TABLE team_member_away RENAME TO team_member`);
    expect(await listed(body.id)).toMatchObject({ status: 'FAILED', failure: 'fault' });
    expect(await listed(await erased(person))).toMatchObject({ status: 'DONE', failure: null });
  });

  it('takes stored files with it, and none where a hold stopped it', async () => {
    const [held, gone] = [await story.person('Una Field'), await story.person('Ola Berg')];
    await buildFiles(held);
    const kept = storedFiles(api);
    await buildFiles(gone);
    expect(storedFiles(api).length).toBeGreaterThan(kept.length);
    await suspend(held);
    await suspend(gone);
    const { body } = await askFor(held);
    await story.admin.post(`/members/${held.memberId}/legal-holds`, { reason: 'A tribunal', until: null });
    await expect(carryOut(body.id)).rejects.toMatchObject({ code: 'legal-hold' });
    const erasureId = await erased(gone);
    expect(storedFiles(api)).toEqual(kept);
    expect((await story.admin.get(`/erasures/${erasureId}/certificate?format=json`)).body).toMatchObject({ files: 1 });
  });

  it('waits for an import that runs, and takes files of people that wait, whoever they name', async () => {
    const person = await story.person('Piotr Zelenka');
    await suspend(person);
    const { id } = await planned(story.admin, fileOf(`,Jan Novy,jan@calder.example,,,${person.email},,`, `,Piotr Zelenka,second@calder.example,,,,,`));
    const { body } = await askFor(person);
    await behindTheWall(`UPDATE people_import SET state = 'IMPORTING', claimed_until = now() + interval '1 hour' WHERE id = '${id}'`);
    await expect(carryOut(body.id)).rejects.toThrow('being imported');
    expect(await listed(body.id)).toMatchObject({ failure: 'import-runs' });
    expect((await story.admin.get(`/members/${person.memberId}`)).body.status).toBe('SUSPENDED');
    await behindTheWall(`UPDATE people_import SET state = 'READY', claimed_until = NULL WHERE id = '${id}'`);
    expect(tablesWith(await contentsOf(api.database.adminUrl), 'Zelenka')).toContain('public.people_import_row');
    await carryOut(body.id);
    expect(tablesWith(await contentsOf(api.database.adminUrl), 'Zelenka')).toEqual([]);
    expect((await story.admin.get(`/people-imports/${id}`)).status).toBe(404);
    const { body: certificate } = await story.admin.get(`/erasures/${body.id}/certificate?format=json`);
    expect(certificate.tables).toContainEqual(expect.objectContaining({ table: 'people_import', done: 'deleted', rows: 1 }));
    expect(certificate.remarks).toContainEqual(expect.stringContaining('Files of people'));
  });

  it.each(['goes', 'stays for another organisation'])('clears what they said as a witness of others, where the account %s', async (fate) => {
    const [person, owner] = [await story.person('Wilma Witt'), await story.person('Olive Oak')];
    const { body: evidence } = await owner.post('/evidence', { kind: 'STAR' });
    const theirs = await witness(owner, evidence.id, person);
    const another = await witness(owner, evidence.id, await story.person('Xaver Stays'));
    if (fate !== 'goes') await joinAnother(person, `Harbour ${person.memberId}`);
    await suspend(person);
    await erased(person);
    const { rows } = await behindTheWall(`SELECT id, name, email, statement, signed_name, signed_as FROM witness_request WHERE evidence_id = '${evidence.id}'`);
    expect(rows).toContainEqual({
      id: theirs, name: `Former member ${person.memberId.slice(-4)}`, email: `former-${person.memberId}@erased.invalid`, statement: null, signed_name: null, signed_as: null,
    });
    expect(rows).toContainEqual(expect.objectContaining({ id: another, name: 'Xaver Stays', statement: 'I saw it.' }));
  });

  it('leaves nobody to be named again or put into a team', async () => {
    const [person, other] = [await story.person('Ewa Nowak'), await story.person('Bo Lind')];
    const teamId = await story.team('Platform', other);
    await suspend(person);
    await erased(person);
    const address = `/members/${person.memberId}`;
    const gone = { status: 409, code: 'already-erased' };
    expect(refusal(await story.admin.patch(address, { name: 'Ewa Nowak' }, { ifMatch: await story.admin.versionAt(address) }))).toMatchObject(gone);
    expect(refusal(await story.admin.put(`/teams/${teamId}/members/${person.memberId}`))).toMatchObject(gone);
    const move = { memberIds: [other.memberId, person.memberId], fromTeamId: null, toTeamId: teamId };
    expect(refusal(await story.admin.post('/team-moves', move))).toMatchObject(gone);
    expect((await story.admin.get(address)).body).toMatchObject({ name: `Former member ${person.memberId.slice(-4)}`, teams: [] });
  });

  it('goes on where it was interrupted, and is done once by two workers', async () => {
    const person = await story.person('Ivo Lang');
    await suspend(person);
    const { body } = await askFor(person);
    await behindTheWall(`ALTER TABLE account_link RENAME TO account_link_away`);
    await expect(carryOut(body.id)).rejects.toThrow();
    await behindTheWall(`ALTER TABLE account_link_away RENAME TO account_link`);
    expect((await story.admin.get(`/members/${person.memberId}`)).body.status).toBe('ERASED');
    await Promise.all([carryOut(body.id), carryOut(body.id)]);
    const { items } = (await story.admin.get(`/audit-entries?action=erasure.finished&aboutId=${person.memberId}`)).body;
    expect(items).toHaveLength(1);
    expect((await behindTheWall(`SELECT 1 FROM account WHERE email = '${person.email}'`)).rowCount).toBe(0);
  });
});

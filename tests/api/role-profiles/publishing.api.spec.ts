import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import pg from 'pg';
import { refusal, tally, withoutRequestId } from '../people/refusal';
import { smallProfile } from './small-profile';
import { answer, importText, publish, publishText, readVersion, sample } from './uploading';

describe('a draft', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;
  let versionId: string;
  let profileId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
    ({ versionId, profileId } = await importText(story.admin, sample));
  });
  afterAll(() => api.close());

  it('is seen by its editors alone, and answers others as one that does not exist', async () => {
    const owner = await story.person('Helen Marsh');
    await story.role(owner, 'PROGRAMME_OWNER');
    expect((await owner.get(`/role-profile-versions/${versionId}`)).status).toBe(200);
    for (const below of ['', '/export', '/changes']) {
      const hidden = await member.get(`/role-profile-versions/${versionId}${below}`);
      const absent = await member.get(`/role-profile-versions/${newId()}${below}`);
      expect([below, hidden.status, withoutRequestId(hidden)]).toEqual([below, 404, withoutRequestId(absent)]);
    }
    expect((await member.get('/role-profiles')).body.items).toEqual([]);
    expect((await member.get(`/role-profiles/${profileId}`)).status).toBe(404);
    expect((await story.admin.get('/role-profiles')).body.items).toMatchObject([{ id: profileId, published: null, draft: { number: 1 } }]);
  });

  it('is not published while a warning about its content has no answer', async () => {
    const { version, warnings } = await readVersion(story.admin, versionId);
    const open = warnings.find(({ aboutContent }) => aboutContent)?.index;
    const refused = await story.admin.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: version });
    expect(refusal(refused)).toEqual({ status: 409, code: 'warnings-open', paths: [`warnings.${open}`] });
    const answered = await answer(story.admin, versionId, [open ?? 0], 'ACCEPTED');
    expect(answered.body.warnings[open ?? 0]).toMatchObject({ answer: 'ACCEPTED' });
    const takenBack = await answer(story.admin, versionId, [open ?? 0], null);
    expect(takenBack.body.warnings[open ?? 0]).toMatchObject({ answer: null });
    expect((await answer(story.admin, versionId, [0, warnings.length], 'ACCEPTED')).status).toBe(404);
    expect((await readVersion(story.admin, versionId)).warnings[0]?.answer).toBeNull();
  });

  it('is published by whoever read it as it is, once', async () => {
    const { version, warnings, items } = await readVersion(story.admin, versionId);
    await answer(story.admin, versionId, warnings.map(({ index }) => index), 'CORRECTED');
    const stale = await story.admin.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: version });
    expect(refusal(stale)).toMatchObject({ status: 412, code: 'stale' });
    const current = Number(stale.body.current.version);
    const change = `/role-profile-versions/${versionId}/requirements/${items[0]?.id}`;
    expect((await story.admin.patch(change, { weight: 2 }, { ifMatch: 1 })).status).toBe(200);
    expect((await story.admin.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: current })).status).toBe(412);
    const answers = await Promise.all(
      [1, 2, 3].map(() => story.admin.post(`/role-profile-versions/${versionId}/publication`, undefined, { ifMatch: current + 1 })),
    );
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 wrong-state', '409 wrong-state'] });
    expect(await readVersion(member, versionId)).toMatchObject({ status: 'PUBLISHED', publishedBy: 'Sunita Rao', warnings: [] });
    const { items: entries } = (await story.admin.get('/audit-entries?action=role-profile.published')).body;
    expect(entries).toMatchObject([{ subjectId: versionId, actorId: story.admin.memberId, detail: { profileId, number: 1 } }]);
  });

  it('that was published is not seen by another organisation', async () => {
    const other = await Story.begin(api, 'Tarn Health', 'Imran Siddiqui');
    expect((await other.admin.get('/role-profiles')).body.items).toEqual([]);
    expect((await other.admin.get('/frameworks')).body.items).toEqual([]);
    for (const path of [`/role-profiles/${profileId}`, `/role-profile-versions/${versionId}`, `/role-profile-versions/${versionId}/source`]) {
      expect([path, (await other.admin.get(path)).status]).toEqual([path, 404]);
    }
    expect((await importText(other.admin, sample)).outcome).toBe('created');
  });
});

describe('a published version', () => {
  let api: TestApi;
  let story: Story;
  let versionId: string;
  let requirementId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    ({ versionId } = await publishText(story.admin, smallProfile()));
    requirementId = (await readVersion(story.admin, versionId)).items[0]?.id ?? '';
  });
  afterAll(() => api.close());

  it('is refused every change', async () => {
    const at = `/role-profile-versions/${versionId}`;
    const before = await readVersion(story.admin, versionId);
    const answers = [
      await story.admin.patch(at, { summary: 'Other words' }, { ifMatch: before.version }),
      await story.admin.delete(at, { ifMatch: before.version }),
      await story.admin.patch(`${at}/requirements/${requirementId}`, { weight: 3 }, { ifMatch: 1 }),
      await story.admin.delete(`${at}/requirements/${requirementId}`, { ifMatch: 1 }),
      await answer(story.admin, versionId, [0], null),
      await story.admin.put(`${at}/matching`, { key: 'a', to: null }, { ifMatch: before.version }),
    ];
    expect(answers.map((answer) => refusal(answer).code)).toEqual(Array.from({ length: 6 }, () => 'version-published'));
    expect(await readVersion(story.admin, versionId)).toEqual(before);
  });

  it.each([
    ['its words', `UPDATE role_profile_version SET summary = 'other'`],
    ['its state, back to a draft', `UPDATE role_profile_version SET status = 'DRAFT'`],
    ['itself', 'DELETE FROM role_profile_version'],
    ['a level', `UPDATE requirement SET ordinal = 1 WHERE ordinal > 1`],
    ['where a requirement belongs', `UPDATE requirement SET version_id = (SELECT id FROM role_profile_version WHERE status = 'DRAFT')`],
    ['a requirement', 'DELETE FROM requirement'],
    ['what is in it', `INSERT INTO requirement SELECT (r).* FROM (SELECT jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'key', 'new')) AS r FROM requirement r LIMIT 1) AS copied`],
    ['the steps of its scale', `UPDATE scale_level SET name = 'Novice' WHERE ordinal = 1`],
    ['how many steps there are', `INSERT INTO scale_level SELECT organisation_id, scale_id, 5, 'Guru' FROM scale_level WHERE ordinal = 1`],
  ])('does not let the role of the application change %s', async (_, statement) => {
    const client = new pg.Client({ connectionString: api.database.runtimeUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [story.organisationId]);
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23000' });
    } finally {
      await client.end();
    }
  });

  it('may be retired, once, and is read as before', async () => {
    const before = await readVersion(story.admin, versionId);
    const stale = await story.admin.post(`/role-profile-versions/${versionId}/retirement`, undefined, { ifMatch: before.version - 1 });
    expect([refusal(stale), stale.body.current]).toEqual([{ status: 412, code: 'stale', paths: [] }, before]);
    const { status, body } = await story.admin.post(`/role-profile-versions/${versionId}/retirement`, undefined, { ifMatch: before.version });
    expect([status, body]).toEqual([200, { ...before, status: 'RETIRED', version: before.version + 1 }]);
    expect(refusal(await story.admin.post(`/role-profile-versions/${versionId}/retirement`, undefined, { ifMatch: before.version + 1 }))).toMatchObject({ status: 409, code: 'wrong-state' });
    const member = await story.person('Priya Nair');
    expect((await readVersion(member, versionId)).status).toBe('RETIRED');
    expect((await member.get('/role-profiles')).body.items).toMatchObject([{ published: null }]);
  });

  it('is not made of a draft that has no title', async () => {
    const { versionId: untitled } = await importText(story.admin, smallProfile({ title: '' }).trimStart());
    const other = await importText(story.admin, smallProfile({ title: '', activities: ['Other work'] }).trimStart());
    expect(other.versionId).not.toBe(untitled);
    await expect(publish(story.admin, untitled)).rejects.toThrow('title-missing');
    const { version } = await readVersion(story.admin, untitled);
    const taken = await story.admin.patch(`/role-profile-versions/${untitled}`, { title: 'Lighthouse  KEEPER' }, { ifMatch: version });
    expect(refusal(taken)).toMatchObject({ status: 409, code: 'title-taken' });
    expect((await story.admin.patch(`/role-profile-versions/${untitled}`, { title: 'Buoy keeper' }, { ifMatch: version })).status).toBe(200);
    await publish(story.admin, untitled);
    expect((await story.admin.get('/role-profiles?search=buoy')).body.items).toMatchObject([{ title: 'Buoy keeper', published: { number: 1 } }]);
  });
});

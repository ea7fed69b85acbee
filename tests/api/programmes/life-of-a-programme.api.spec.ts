import { newId } from '@waymark/foundation/kernel';
import { developmentOnly } from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from '../people/refusal';

describe('a programme', () => {
  let api: TestApi;
  let story: Story;
  let owner: Person;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    owner = await story.person('Helen Marsh');
    member = await story.person('Amara Okafor');
    await story.role(owner, 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  async function create(name = 'Coaching'): Promise<string> {
    return (await story.admin.post('/programmes', { name })).body.id;
  }

  it('is begun by an admin, for development only where nobody says otherwise, and has no owner', async () => {
    const { status, body, headers } = await story.admin.post('/programmes', { name: ' Coaching at Calder ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Coaching at Calder', purpose: developmentOnly, purposeVersion: 1, owners: [], archivedAt: null, version: 1 });
    expect(headers['etag']).toBe('"1"');
    expect((await member.get('/programmes')).body.items).toContainEqual(body);
  });

  it('is begun once, however often the same request is sent', async () => {
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all([1, 2, 3].map(() => story.admin.post('/programmes', { name: 'Reverse mentoring' }, { headers })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is begun neither by an owner of another nor by a member', async () => {
    expect(refusal(await owner.post('/programmes', { name: 'X' }))).toMatchObject({ status: 403 });
    expect(refusal(await member.post('/programmes', { name: 'X' }))).toMatchObject({ status: 403 });
  });

  it('that is archived comes last, and nothing of it changes until it is brought back', async () => {
    const id = await create('A first in the alphabet');
    const archived = await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 });
    expect(archived.status).toBe(200);
    expect(archived.body).toMatchObject({ id, version: 2, archivedAt: expect.any(String) });
    expect((await member.get('/programmes')).body.items.at(-1)).toEqual(archived.body);
    const attempts = [
      await story.admin.patch(`/programmes/${id}`, { name: 'X' }, { ifMatch: 2 }),
      await story.admin.put(`/programmes/${id}/policies`, {}, { ifMatch: 1 }),
      await story.admin.post(`/programmes/${id}/enrolments`, { memberIds: [member.memberId], part: 'MENTEE', from: '2026-01-01' }),
      await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 2 }),
    ];
    expect(attempts.map((answer) => refusal(answer).code)).toEqual(Array.from({ length: 4 }, () => 'programme-archived'));
    const back = await story.admin.delete(`/programmes/${id}/archive`, { ifMatch: 2 });
    expect(back.body).toMatchObject({ archivedAt: null, version: 3 });
    expect((await story.admin.patch(`/programmes/${id}`, { name: 'X' }, { ifMatch: 3 })).status).toBe(200);
  });

  it('is archived on top of what was read, by those who look after it', async () => {
    const id = await create();
    expect(refusal(await story.admin.post(`/programmes/${id}/archive`))).toMatchObject({ status: 428 });
    expect(refusal(await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 7 }))).toMatchObject({ status: 412 });
    expect(refusal(await owner.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 }))).toMatchObject({ status: 403 });
    expect(refusal(await story.admin.post(`/programmes/${newId()}/archive`, undefined, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it('stays where it is the only one, also when two are archived at once', async () => {
    const fresh = await Story.begin(api, 'Two Programmes', 'Ada Admin');
    const { body } = await fresh.admin.post('/programmes', { name: 'Coaching' });
    const answers = await Promise.all(
      [fresh.programmeId, body.id].map((id: string) => fresh.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 })),
    );
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 last-programme'] });
  });

  it('keeps its last active owner, who may go once there is another', async () => {
    const id = await create();
    const own = async (person: Person) => (await story.admin.post('/role-grants', { memberId: person.memberId, role: 'PROGRAMME_OWNER', programmeId: id })).body.id;
    const first = await own(owner);
    expect(refusal(await story.admin.delete(`/role-grants/${first}`))).toEqual({ status: 409, code: 'last-owner', paths: [] });
    await own(member);
    expect((await story.admin.delete(`/role-grants/${first}`)).status).toBe(204);
    expect((await owner.get(`/programmes/${id}`)).body.owners).toEqual([{ id: member.memberId, name: 'Amara Okafor' }]);
  });

  it('keeps one of two owners when both are ended at once, and none once it is archived', async () => {
    const id = await create();
    const grants = await Promise.all(
      [owner, member].map(async ({ memberId }) => (await story.admin.post('/role-grants', { memberId, role: 'PROGRAMME_OWNER', programmeId: id })).body.id as string),
    );
    const answers = await Promise.all(grants.map((grant) => story.admin.delete(`/role-grants/${grant}`)));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 last-owner'] });
    await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 });
    const left = grants[answers.findIndex(({ status }) => status === 409)] ?? '';
    expect((await story.admin.delete(`/role-grants/${left}`)).status).toBe(204);
  });

  it('whose last owner is suspended is looked after by the admins', async () => {
    const id = await create();
    const only = await story.person('Sam Okoro');
    await story.admin.post('/role-grants', { memberId: only.memberId, role: 'PROGRAMME_OWNER', programmeId: id });
    await story.suspend(only);
    expect((await story.admin.patch(`/programmes/${id}`, { name: 'Ours' }, { ifMatch: 1 })).body).toMatchObject({ name: 'Ours', owners: [] });
  });

  it('is accounted for', async () => {
    const id = await create();
    await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 });
    await story.admin.delete(`/programmes/${id}/archive`, { ifMatch: 2 });
    const { body } = await story.admin.get('/audit-entries?limit=3');
    expect(body.items.map(({ action, subjectId }: { action: string; subjectId: string }) => [action, subjectId])).toEqual([
      ['programme.brought-back', id],
      ['programme.archived', id],
      ['programme.created', id],
    ]);
  });
});

import { newId, type Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

interface Grant {
  id: Id;
  memberId: Id;
  memberName: string;
  role: string;
  programmeId: Id | null;
}

describe('role grants', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
    // The last owner of a programme keeps theirs.
    await story.role(await story.person('Helen Marsh'), 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  const grants = async (reader: Person = story.admin): Promise<Grant[]> => (await reader.get('/role-grants')).body.items;
  const asAdmin = ({ memberId }: Person) => ({ memberId, role: 'ORGANISATION_ADMIN' });
  const asOwner = ({ memberId }: Person, programmeId = story.programmeId) => ({ memberId, role: 'PROGRAMME_OWNER', programmeId });

  it('begin with the first admin', async () => {
    const admins = (await grants()).filter(({ role }) => role === 'ORGANISATION_ADMIN');
    expect(admins).toMatchObject([{ memberId: story.admin.memberId, memberName: 'Sunita Rao', programmeId: null }]);
  });

  it('make a person at once what they say, and no longer once they end', async () => {
    const { status, body } = await story.admin.post('/role-grants', asOwner(member));
    expect(status).toBe(201);
    expect(body).toMatchObject({ memberId: member.memberId, role: 'PROGRAMME_OWNER', programmeId: story.programmeId });
    expect(await grants()).toContainEqual(body);
    expect((await member.get('/session')).body.roles).toEqual(['PROGRAMME_OWNER']);
    expect((await story.admin.delete(`/role-grants/${body.id}`)).status).toBe(204);
    expect((await member.get('/session')).body.roles).toEqual([]);
    expect((await grants()).filter(({ memberId }) => memberId === member.memberId)).toEqual([]);
    expect(refusal(await story.admin.delete(`/role-grants/${body.id}`))).toMatchObject({ status: 404 });
  });

  it('may be given again after they ended', async () => {
    const first = await story.role(member, 'PROGRAMME_OWNER');
    await story.admin.delete(`/role-grants/${first}`);
    const second = await story.role(member, 'PROGRAMME_OWNER');
    expect(second).not.toBe(first);
    await story.admin.delete(`/role-grants/${second}`);
  });

  it('are one of a kind for a member, also when they are given twice at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => story.admin.post('/role-grants', asOwner(member))));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 role-held', '409 role-held'] });
    const again = await story.admin.post('/role-grants', asAdmin(story.admin));
    expect(refusal(again)).toEqual({ status: 409, code: 'role-held', paths: [] });
  });

  it('go to active members only', async () => {
    const invited = await story.invited('Not Yet');
    expect(refusal(await story.admin.post('/role-grants', asAdmin(invited)))).toMatchObject({
      status: 409,
      code: 'member-not-active',
    });
  });

  it.each<[string, () => object, string[]]>([
    ['a member who does not exist', () => ({ memberId: newId(), role: 'ORGANISATION_ADMIN' }), ['body.memberId']],
    ['a programme that does not exist', () => asOwner(member, newId()), ['body.programmeId']],
    ['an owner without a programme', () => ({ memberId: member.memberId, role: 'PROGRAMME_OWNER' }), ['body.programmeId']],
    ['an admin with a programme', () => ({ ...asAdmin(member), programmeId: story.programmeId }), ['body.programmeId']],
    ['a role that does not exist', () => ({ memberId: member.memberId, role: 'SUPERUSER' }), ['body.role']],
  ])('are refused for %s, and the answer says where', async (_, body, paths) => {
    expect(refusal(await story.admin.post('/role-grants', body()))).toEqual({ status: 400, code: 'invalid', paths });
  });

  it('are the business of admins alone', async () => {
    expect(refusal(await member.get('/role-grants'))).toMatchObject({ status: 403 });
    expect(refusal(await member.post('/role-grants', asAdmin(member)))).toMatchObject({ status: 403 });
    expect(refusal(await member.delete(`/role-grants/${newId()}`))).toMatchObject({ status: 403 });
  });

  it('leave the last admin theirs', async () => {
    const own = (await grants()).find(({ role }) => role === 'ORGANISATION_ADMIN');
    const answer = await story.admin.delete(`/role-grants/${own?.id ?? ''}`);
    expect(refusal(answer)).toEqual({ status: 409, code: 'last-admin', paths: [] });
  });

  it('count a suspended admin as none', async () => {
    const fresh = await Story.begin(api, 'Suspended Second', 'Ada Admin');
    const other = await fresh.person('Bea Admin');
    await fresh.role(other, 'ORGANISATION_ADMIN');
    await fresh.suspend(other);
    const own = (await grants(fresh.admin)).find(({ memberId }) => memberId === fresh.admin.memberId);
    expect(refusal(await fresh.admin.delete(`/role-grants/${own?.id ?? ''}`))).toMatchObject({ code: 'last-admin' });
  });

  it('leave one admin of three when all three give theirs up at once', async () => {
    const fresh = await Story.begin(api, 'Three Admins', 'Ada Admin');
    const others = [await fresh.person('Bea Admin'), await fresh.person('Cem Admin')];
    for (const other of others) await fresh.role(other, 'ORGANISATION_ADMIN');
    const own = await grants(fresh.admin);
    const answers = await Promise.all(
      [fresh.admin, ...others].map((person) =>
        person.delete(`/role-grants/${own.find(({ memberId }) => memberId === person.memberId)?.id ?? ''}`),
      ),
    );
    expect(tally(answers)).toEqual({ succeeded: 2, refused: ['409 last-admin'] });
  });

  it('leave one admin of two when one is suspended while they take the other’s role', async () => {
    const fresh = await Story.begin(api, 'Crossing', 'Ada Admin');
    const other = await fresh.person('Bea Admin');
    await fresh.role(other, 'ORGANISATION_ADMIN');
    const own = (await grants(fresh.admin)).find(({ memberId }) => memberId === fresh.admin.memberId);
    const version = await fresh.admin.versionAt(`/members/${other.memberId}`);
    const answers = await Promise.all([
      fresh.admin.post(`/members/${other.memberId}/suspension`, { handReportsTo: null }, { ifMatch: version }),
      other.delete(`/role-grants/${own?.id ?? ''}`),
    ]);
    expect(tally(answers).succeeded).toBe(1);
  });

  it('are accounted for, given and ended', async () => {
    const person = await story.person('Nadia Haddad');
    const id = await story.role(person, 'PROGRAMME_OWNER');
    await story.admin.delete(`/role-grants/${id}`);
    const detail = { memberId: person.memberId, role: 'PROGRAMME_OWNER', programmeId: story.programmeId };
    const { body } = await story.admin.get('/audit-entries?limit=2');
    expect(body.items).toMatchObject([
      { action: 'role.ended', subjectKind: 'role-grant', subjectId: id, detail },
      { action: 'role.granted', subjectKind: 'role-grant', subjectId: id, detail },
    ]);
  });
});

import { newId } from '@waymark/foundation/kernel';
import type { RoleAssignmentView } from '@waymark/role-profiles/domain';
import { startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, withoutRequestId } from '../people/refusal';
import { smallProfile } from './small-profile';
import { importText, publishText, readVersion } from './uploading';

describe('the roles of people', () => {
  let api: TestApi;
  let story: Story;
  let above: Person;
  let manager: Person;
  let amara: Person;
  let owen: Person;
  let stranger: Person;
  let keeper: string;
  let chief: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    [above, manager, amara, owen, stranger] = (await Promise.all(
      ['Sunita Above', 'Priya Nair', 'Amara Okafor', 'Owen Hughes', 'Naveen Shah'].map((name) => story.person(name)),
    )) as [Person, Person, Person, Person, Person];
    await story.manager(manager, above);
    await story.manager(amara, manager);
    await story.manager(owen, manager);
    ({ versionId: keeper } = await publishText(story.admin, smallProfile()));
    ({ versionId: chief } = await publishText(story.admin, smallProfile({ title: 'Chief keeper' })));
  });
  afterAll(() => api.close());

  const give = (by: Person, to: Person, kind: 'CURRENT' | 'TARGET', versionId = keeper, from = '2026-03-01'): Promise<Answer> =>
    by.post('/role-assignments', { memberId: to.memberId, kind, versionId, from });
  const rolesOf = async (member: Person, reader: Person = story.admin): Promise<RoleAssignmentView[]> =>
    (await reader.get(`/members/${member.memberId}/role-assignments`)).body.items;
  const spans = async (member: Person, kind: string) =>
    (await rolesOf(member)).filter((each) => each.kind === kind).map(({ title, from, to }) => `${title} ${from} ${to ?? ''}`.trim());

  it('are given by managers, direct and above, by programme owners and admins; a target also by oneself', async () => {
    const owner = await story.person('Helen Marsh');
    await story.role(owner, 'PROGRAMME_OWNER');
    const statuses = async (by: Person) => [(await give(by, amara, 'CURRENT')).status, (await give(by, amara, 'TARGET', chief)).status];
    expect(await statuses(manager)).toEqual([201, 201]);
    expect(await statuses(above)).toEqual([201, 201]);
    expect(await statuses(owner)).toEqual([201, 201]);
    expect(await statuses(story.admin)).toEqual([201, 201]);
    expect(await statuses(amara)).toEqual([403, 201]);
    expect(refusal(await give(stranger, amara, 'TARGET'))).toMatchObject({ status: 400, paths: ['body.memberId'] });
    expect(refusal(await give(amara, manager, 'TARGET'))).toMatchObject({ status: 403 });
  });

  it('are read by the person, their managers, programme owners and admins', async () => {
    for (const reader of [amara, manager, above, story.admin]) expect(await rolesOf(amara, reader)).toHaveLength(2);
    expect((await stranger.get(`/members/${amara.memberId}/role-assignments`)).status).toBe(404);
    expect((await amara.get(`/members/${manager.memberId}/role-assignments`)).status).toBe(403);
    expect((await rolesOf(amara))[0]).toEqual({
      id: expect.any(String),
      memberId: amara.memberId,
      kind: 'CURRENT',
      profileId: expect.any(String),
      versionId: keeper,
      title: 'Lighthouse keeper',
      number: 1,
      newerNumber: null,
      from: '2026-03-01',
      to: null,
      version: 1,
    });
  });

  it('given again change nothing, however often', async () => {
    const before = await rolesOf(amara);
    const answers = await Promise.all([1, 2, 3].map(() => give(manager, amara, 'CURRENT')));
    expect(answers.map(({ status, body }) => [status, body.items])).toEqual(answers.map(() => [201, before.filter(({ kind }) => kind === 'CURRENT')]));
    expect(await rolesOf(amara)).toEqual(before);
    expect((await give(manager, amara, 'CURRENT', keeper, '2026-05-01')).body.items).toMatchObject([{ from: '2026-03-01' }]);
  });

  it('end on the day on which the next begins, and what is planned stays planned', async () => {
    await give(manager, owen, 'CURRENT', keeper, '2026-02-01');
    await give(manager, owen, 'CURRENT', chief, '2026-08-01');
    await give(manager, owen, 'CURRENT', chief, '2026-01-01');
    expect(await spans(owen, 'CURRENT')).toEqual(['Chief keeper 2026-08-01', 'Lighthouse keeper 2026-02-01 2026-08-01', 'Chief keeper 2026-01-01 2026-02-01']);
    await give(manager, owen, 'CURRENT', keeper, '2026-08-01');
    expect((await spans(owen, 'CURRENT'))[0]).toBe('Lighthouse keeper 2026-08-01');
    expect(await spans(owen, 'TARGET')).toEqual([]);
  });

  it('never overlap when several are given at once', async () => {
    const days = ['2026-01-01', '2026-04-01', '2026-02-01', '2026-03-01'];
    await Promise.all(days.map((day, index) => give(story.admin, stranger, 'TARGET', index % 2 === 0 ? keeper : chief, day)));
    const own = (await rolesOf(stranger)).toReversed();
    expect(own.at(-1)?.to).toBeNull();
    own.slice(1).forEach((next, index) => expect((own[index]?.to ?? '') <= next.from).toBe(true));
  });

  it('are given to a whole team or to nobody', async () => {
    const invited = await story.invited('Lena Fischer');
    const teamId = await story.team('Coast', amara, owen, invited);
    const toTeam = (by: Person, team = teamId) => by.post('/role-assignments', { teamId: team, kind: 'TARGET', versionId: keeper, from: '2026-06-01' });
    expect(refusal(await toTeam(amara))).toMatchObject({ status: 403 });
    const { status, body } = await toTeam(manager);
    expect([status, body.items.map(({ memberId }: RoleAssignmentView) => memberId).toSorted()]).toEqual([201, [amara.memberId, owen.memberId].toSorted()]);
    expect((await toTeam(manager)).body).toEqual(body);
    expect(refusal(await toTeam(stranger))).toMatchObject({ status: 400, paths: ['body.teamId'] });
    const mixed = await story.team('Mixed', amara, stranger);
    const before = await rolesOf(amara);
    expect((await toTeam(manager, mixed)).status).toBe(403);
    expect(await rolesOf(amara)).toEqual(before);
    expect(refusal(await toTeam(story.admin, await story.team('Empty')))).toMatchObject({ status: 409, code: 'team-empty' });
  });

  it('are published versions only', async () => {
    const { versionId: draft } = await importText(story.admin, smallProfile({ title: 'Buoy keeper' }));
    expect(refusal(await give(story.admin, amara, 'TARGET', draft))).toMatchObject({ status: 409, code: 'version-not-published' });
    expect(refusal(await give(manager, amara, 'TARGET', draft))).toMatchObject({ status: 400, paths: ['body.versionId'] });
    expect(refusal(await give(manager, amara, 'TARGET', newId()))).toMatchObject({ status: 400, paths: ['body.versionId'] });
    const { versionId: old } = await publishText(story.admin, smallProfile({ title: 'Fog signaller' }));
    await give(story.admin, amara, 'TARGET', old, '2026-09-01');
    await story.admin.post(`/role-profile-versions/${old}/retirement`, undefined, { ifMatch: (await readVersion(story.admin, old)).version });
    expect(refusal(await give(story.admin, owen, 'TARGET', old))).toMatchObject({ status: 409, code: 'version-not-published' });
    expect((await rolesOf(amara))[0]).toMatchObject({ title: 'Fog signaller', versionId: old, to: null });
    const suspended = await story.person('Sam Okoro');
    await story.suspend(suspended);
    expect(refusal(await give(story.admin, suspended, 'TARGET'))).toMatchObject({ status: 400, paths: ['body.memberId'] });
  });

  it('end earlier when somebody who may give them says so', async () => {
    const [latest] = await rolesOf(owen);
    const end = (by: Person, to: string, { id, version } = { id: latest?.id ?? '', version: latest?.version ?? 0 }) => by.post(`/role-assignments/${id}/end`, { to }, { ifMatch: version });
    expect(refusal(await end(owen, '2027-01-01'))).toMatchObject({ status: 403 });
    expect(withoutRequestId(await end(stranger, '2027-01-01'))).toEqual(withoutRequestId(await end(stranger, '2027-01-01', { id: newId(), version: 1 })));
    expect(refusal(await end(manager, latest?.from ?? ''))).toMatchObject({ status: 400, paths: ['body.to'] });
    const ended = (await end(manager, '2027-01-01')).body;
    expect(ended).toMatchObject({ to: '2027-01-01' });
    const late = await end(manager, '2026-12-01');
    expect([refusal(late).code, late.body.current]).toEqual(['stale', ended]);
    expect(refusal(await end(manager, '2027-02-01', ended))).toMatchObject({ status: 400, paths: ['body.to'] });
    expect((await end(manager, '2026-12-01', ended)).body).toMatchObject({ to: '2026-12-01' });
  });

  it('are in the audit log, with who gave them and from when', async () => {
    const { items } = (await story.admin.get('/audit-entries?action=role.assigned&limit=100')).body;
    expect(items.at(-1)).toMatchObject({ actorId: manager.memberId, subjectKind: 'role-assignment', detail: { memberId: amara.memberId, kind: 'CURRENT', versionId: keeper, from: '2026-03-01' } });
    const ended = (await story.admin.get(`/audit-entries?action=role.assignment-ended&actorId=${manager.memberId}`)).body.items;
    expect(ended[0]).toMatchObject({ detail: { memberId: owen.memberId, to: '2026-12-01' } });
  });
});

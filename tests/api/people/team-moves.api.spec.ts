import { newId, type Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from './refusal';

describe('moving people between teams', () => {
  let api: TestApi;
  let story: Story;
  let amara: Person;
  let rhys: Person;
  let delivery: Id;
  let platform: Id;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    amara = await story.person('Amara Okafor');
    rhys = await story.person('Rhys Bevan');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    delivery = await story.team(`Delivery ${newId()}`, amara, rhys);
    platform = await story.team(`Platform ${newId()}`);
  });

  const move = (people: { memberId: Id }[], fromTeamId: Id | null, toTeamId: Id) =>
    story.admin.post('/team-moves', { memberIds: people.map(({ memberId }) => memberId), fromTeamId, toTeamId });
  const teamsOf = async ({ memberId }: Person): Promise<Id[]> => {
    const { teams } = (await story.admin.get(`/members/${memberId}`)).body as { teams: { id: Id }[] };
    return teams.map(({ id }) => id).filter((id) => [delivery, platform].includes(id));
  };

  it('takes them out of one and puts them into the other, and accounts for both', async () => {
    expect((await move([amara, rhys], delivery, platform)).status).toBe(204);
    expect([await teamsOf(amara), await teamsOf(rhys)]).toEqual([[platform], [platform]]);
    const { body } = await story.admin.get('/audit-entries?limit=2');
    expect(body.items).toMatchObject([
      { action: 'team.member-added', subjectId: platform, detail: { memberId: rhys.memberId } },
      { action: 'team.member-removed', subjectId: delivery, detail: { memberId: rhys.memberId } },
    ]);
  });

  it('puts them in besides where they leave nothing', async () => {
    expect((await move([amara], null, platform)).status).toBe(204);
    expect((await teamsOf(amara)).toSorted()).toEqual([delivery, platform].toSorted());
    expect((await move([amara], null, platform)).status).toBe(204);
  });

  it('moves nobody where one of them has left already, and says who', async () => {
    await move([rhys], delivery, platform);
    const late = await move([amara, rhys], delivery, platform);
    expect(refusal(late)).toMatchObject({ status: 409, code: 'not-in-team' });
    expect(late.body.detail).toContain('Rhys Bevan');
    expect(await teamsOf(amara)).toEqual([delivery]);
  });

  it('happens once when it is asked for twice at once', async () => {
    const answers = await Promise.all([move([amara], delivery, platform), move([amara], delivery, platform)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    expect(await teamsOf(amara)).toEqual([platform]);
  });

  it('in opposite directions at once never waits for ever', async () => {
    await story.admin.put(`/teams/${platform}/members/${rhys.memberId}`);
    await story.admin.delete(`/teams/${delivery}/members/${rhys.memberId}`);
    const answers = await Promise.all([move([amara], delivery, platform), move([rhys], platform, delivery)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  });

  it.each<[string, () => [{ memberId: Id }[], Id | null, Id], string]>([
    ['the same team', () => [[amara], delivery, delivery], 'body.toTeamId'],
    ['a team that does not exist', () => [[amara], delivery, newId()], 'body.toTeamId'],
    ['from a team that does not exist', () => [[amara], newId(), platform], 'body.fromTeamId'],
    ['nobody', () => [[], delivery, platform], 'body.memberIds'],
    ['somebody who does not exist', () => [[{ memberId: newId() }], delivery, platform], 'body.memberIds'],
  ])('is refused for %s', async (_, request, path) => {
    expect(refusal(await move(...request()))).toMatchObject({ status: 400, paths: [path] });
  });
});

describe('two records of one person', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it('are never merged, and the refusal says what to do instead', async () => {
    const [kept, double, report] = [await story.person('Rhys Bevan'), await story.person('Rhys B Bevan'), await story.person('Lena Fischer')];
    await story.manager(report, double);
    await story.team('Delivery', double);
    const merge = (into: Id) => story.admin.post(`/members/${double.memberId}/merger`, { intoMemberId: into });
    const answer = await merge(kept.memberId);
    expect(refusal(answer)).toEqual({ status: 409, code: 'people-not-merged', paths: [] });
    for (const advice of ['does not merge', 'whom Rhys B Bevan manages', 'team Delivery', 'Suspend Rhys B Bevan']) {
      expect(answer.body.detail).toContain(advice);
    }
    expect(refusal(await merge(double.memberId))).toMatchObject({ status: 400, paths: ['body.intoMemberId'] });
    expect(refusal(await merge(newId()))).toMatchObject({ status: 404 });
  });
});

describe('a press on a page that is no longer true', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it.each<[string, 'post' | 'delete', (person: Person) => string, object | undefined]>([
    ['suspends nobody', 'post', ({ memberId }) => `/members/${memberId}/suspension`, { handReportsTo: null }],
    ['brings nobody back', 'delete', ({ memberId }) => `/members/${memberId}/suspension`, undefined],
  ])('%s', async (_, method, address, body) => {
    const person = await story.person('Nadia Haddad');
    if (method === 'delete') await story.suspend(person);
    const seen = await story.admin.versionAt(`/members/${person.memberId}`);
    await story.admin.patch(`/members/${person.memberId}`, { jobTitle: 'Engineer' }, { ifMatch: seen });
    const press = (ifMatch?: number) => (method === 'post' ? story.admin.post(address(person), body, { ifMatch }) : story.admin.delete(address(person), { ifMatch }));
    expect(refusal(await press())).toMatchObject({ status: 428 });
    const late = await press(seen);
    expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
    expect(late.body.current).toMatchObject({ id: person.memberId, jobTitle: 'Engineer', version: seen + 1 });
    expect((await press(seen + 1)).status).toBe(200);
  });

  it('withdraws no invitation that was sent again since, and deletes no team that was renamed since', async () => {
    const invited = await story.invited('Not Yet');
    await story.admin.post(`/members/${invited.memberId}/invitation`);
    const withdraw = (ifMatch?: number) => story.admin.delete(`/members/${invited.memberId}/invitation`, { ifMatch });
    expect([(await withdraw()).status, (await withdraw(1)).status, (await withdraw(2)).status]).toEqual([428, 412, 204]);
    const teamId = await story.team('Delivery');
    await story.admin.patch(`/teams/${teamId}`, { name: 'Platform' }, { ifMatch: 1 });
    const remove = (ifMatch?: number) => story.admin.delete(`/teams/${teamId}`, { ifMatch });
    expect([(await remove()).status, (await remove(1)).status, (await remove(2)).status]).toEqual([428, 412, 204]);
  });
});

import { newId, type Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('teams', () => {
  let api: TestApi;
  let story: Story;
  let manager: Person;
  let report: Person;
  let stranger: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    manager = await story.person('Marta Lindqvist');
    report = await story.person('Priya Nair');
    stranger = await story.person('Owen Achebe');
    await story.manager(report, manager);
  });
  afterAll(() => api.close());

  const namesSeenBy = async (reader: Person) =>
    (await reader.get('/teams')).body.items.map(({ name }: { name: string }) => name) as string[];

  it('are created empty, with their version as the ETag', async () => {
    const { status, body, headers } = await story.admin.post('/teams', { name: ' Platform ' });
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.any(String), name: 'Platform', size: 0, createdAt: expect.any(String), version: 1 });
    expect(headers['etag']).toBe('"1"');
    expect((await story.admin.get(`/teams/${body.id}`)).body).toEqual(body);
  });

  it('have names of their own, whatever the capitals, also when two are created at once', async () => {
    expect(refusal(await story.admin.post('/teams', { name: 'PLATFORM' }))).toEqual({ status: 409, code: 'team-name-taken', paths: [] });
    const answers = await Promise.all(['Data', 'data', 'DATA'].map((name) => story.admin.post('/teams', { name })));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['409 team-name-taken', '409 team-name-taken'] });
  });

  it('are renamed by whoever read them, to a name that is free', async () => {
    const id = await story.team('Networks');
    const renamed = await story.admin.patch(`/teams/${id}`, { name: 'networks and edge' }, { ifMatch: 1 });
    expect(renamed.body).toMatchObject({ name: 'networks and edge', version: 2 });
    expect((await story.admin.patch(`/teams/${id}`, { name: 'Networks and edge' }, { ifMatch: 2 })).status).toBe(200);
    expect(refusal(await story.admin.patch(`/teams/${id}`, { name: 'Data' }, { ifMatch: 3 }))).toMatchObject({ code: 'team-name-taken' });
    expect(refusal(await story.admin.patch(`/teams/${id}`, { name: 'X' }))).toMatchObject({ status: 428 });
    const late = await story.admin.patch(`/teams/${id}`, { name: 'X' }, { ifMatch: 2 });
    expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
    expect(late.body.current).toMatchObject({ id, name: 'Networks and edge', version: 3 });
  });

  it('count their active members only', async () => {
    const person = await story.person('Ines Duarte');
    const invited = await story.invited('Jonas Weber');
    const id = await story.team('Support', person, invited, report);
    expect((await story.admin.get(`/teams/${id}`)).body.size).toBe(2);
    await story.suspend(person);
    expect((await story.admin.get(`/teams/${id}`)).body.size).toBe(1);
  });

  it('are seen by their people, by the managers of those, by programme owners and by admins', async () => {
    const owner = await story.person('Nadia Haddad');
    const ofReport = await story.team('Reliability', report);
    const ofManager = await story.team('Leads', manager);
    expect(await namesSeenBy(report)).toEqual(['Reliability', 'Support']);
    expect(await namesSeenBy(manager)).toEqual(['Leads', 'Reliability', 'Support']);
    expect(await namesSeenBy(stranger)).toEqual([]);
    expect((await report.get(`/teams/${ofManager}`)).status).toBe(404);
    await story.acknowledged(manager);
    expect((await manager.get(`/teams/${ofReport}`)).status).toBe(200);
    await story.role(owner, 'PROGRAMME_OWNER');
    expect(await namesSeenBy(owner)).toEqual(await namesSeenBy(story.admin));
    expect((await owner.get(`/teams/${ofManager}`)).status).toBe(200);
  });

  it('hidden and absent answer alike', async () => {
    const id = await story.team('Quiet');
    const hidden = await stranger.get(`/teams/${id}`);
    const absent = await stranger.get(`/teams/${newId()}`);
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  });

  it('are found by a part of their name and read page by page', async () => {
    for (const name of ['Squad 10%', 'Squad B', 'squad a']) await story.team(name);
    const first = (await story.admin.get('/teams?search=SQUAD&limit=2')).body;
    expect(first.items.map(({ name }: { name: string }) => name)).toEqual(['Squad 10%', 'squad a']);
    const second = (await story.admin.get(`/teams?search=SQUAD&limit=2&cursor=${encodeURIComponent(first.nextCursor)}`)).body;
    expect(second).toMatchObject({ items: [{ name: 'Squad B' }], nextCursor: null });
    expect((await story.admin.get('/teams?search=10%25')).body.items).toHaveLength(1);
    expect(refusal(await story.admin.get('/teams?cursor=x'))).toMatchObject({ status: 400, paths: ['query.cursor'] });
  });

  describe('their people', () => {
    let teamId: Id;
    beforeAll(async () => {
      teamId = await story.team('Identity');
    });
    const place = (person: { memberId: Id }, team = teamId) => `/teams/${team}/members/${person.memberId}`;

    it('are put in once, however often they are put in', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => story.admin.put(place(stranger))));
      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
      const { body } = await story.admin.get('/audit-entries?action=team.member-added&limit=2');
      expect(body.items[0]).toMatchObject({ subjectId: teamId, detail: { memberId: stranger.memberId } });
      expect(body.items[1]).not.toMatchObject({ subjectId: teamId });
      expect(await namesSeenBy(stranger)).toEqual(['Identity']);
    });

    it('keep the team from being deleted until they are taken out', async () => {
      expect(refusal(await story.admin.delete(`/teams/${teamId}`, { ifMatch: 1 }))).toEqual({ status: 409, code: 'team-not-empty', paths: [] });
      expect((await story.admin.delete(place(stranger))).status).toBe(204);
      expect(refusal(await story.admin.delete(place(stranger)))).toMatchObject({ status: 404 });
      expect((await story.admin.delete(`/teams/${teamId}`, { ifMatch: 1 })).status).toBe(204);
      expect((await story.admin.get(`/teams/${teamId}`)).status).toBe(404);
      expect(refusal(await story.admin.delete(`/teams/${teamId}`, { ifMatch: 1 }))).toMatchObject({ status: 404 });
    });

    it('are never lost when one is put in while the team is deleted', async () => {
      for (let round = 0; round < 5; round++) {
        const id = await story.team(`Short-lived ${round}`);
        const [added, deleted] = await Promise.all([story.admin.put(place(stranger, id)), story.admin.delete(`/teams/${id}`, { ifMatch: 1 })]);
        expect([`${added.status} ${deleted.status}`]).toEqual([expect.stringMatching(/^(204 409|404 204)$/)]);
      }
    });

    it('and their teams must exist', async () => {
      const id = await story.team('Existing');
      expect(refusal(await story.admin.put(place({ memberId: newId() }, id)))).toMatchObject({ status: 404 });
      expect(refusal(await story.admin.put(place(stranger, newId())))).toMatchObject({ status: 404 });
    });
  });

  it('are changed by admins alone', async () => {
    const id = await story.team('Closed', report);
    const member = `/teams/${id}/members/${report.memberId}`;
    const answers = [
      await report.post('/teams', { name: 'Mine' }),
      await report.patch(`/teams/${id}`, { name: 'Mine' }, { ifMatch: 1 }),
      await report.delete(`/teams/${id}`, { ifMatch: 1 }),
      await report.put(member),
      await report.delete(member),
    ];
    expect(answers.map((answer) => refusal(answer).status)).toEqual([403, 403, 403, 403, 403]);
  });

  it.each([
    [{}, 'body.name'],
    [{ name: ' ' }, 'body.name'],
    [{ name: 'x'.repeat(121) }, 'body.name'],
    [{ name: 'X', size: 3 }, 'body.size'],
  ])('refuse %j and say where', async (body, path) => {
    expect(refusal(await story.admin.post('/teams', body))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });
});

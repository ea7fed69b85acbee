import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('members', () => {
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

  it('show name, address, zone, status, roles, teams and manager', async () => {
    const teamId = await story.team('Platform', report);
    const { status, body, headers } = await story.admin.get(`/members/${report.memberId}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: report.memberId,
      name: 'Priya Nair',
      email: report.email,
      jobTitle: null,
      timeZone: 'Europe/London',
      status: 'ACTIVE',
      roles: [],
      teams: [{ id: teamId, name: 'Platform' }],
      manager: { id: manager.memberId, name: 'Marta Lindqvist' },
      joinedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      version: expect.any(Number),
    });
    expect(headers['etag']).toBe(`"${body.version}"`);
  });

  it('are hidden from whoever has nothing to do with them, as if they did not exist', async () => {
    const hidden = await stranger.get(`/members/${report.memberId}`);
    const absent = await stranger.get(`/members/${newId()}`);
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  });

  it('show their teams only to whoever sees those teams', async () => {
    await story.team('Leadership', manager);
    expect((await report.get(`/members/${manager.memberId}`)).body.teams).toEqual([]);
    expect((await story.admin.get(`/members/${manager.memberId}`)).body.teams).toEqual([
      { id: expect.any(String), name: 'Leadership' },
    ]);
  });

  it('show the roles that they hold', async () => {
    expect((await story.admin.get(`/members/${story.admin.memberId}`)).body.roles).toEqual(['ORGANISATION_ADMIN']);
  });

  it('refuse an id that is none', async () => {
    expect(refusal(await story.admin.get('/members/nobody'))).toEqual({
      status: 400,
      code: 'invalid',
      paths: ['path.memberId'],
    });
  });

  describe('changing a profile', () => {
    const version = async (person: Person) => (await person.get(`/members/${person.memberId}`)).body.version as number;

    it('is done by the person themselves', async () => {
      const before = await version(stranger);
      const answer = await stranger.patch(
        `/members/${stranger.memberId}`,
        { name: 'Owen A. Achebe', jobTitle: 'Site reliability engineer', timeZone: 'Africa/Lagos' },
        { ifMatch: before },
      );
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        name: 'Owen A. Achebe',
        jobTitle: 'Site reliability engineer',
        timeZone: 'Africa/Lagos',
        version: before + 1,
      });
    });

    it('is done by an admin for anybody, and an empty job title is none', async () => {
      const path = `/members/${stranger.memberId}`;
      const answer = await story.admin.patch(path, { jobTitle: '' }, { ifMatch: await version(stranger) });
      expect(answer.body).toMatchObject({ jobTitle: null, name: 'Owen A. Achebe' });
    });

    it('is refused to a manager, who sees the person but may not', async () => {
      const answer = await manager.patch(`/members/${report.memberId}`, { name: 'P' }, { ifMatch: await version(report) });
      expect(refusal(answer)).toEqual({ status: 403, code: 'forbidden', paths: [] });
    });

    it('is refused to a stranger, who does not even see the person', async () => {
      const answer = await stranger.patch(`/members/${report.memberId}`, { name: 'P' }, { ifMatch: 1 });
      expect(refusal(answer)).toEqual({ status: 404, code: 'not-found', paths: [] });
    });

    it('wants the version that was read, and answers an older one with what is stored', async () => {
      const path = `/members/${report.memberId}`;
      expect((await report.patch(path, { name: 'Priya' })).status).toBe(428);
      expect(refusal(await report.patch(path, { name: 'Priya' }, { headers: { 'if-match': 'W/"1"' } }))).toEqual({
        status: 400,
        code: 'invalid',
        paths: ['headers.if-match'],
      });
      const late = await report.patch(path, { name: 'Priya' }, { ifMatch: (await version(report)) + 1 });
      expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
      expect(late.body.current).toEqual((await report.get(path)).body);
    });

    it('lets exactly one of five simultaneous changes of one version through', async () => {
      const before = await version(report);
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => report.patch(`/members/${report.memberId}`, { jobTitle: `Engineer ${n}` }, { ifMatch: before })),
      );
      expect(tally(answers)).toEqual({ succeeded: 1, refused: Array.from({ length: 4 }, () => '412 stale') });
      expect(await version(report)).toBe(before + 1);
    });

    it.each([
      ['nothing at all', {}, 'body'],
      ['two lines as a name', { name: 'Priya\nNair' }, 'body.name'],
      ['half a character', { name: 'Priya \ud83d' }, 'body.name'],
      ['a status', { name: 'Priya', status: 'SUSPENDED' }, 'body.status'],
      ['a version', { name: 'Priya', version: 7 }, 'body.version'],
    ])('refuses %s and says where', async (_, body, path) => {
      const answer = await report.patch(`/members/${report.memberId}`, body, { ifMatch: 1 });
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: [path] });
    });

    it('is accounted for by the fields, not by the words', async () => {
      await report.patch(`/members/${report.memberId}`, { name: 'Priya Nair' }, { ifMatch: await version(report) });
      const { body } = await story.admin.get('/audit-entries?action=member.changed&limit=1');
      expect(body.items[0]).toMatchObject({ actorId: report.memberId, subjectId: report.memberId, detail: { fields: ['name'] } });
    });
  });
});

import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('the organisation', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
  });
  afterAll(() => api.close());

  const storedVersion = async (): Promise<number> => (await story.admin.get('/organisation')).body.version;

  it('is read by every member, with its version as the ETag', async () => {
    const { status, body, headers } = await member.get('/organisation');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: story.organisationId,
      name: 'Calder Digital',
      timeZone: 'Europe/London',
      locale: 'en-GB',
      workingDays: [1, 2, 3, 4, 5],
      holidays: [],
      sessionIdleMinutes: 720,
      sessionLongestMinutes: 10_080,
      mailDomains: [],
      version: 1,
    });
    expect(headers['etag']).toBe('"1"');
  });

  it('is changed by an admin who read it, in part or in whole', async () => {
    const version = await storedVersion();
    const renamed = await story.admin.patch('/organisation', { name: '  Calder Valley  ' }, { ifMatch: version });
    expect(renamed.status).toBe(200);
    expect(renamed.body).toMatchObject({ name: 'Calder Valley', timeZone: 'Europe/London', version: version + 1 });
    expect(renamed.headers['etag']).toBe(`"${version + 1}"`);
    const moved = await story.admin.patch('/organisation', { timeZone: 'Asia/Kolkata' }, { ifMatch: version + 1 });
    expect(moved.body).toMatchObject({ name: 'Calder Valley', timeZone: 'Asia/Kolkata', version: version + 2 });
  });

  it('is not changed by a member without the role', async () => {
    expect(refusal(await member.patch('/organisation', { name: 'Mine' }, { ifMatch: 1 }))).toEqual({
      status: 403,
      code: 'forbidden',
      paths: [],
    });
  });

  it('is not changed by somebody who did not say what they read', async () => {
    expect(refusal(await story.admin.patch('/organisation', { name: 'Unread' }))).toMatchObject({
      status: 428,
      code: 'version-required',
    });
  });

  it('tells whoever changes an older version what is stored now', async () => {
    const { body: current } = await story.admin.get('/organisation');
    const answer = await story.admin.patch('/organisation', { name: 'Late' }, { ifMatch: current.version - 1 });
    expect(refusal(answer)).toMatchObject({ status: 412, code: 'stale' });
    expect(answer.body.current).toEqual(current);
  });

  it('lets exactly one of two simultaneous changes of one version through', async () => {
    const version = await storedVersion();
    const answers = await Promise.all(
      ['First', 'Second'].map((name) => story.admin.patch('/organisation', { name }, { ifMatch: version })),
    );
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale'] });
  });

  it.each([
    ['nothing at all', {}, 'body'],
    ['an empty name', { name: '  ' }, 'body.name'],
    ['a zone that no clock knows', { timeZone: 'Mars/Olympus' }, 'body.timeZone'],
    ['an offset instead of a zone', { timeZone: '+05:30' }, 'body.timeZone'],
    ['a field that it does not have', { name: 'Calder', owner: 'me' }, 'body.owner'],
  ])('refuses %s and says where', async (_, body, path) => {
    const answer = await story.admin.patch('/organisation', body, { ifMatch: 1 });
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('accounts for a change without the words', async () => {
    const version = await storedVersion();
    await story.admin.patch('/organisation', { name: 'Calder Digital' }, { ifMatch: version });
    const { body } = await story.admin.get('/audit-entries?action=organisation.changed&limit=1');
    expect(body.items[0]).toMatchObject({
      actorId: story.admin.memberId,
      subjectKind: 'organisation',
      subjectId: story.organisationId,
      detail: { fields: ['name'] },
    });
  });
});

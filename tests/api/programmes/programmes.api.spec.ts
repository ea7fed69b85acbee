import { newId } from '@waymark/foundation/kernel';
import { developmentOnly } from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from '../people/refusal';

describe('programmes', () => {
  let api: TestApi;
  let story: Story;
  let owner: Person;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    owner = await story.person('Nadia Haddad');
    member = await story.person('Priya Nair');
    await story.role(owner, 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  const path = () => `/programmes/${story.programmeId}`;

  it('begin with one, for development only, and every member reads it', async () => {
    const { status, body } = await member.get('/programmes');
    expect(status).toBe(200);
    const first = {
      id: story.programmeId,
      name: 'Mentoring',
      purpose: developmentOnly,
      purposeVersion: 1,
      owners: [{ id: owner.memberId, name: 'Nadia Haddad' }],
      archivedAt: null,
      version: 1,
    };
    expect(body).toEqual({ items: [first] });
    const { body: read, headers } = await member.get(path());
    expect(read).toEqual(first);
    expect(headers['etag']).toBe('"1"');
  });

  it('name only owners who can act', async () => {
    const second = await story.person('Sam Okoro');
    await story.role(second, 'PROGRAMME_OWNER');
    expect((await member.get(path())).body.owners).toHaveLength(2);
    await story.suspend(second);
    expect((await member.get(path())).body.owners).toEqual([{ id: owner.memberId, name: 'Nadia Haddad' }]);
  });

  it('are changed by their owner and by an admin, with If-Match', async () => {
    const renamed = await owner.patch(path(), { name: 'Mentoring at Calder' }, { ifMatch: 1 });
    expect(renamed.body).toMatchObject({ name: 'Mentoring at Calder', purpose: developmentOnly, version: 2 });
    const purpose = 'Growth.\n\nNothing here is used for pay.';
    expect((await story.admin.patch(path(), { purpose }, { ifMatch: 2 })).body).toMatchObject({ purpose, version: 3 });
    expect(refusal(await owner.patch(path(), { name: 'X' }))).toMatchObject({ status: 428 });
    const late = await owner.patch(path(), { name: 'X' }, { ifMatch: 1 });
    expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
    expect(late.body.current).toEqual((await owner.get(path())).body);
  });

  it('let exactly one of two simultaneous changes of one version through', async () => {
    const { version } = (await owner.get(path())).body;
    const answers = await Promise.all(
      [owner, story.admin].map((person) => person.patch(path(), { name: person.name }, { ifMatch: version })),
    );
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale'] });
  });

  it('are not changed by a member, nor by the owner of another', async () => {
    expect(refusal(await member.patch(path(), { name: 'X' }, { ifMatch: 1 }))).toMatchObject({ status: 403 });
    const other = (await story.admin.post('/programmes', { name: 'Coaching' })).body.id as string;
    const answer = await owner.patch(`/programmes/${other}`, { name: 'X' }, { ifMatch: 1 });
    expect(refusal(answer)).toEqual({ status: 403, code: 'forbidden', paths: [] });
    expect((await story.admin.patch(`/programmes/${other}`, { name: 'Coaching at Calder' }, { ifMatch: 1 })).status).toBe(200);
  });

  it('that do not exist are not found', async () => {
    expect(refusal(await member.get(`/programmes/${newId()}`))).toMatchObject({ status: 404 });
    expect(refusal(await owner.patch(`/programmes/${newId()}`, { name: 'X' }, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it.each([
    [{}, 'body'],
    [{ name: '' }, 'body.name'],
    [{ purpose: ' ' }, 'body.purpose'],
    [{ name: 'X', owners: [] }, 'body.owners'],
  ])('refuse %j and say where', async (body, at) => {
    expect(refusal(await owner.patch(path(), body, { ifMatch: 1 }))).toEqual({ status: 400, code: 'invalid', paths: [at] });
  });
});

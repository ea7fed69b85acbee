import { newId } from '@waymark/foundation/kernel';
import { peopleApi, programmesApi, scopes, signInApi, type Scope } from '@waymark/organisations/domain';
import { days, minutes, seconds, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { contentsOf, tablesWith } from '../database-contents';
import { refusal, withoutRequestId } from '../people/refusal';

describe('an access token', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await story.person('Rhys Bevan');
  });

  const create = (owner: Caller, wanted: Scope[] = ['profile:read'], expiresInDays = 30) =>
    ask(owner, signInApi.createAccessToken, { body: { name: 'Nightly report', scopes: wanted, expiresInDays } });
  const list = async (owner: Caller) => (await ask(owner, signInApi.listAccessTokens)).body.items;
  const statusOf = async (caller: Caller) => (await ask(caller, signInApi.whoAmI)).status;
  const programWith = (token: string) => {
    const program = api.anonymous();
    program.bearer = token;
    return program;
  };

  it('is shown once, and lets a program in as its owner', async () => {
    const { status, body } = await create(person);
    expect(status).toBe(201);
    expect(body.token).toMatch(/^wm_[\w-]{43}$/);
    expect(JSON.stringify(await list(person))).not.toContain(body.token);
    const { body: session } = await ask(programWith(body.token), signInApi.whoAmI);
    expect(session).toMatchObject({ member: { id: person.memberId }, via: 'token', expiresAt: body.expiresAt });
  });

  it('stands in the database only as a hash', async () => {
    const { body } = await create(person);
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, body.token)).toEqual([]);
    expect(tablesWith(contents, body.token.slice(3))).toEqual([]);
    expect(tablesWith(contents, body.id)).toEqual(['public.access_token', 'public.audit_entry']);
  });

  it('does what its scopes say and nothing else', async () => {
    const program = await person.withToken('programmes:read');
    expect((await ask(program, programmesApi.listProgrammes)).status).toBe(200);
    for (const other of [signInApi.whoAmI, peopleApi.listMembers, peopleApi.readOrganisation]) {
      expect(refusal(await ask(program, other))).toMatchObject({ status: 403, code: 'forbidden' });
    }
  });

  it('with every scope does no more than its owner may', async () => {
    const program = await person.withToken(...Object.keys(scopes));
    expect((await ask(program, peopleApi.listMembers)).body.items.map(({ id }) => id)).toEqual([person.memberId]);
    expect((await ask(program, peopleApi.createTeam, { body: { name: 'Delivery' } })).status).toBe(403);
    expect((await ask(program, peopleApi.listAuditEntries)).status).toBe(403);
  });

  it('never changes passwords, sessions or tokens', async () => {
    const program = await person.withToken(...Object.keys(scopes));
    const forBrowsersOnly = Object.values(signInApi).filter(({ requires }) => requires.kind === 'session');
    expect(forBrowsersOnly).toHaveLength(9);
    for (const { method, path } of forBrowsersOnly) {
      expect([path, (await program.call(method, path.replace(/:\w+/, newId()))).status]).toEqual([path, 403]);
    }
  });

  it('counts where a request brings a cookie as well', async () => {
    const program = await person.withToken('programmes:read');
    program.cookie = person.cookie;
    expect((await ask(program, programmesApi.listProgrammes)).status).toBe(200);
    expect((await ask(program, signInApi.whoAmI)).status).toBe(403);
    program.bearer = `wm_${'A'.repeat(43)}`;
    expect((await ask(program, programmesApi.listProgrammes)).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer wm_', `Bearer ${'A'.repeat(43)}`, 'Basic cmh5czpwYXNz', `bearer wm_${'A'.repeat(43)}`, `Bearer wm_${'A'.repeat(4000)}`])(
    'that reads "%s" lets nobody in',
    async (authorization) => {
      expect((await ask(api.anonymous(), signInApi.whoAmI, { headers: { authorization } })).status).toBe(401);
    },
  );

  it('ends on its day', async () => {
    const { body } = await create(person, ['profile:read'], 1);
    const program = programWith(body.token);
    api.clock.advance(days(1) - minutes(5));
    expect(await statusOf(program)).toBe(200);
    api.clock.advance(minutes(6));
    expect(await statusOf(program)).toBe(401);
    const browser = await person.inAnotherBrowser();
    expect(await list(browser)).toEqual([]);
    await story.admin.signIn(story.admin.email, 'lantern-orchard-velvet-47');
  });

  it.each([
    ['no scope', { scopes: [] }, 'body.scopes'],
    ['a scope that does not exist', { scopes: ['everything'] }, 'body.scopes.0'],
    ['no day', { expiresInDays: 0 }, 'body.expiresInDays'],
    ['more than a year', { expiresInDays: 367 }, 'body.expiresInDays'],
    ['no name', { name: ' ' }, 'body.name'],
  ])('with %s is refused at its place', async (_, wrong, path) => {
    const body = { name: 'a program', scopes: ['profile:read'], expiresInDays: 30, ...wrong };
    expect(refusal(await person.post('/access-tokens', body))).toMatchObject({ status: 400, paths: [path] });
  });

  it('that is revoked is over at once, and so for its owner alone to revoke', async () => {
    const { body } = await create(person);
    const program = programWith(body.token);
    const params = { accessTokenId: body.id };
    const bySomebodyElse = await ask(story.admin, signInApi.revokeAccessToken, { params });
    const ofNobody = await ask(story.admin, signInApi.revokeAccessToken, { params: { accessTokenId: newId() } });
    expect(bySomebodyElse.status).toBe(404);
    expect(withoutRequestId(bySomebodyElse)).toEqual(withoutRequestId(ofNobody));
    expect(await statusOf(program)).toBe(200);
    expect((await ask(person, signInApi.revokeAccessToken, { params })).status).toBe(204);
    expect(await statusOf(program)).toBe(401);
    expect((await ask(person, signInApi.revokeAccessToken, { params })).status).toBe(404);
    expect(await list(person)).toEqual([]);
  });

  it('shows when it was last used, to the minute', async () => {
    const { body } = await create(person);
    const program = programWith(body.token);
    const lastUsed = async () => (await list(person))[0]?.lastUsedAt ?? null;
    expect(await lastUsed()).toBeNull();
    await statusOf(program);
    const first = await lastUsed();
    expect(first).not.toBeNull();
    await statusOf(program);
    expect(await lastUsed()).toBe(first);
    api.clock.advance(seconds(61));
    await statusOf(program);
    expect(Date.parse((await lastUsed()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''));
  });

  it('is accounted for when it is made and when it is revoked', async () => {
    const { body } = await create(person);
    await ask(person, signInApi.revokeAccessToken, { params: { accessTokenId: body.id } });
    const { body: audit } = await ask(story.admin, peopleApi.listAuditEntries, { query: { actorId: person.memberId, limit: 2 } });
    expect(audit.items.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['access-token.revoked', body.id],
      ['access-token.created', body.id],
    ]);
  });
});

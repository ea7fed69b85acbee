import { startApi, Story, type Answer, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from '../people/refusal';

/** The address that `startApi` gives the installation. */
const own = 'http://waymark.test';

describe('a request from another site', () => {
  let api: TestApi;
  let story: Story;
  let admin: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    admin = story.admin;
  });
  afterAll(() => api.close());

  const unsafe: [name: string, send: (caller: Caller, headers: Record<string, string>) => Promise<Answer>, success: number][] = [
    ['POST', (caller, headers) => caller.post('/teams', { name: `Team ${Math.random()}` }, { headers }), 201],
    ['PATCH', (caller, headers) => caller.patch(`/members/${admin.memberId}`, { jobTitle: 'Chief' }, { headers: { 'if-match': '"9"', ...headers } }), 412],
    ['PUT', (caller, headers) => caller.put('/session/organisation', { organisationId: story.organisationId }, { headers }), 200],
    ['DELETE', (caller, headers) => caller.delete('/teams/00000000-0000-4000-8000-000000000000', { headers: { 'if-match': '"1"', ...headers } }), 404],
  ];

  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: own },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'nonsense' },
    { 'sec-fetch-site': '' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: `${own}.evil.example` },
    { origin: 'https://waymark.test' },
    { origin: `${own}:8080` },
    { origin: `https://evil.example/?${own}` },
  ];

  const trusted: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: own },
    { origin: own },
    { origin: 'http://localhost:4200', host: 'localhost:4200' },
  ];

  describe.each(unsafe)('%s', (_, send, success) => {
    it.each(foreign)('with %j is refused', async (headers) => {
      expect(refusal(await send(admin, headers))).toEqual({ status: 403, code: 'forbidden', paths: [] });
    });

    // The control: the same request from its own site goes through, so the refusals above are about where it came from.
    it.each(trusted)('with %j is carried out', async (headers) => {
      expect((await send(admin, headers)).status).toBe(success);
    });
  });

  it.each(foreign)('that only reads is answered, with %j', async (headers) => {
    expect((await admin.get('/session', { headers })).status).toBe(200);
  });

  it('cannot sign a visitor in as somebody else', async () => {
    const visitor = api.anonymous();
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const answer = await visitor.post('/session', { email: admin.email, password: 'lantern-orchard-velvet-47' }, { headers });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('is refused before anything of it is read, and without a trace for another origin to share', async () => {
    const { headers } = await admin.post('/teams', { name: 'x' }, { headers: { origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('gets no leave from a preflight', async () => {
    const { statusCode, headers } = await api.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/teams',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(statusCode).toBe(404);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

import { startApi, Story, type TestApi } from '@waymark/tests/support';

const token = 'a-scraper-of-our-own-0123456789';

interface Scrape {
  from?: string;
  headers?: Record<string, string>;
}

async function scrape({ app }: TestApi, { from = '127.0.0.1', headers = {} }: Scrape = {}) {
  return app.inject({ method: 'GET', url: '/metrics', remoteAddress: from, headers });
}

describe('metrics without a token', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('are for callers on this machine: %s', async (from) => {
    const { statusCode, headers } = await scrape(api, { from });
    expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
  });

  it.each(['10.1.2.3', '192.0.2.1', '127.0.0.1.evil', '::2', '2001:db8::1'])('are nothing to %s', async (from) => {
    const { statusCode, body } = await scrape(api, { from });
    expect([statusCode, body]).toEqual([404, '']);
  });

  it('are nothing to somebody who only says that they are on this machine', async () => {
    const headers = { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', host: 'localhost', authorization: `Bearer ${token}` };
    expect((await scrape(api, { from: '10.1.2.3', headers })).statusCode).toBe(404);
  });

  it('count requests by route and status, and hold no id, address or name', async () => {
    const { admin } = await Story.begin(api);
    await admin.get(`/members/${admin.memberId}`);
    await admin.get('/members/0190b8f0-0000-7000-8000-000000000000');
    await api.app.inject({ method: 'GET', url: '/somewhere/private?token=wm_secret' });
    const { body } = await scrape(api);
    expect(body).toMatch(/waymark_http_request_seconds_count\{[^}]*route="\/api\/v1\/members\/:memberId"[^}]*status="200"[^}]*\} 1/);
    expect(body).toMatch(/waymark_http_request_seconds_count\{[^}]*route="\/api\/v1\/members\/:memberId"[^}]*status="404"[^}]*\} 1/);
    for (const word of [admin.memberId, admin.email, '0190b8f0', 'somewhere', 'wm_secret', 'Sunita']) expect(body).not.toContain(word);
  });
});

describe('metrics with a token', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ metricsToken: token });
  });
  afterAll(() => api.close());

  it('are for whoever brings it, from anywhere', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await scrape(api, { from: '10.1.2.3', headers })).statusCode).toBe(200);
  });

  it.each<Record<string, string>>([{}, { authorization: token }, { authorization: 'Bearer ' }, { authorization: `Bearer ${token}0` }, { authorization: `Bearer ${token.slice(1)}0` }])(
    'are nothing to anybody else, on this machine neither: %j',
    async (headers) => {
      expect((await scrape(api, { headers })).statusCode).toBe(404);
    },
  );
});

describe('metrics behind a proxy', () => {
  it('are nothing to anybody without a token, because the proxy is on this machine', async () => {
    const api = await startApi({ trustedProxies: 1 });
    try {
      expect((await scrape(api)).statusCode).toBe(404);
      expect((await scrape(api, { headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode).toBe(404);
    } finally {
      await api.close();
    }
  });
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everybodysPassword, startApi, Story, type TestApi } from '@waymark/tests/support';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};

const secret = 'outside the directory';
const page = '<!doctype html><html><head><style nonce="CSP_NONCE">p{}</style></head><body><app-root ngCspNonce="CSP_NONCE"></app-root></body></html>';

describe('what browsers are told', () => {
  let root: string;
  let api: TestApi;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'waymark-web-'));
    const webDirectory = join(root, 'web');
    await mkdir(join(webDirectory, 'assets', 'nested'), { recursive: true });
    await writeFile(join(root, 'secret.txt'), secret);
    await writeFile(join(root, 'web-secret.txt'), secret);
    await writeFile(join(webDirectory, 'index.html'), page);
    await writeFile(join(webDirectory, 'main-ABCDEFGH.js'), 'let app');
    await writeFile(join(webDirectory, 'favicon.ico'), 'icon');
    await writeFile(join(webDirectory, 'assets', 'nested', 'words.json'), '{}');
    await symlink(join(root, 'secret.txt'), join(webDirectory, 'linked.txt'));
    api = await startApi({ webDirectory });
  });
  afterAll(async () => {
    await api.close();
    await rm(root, { recursive: true });
  });

  const get = (url: string) => api.app.inject({ method: 'GET', url });
  /** What came: the page of the application, the problem that says that there is nothing, or what else it was. */
  const kindOf = ({ statusCode, body }: { statusCode: number; body: string }) => {
    if (statusCode === 200 && body.includes('<app-root')) return 'the page';
    return statusCode === 404 && body.includes('"code":"not-found"') ? 'nothing' : body;
  };
  const policyOf = (headers: Record<string, unknown>) => String(headers['content-security-policy']);

  it.each(['/', '/people', '/main-ABCDEFGH.js', '/nothing.js', '/health/live', '/api/v1/session', '/api/unknown', '/api/openapi.json', '/%zz', `/api/v1/members/${'x'.repeat(9_000)}`])(
    'is what is safe, at %s',
    async (url) => {
      const { headers } = await get(url);
      expect(headers).toMatchObject(everywhere);
      expect(policyOf(headers)).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  it('is the same when something is refused, on every method', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const { statusCode, headers } = await api.app.inject({ method, url: '/api/v1/session', headers: { origin: 'https://evil.example' } });
      expect([method, statusCode, headers]).toMatchObject([method, expect.any(Number), { ...everywhere, 'cache-control': 'no-store' }]);
      expect(statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('is to keep nothing of what the API answers', async () => {
    expect((await get('/api/v1/session')).headers['cache-control']).toBe('no-store');
  });

  it('is to run nothing from the API, whatever a body looks like', async () => {
    expect(policyOf((await get('/api/v1/session')).headers)).toMatch(/^default-src 'none'/);
  });

  describe('with the page', () => {
    it.each(['/', '/people', '/people/0190b8f0-0000-7000-8000-000000000000', '/sign-in/link', '/api-is-a-word', '/%61bout'])('of the deep link %s', async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(body).toContain('<app-root');
      expect(headers['cache-control']).toBe('no-store');
    });

    it('is one nonce an answer, for styles alone, and no inline code', async () => {
      const answers = await Promise.all([get('/'), get('/'), get('/people')]);
      const nonces = answers.map(({ headers }) => /'nonce-([\w+/=]+)'/.exec(policyOf(headers))?.[1] ?? '');
      expect(new Set(nonces).size).toBe(3);
      for (const [index, { headers, body }] of answers.entries()) {
        expect(Buffer.from(nonces[index] ?? '', 'base64').length).toBeGreaterThanOrEqual(16);
        expect(body.split(nonces[index] ?? '')).toHaveLength(3);
        expect(body).not.toContain('CSP_NONCE');
        expect(policyOf(headers)).toContain("script-src 'self'");
        expect(policyOf(headers)).not.toMatch(/unsafe-(?:inline|eval)/);
        expect(policyOf(headers)).toContain("require-trusted-types-for 'script'");
      }
    });
  });

  describe('with files', () => {
    it.each([
      ['/main-ABCDEFGH.js', 'let app', /immutable/],
      ['/favicon.ico', 'icon', /must-revalidate/],
      ['/assets/nested/words.json', '{}', /must-revalidate/],
    ])('%s is served', async (url, content, cache) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, body]).toEqual([200, content]);
      expect(headers['cache-control']).toMatch(cache);
    });

    const escapes = [
      '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt', '/%252e%252e%252fsecret.txt',
      '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/nested/%2e%2e/%2e%2e/%2e%2e/secret.txt', '/....//secret.txt',
      '/../web-secret.txt', '/..%2fweb-secret.txt', '/%00../secret.txt', '/main-ABCDEFGH.js%00.txt', '/secret.txt', '/linked.txt',
      '/..;/secret.txt', '/%c0%ae%c0%ae/secret.txt', '//secret.txt', '///etc/passwd.txt', '/file:///etc/passwd.txt', '/../../../../etc/passwd',
      '/.', '/.git/config', '/.env',
    ]; // prettier-ignore
    it.each(escapes)('%s gets nothing from outside their directory', async (url) => {
      expect(['the page', 'nothing']).toContain(kindOf(await get(url)));
    });

    it.each(['/nothing.js', '/assets/nothing.png', '/assets/nested/words.json.br', '/index.html'])('%s, which is none, is nothing', async (url) => {
      expect(kindOf(await get(url))).toBe('nothing');
    });

    it('and a file of another kind would be told from them, so this test can fail', async () => {
      expect(kindOf(await get('/favicon.ico'))).toBe('icon');
    });
  });

  describe('below /api', () => {
    it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('an unknown address is a problem for %s', async (method) => {
      for (const url of ['/api/unknown', '/api/v1/unknown', '/api/v1/', '/api/v2/session', '/api/v1/session/../../secret.txt']) {
        const { statusCode, headers, body } = await api.app.inject({ method, url });
        expect([url, statusCode, headers['content-type']]).toEqual([url, 404, 'application/problem+json; charset=utf-8']);
        expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not-found', requestId: expect.any(String) });
      }
    });

    it('HEAD answers as GET, without a body', async () => {
      const { statusCode, body } = await api.app.inject({ method: 'HEAD', url: '/api/v1/session' });
      expect([statusCode, body]).toEqual([401, '']);
    });
  });
});

describe('over https', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ publicUrl: 'https://waymark.test' });
  });
  afterAll(() => api.close());

  it('the cookie belongs to this host alone, is secure, and no script reads it', async () => {
    const { admin } = await Story.begin(api);
    const { headers } = await api.anonymous().post('/session', { email: admin.email, password: everybodysPassword });
    const given = String(headers['set-cookie']);
    expect(given).toMatch(/^__Host-waymark=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    const { headers: after } = await admin.delete('/session');
    expect(String(after['set-cookie'])).toMatch(/^__Host-waymark=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('browsers are told to stay with it', async () => {
    const { headers } = await api.app.inject({ method: 'GET', url: '/api/v1/session' });
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}; includeSubDomains$/);
  });

  it('a cookie without the prefix, which another host could have set, counts for nothing', async () => {
    const { admin } = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    expect((await admin.get('/session')).status).toBe(200);
    admin.cookie = admin.cookie?.replace('__Host-', '');
    expect((await admin.get('/session')).status).toBe(401);
  });
});

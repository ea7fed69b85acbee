import { startApi, Story, everybodysPassword, type TestApi } from '@waymark/tests/support';

describe('signing in', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it('tells who is signed in, where, and what they may do', async () => {
    const { status, body } = await story.admin.get('/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { email: story.admin.email },
      member: { id: story.admin.memberId, name: 'Sunita Rao' },
      organisation: { id: story.organisationId, name: 'Calder Digital', locale: 'en-GB', timeZone: 'Europe/London' },
      roles: ['ORGANISATION_ADMIN'],
      managesPeople: false,
      via: 'session',
    });
  });

  it('answers a known and an unknown address alike', async () => {
    const wrong = await api.anonymous().post('/session', { email: story.admin.email, password: 'not the password' });
    const unknown = await api.anonymous().post('/session', { email: 'nobody@calder.example', password: 'not the password' });
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('takes the address in any case and with spaces around it, and the password as it is', async () => {
    const signIn = (email: string, password: string) => api.anonymous().post('/session', { email, password });
    expect((await signIn(` ${story.admin.email.toUpperCase()} `, everybodysPassword)).status).toBe(201);
    expect((await signIn(story.admin.email, ` ${everybodysPassword}`)).status).toBe(401);
  });

  it('again ends the session that the browser had, whoever it was', async () => {
    const browser = await story.admin.inAnotherBrowser();
    const { cookie } = browser;
    const somebodyElse = await story.person('Priya Nair');
    await browser.signIn(somebodyElse.email, everybodysPassword);
    expect((await browser.get('/session')).body).toMatchObject({ member: { id: somebodyElse.memberId } });
    browser.cookie = cookie;
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('with a cookie that somebody made up gives a new one', async () => {
    const browser = api.anonymous();
    browser.cookie = `waymark=${'A'.repeat(43)}`;
    expect((await browser.get('/session')).status).toBe(401);
    await browser.signIn(story.admin.email, everybodysPassword);
    expect(browser.cookie).not.toBe(`waymark=${'A'.repeat(43)}`);
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('gives the cookie to nobody but this site, and to no script', async () => {
    const browser = api.anonymous();
    const { headers } = await browser.post('/session', { email: story.admin.email, password: everybodysPassword });
    expect(String(headers['set-cookie'])).toMatch(/^waymark=[\w-]{43}; .*Path=\/.*HttpOnly; SameSite=Lax/);
  });
});

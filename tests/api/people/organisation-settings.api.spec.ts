import { startApi, Story, type Answer, type TestApi } from '@waymark/tests/support';
import { refusal } from './refusal';

describe('the settings of an organisation', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  async function change(settings: object): Promise<Answer> {
    const { body } = await story.admin.get('/organisation');
    return story.admin.patch('/organisation', settings, { ifMatch: body.version });
  }

  it('say how dates are written, and everybody’s session knows it', async () => {
    expect((await change({ locale: 'en-US' })).body).toMatchObject({ locale: 'en-US' });
    expect((await story.admin.get('/session')).body.organisation).toEqual({ id: story.organisationId, name: 'Calder Digital', locale: 'en-US', timeZone: 'Europe/London' });
  });

  it('keep working days and holidays in their order', async () => {
    const holidays = [{ day: '2026-12-26', name: 'Boxing Day' }, { day: '2026-12-25', name: ' Christmas Day ' }];
    expect((await change({ workingDays: [4, 1, 1], holidays })).body).toMatchObject({
      workingDays: [1, 4],
      holidays: [{ day: '2026-12-25', name: 'Christmas Day' }, { day: '2026-12-26', name: 'Boxing Day' }],
    });
    expect((await story.admin.get('/organisation')).body.holidays).toHaveLength(2);
  });

  it('keep mail domains as they are compared', async () => {
    const { body } = await change({ mailDomains: ['@Calder.Example', 'bücher.example', 'calder.example'] });
    expect(body.mailDomains).toEqual(['calder.example', 'xn--bcher-kva.example']);
    expect((await change({ mailDomains: [] })).body.mailDomains).toEqual([]);
  });

  it.each([
    [{ locale: 'de-DE' }, 'body.locale'],
    [{ workingDays: [] }, 'body.workingDays'],
    [{ workingDays: [8] }, 'body.workingDays.0'],
    [{ holidays: [{ day: '2026-02-30', name: 'Nothing' }] }, 'body.holidays.0.day'],
    [{ holidays: [{ day: '2026-12-25', name: 'A' }, { day: '2026-12-25', name: 'B' }] }, 'body.holidays'],
    [{ sessionIdleMinutes: 4 }, 'body.sessionIdleMinutes'],
    [{ sessionIdleMinutes: 721 }, 'body.sessionIdleMinutes'],
    [{ sessionLongestMinutes: 10_081 }, 'body.sessionLongestMinutes'],
    [{ sessionIdleMinutes: 90, sessionLongestMinutes: 60 }, 'body.sessionIdleMinutes'],
    [{ sessionLongestMinutes: 60 }, 'body.sessionLongestMinutes'],
    [{ mailDomains: ['calder'] }, 'body.mailDomains.0'],
    [{ mailDomains: ['*.calder.example'] }, 'body.mailDomains.0'],
  ])('refuse %j and say where', async (settings, path) => {
    expect(refusal(await change(settings))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('are accounted for by name, without what stands in them', async () => {
    await change({ mailDomains: ['calder.example'], sessionIdleMinutes: 60 });
    const { body } = await story.admin.get('/audit-entries?action=organisation.changed&limit=1');
    expect(body.items[0]).toMatchObject({ detail: { fields: ['sessionIdleMinutes', 'mailDomains'] } });
    expect(JSON.stringify(body.items[0])).not.toContain('calder.example');
  });
});

describe('the mail domains of an organisation', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  async function allow(...mailDomains: string[]): Promise<void> {
    const { body } = await story.admin.get('/organisation');
    expect((await story.admin.patch('/organisation', { mailDomains }, { ifMatch: body.version })).status).toBe(200);
  }

  const invite = (email: string) => story.admin.post('/invitations', { email, name: 'Lena Fischer' });

  it('let any address in while there are none', async () => {
    expect((await invite('lena@anywhere.example')).status).toBe(201);
  });

  it('let in their own addresses and no others, whatever is below or above them', async () => {
    await allow('Calder.example', 'bücher.example');
    for (const email of ['ann@CALDER.example', 'bob@xn--bcher-kva.example']) expect((await invite(email)).status).toBe(201);
    for (const email of ['cat@team.calder.example', 'dan@notcalder.example', 'eve@calder.example.org', 'fay@example.org']) {
      const answer = await invite(email);
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: ['body.email'] });
      expect(answer.body.issues[0].message).toContain('is not among the mail domains of this organisation: calder.example');
    }
  });

  it('leave members as they are, and refuse to invite somebody again who is no longer allowed', async () => {
    await allow();
    const member = await story.person('Priya Nair');
    const invited = await story.invited('Jonas Weber');
    await allow('elsewhere.example');
    expect((await member.get('/session')).status).toBe(200);
    const again = await story.admin.post(`/members/${invited.memberId}/invitation`);
    expect(refusal(again)).toEqual({ status: 409, code: 'address-not-allowed', paths: [] });
    await allow();
    expect((await story.admin.post(`/members/${invited.memberId}/invitation`)).status).toBe(200);
  });
});

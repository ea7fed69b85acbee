import { newId } from '@waymark/foundation/kernel';
import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal, withoutRequestId } from '../people/refusal';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('signing out', () => {
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

  const statusOf = async (caller: Caller) => (await ask(caller, signInApi.whoAmI)).status;
  const sessionsOf = async (caller: Caller) => (await ask(caller, signInApi.listSessions)).body.items;

  it('ends this session, takes the cookie away and leaves the other browsers alone', async () => {
    const other = await person.inAnotherBrowser();
    const { cookie } = person;
    const { status, headers } = await ask(person, signInApi.signOut);
    expect(status).toBe(204);
    expect(String(headers['set-cookie'])).toMatch(/^waymark=; .*Path=\/; Expires=Thu, 01 Jan 1970/);
    person.cookie = cookie;
    expect(await Promise.all([statusOf(person), statusOf(other)])).toEqual([401, 200]);
  });

  it('twice is refused the second time', async () => {
    const { cookie } = person;
    await ask(person, signInApi.signOut);
    person.cookie = cookie;
    expect(refusal(await ask(person, signInApi.signOut))).toMatchObject({ status: 401 });
  });

  it('leaves access tokens alone', async () => {
    const program = await person.withToken('profile:read');
    await ask(person, signInApi.signOut);
    expect(await statusOf(program)).toBe(200);
  });

  it('everywhere ends every session and every token of the account at once, this one too', async () => {
    const other = await person.inAnotherBrowser();
    const program = await person.withToken('profile:read');
    const { cookie } = person;
    expect((await ask(person, signInApi.signOutEverywhere)).status).toBe(204);
    person.cookie = cookie;
    expect(await Promise.all([person, other, program].map(statusOf))).toEqual([401, 401, 401]);
    expect((await person.inAnotherBrowser()).cookie).toBeDefined();
  });

  it('everywhere leaves everybody else signed in', async () => {
    const somebodyElse = await story.person('Priya Nair');
    await ask(person, signInApi.signOutEverywhere);
    expect(await statusOf(somebodyElse)).toBe(200);
  });

  it('of one browser of the list ends that one', async () => {
    const other = await person.inAnotherBrowser();
    const theirs = (await sessionsOf(other)).find(({ current }) => current);
    expect((await ask(person, signInApi.endSession, { params: { sessionId: theirs?.id ?? '' } })).status).toBe(204);
    expect(await Promise.all([statusOf(person), statusOf(other)])).toEqual([200, 401]);
    expect(await sessionsOf(person)).toHaveLength(1);
  });

  it('of a browser of somebody else answers as of one that was made up', async () => {
    const somebodyElse = await story.person('Priya Nair');
    const [theirs] = await sessionsOf(somebodyElse);
    const ofTheirs = await ask(person, signInApi.endSession, { params: { sessionId: theirs?.id ?? '' } });
    const ofNobody = await ask(person, signInApi.endSession, { params: { sessionId: newId() } });
    expect(ofTheirs.status).toBe(404);
    expect(withoutRequestId(ofTheirs)).toEqual(withoutRequestId(ofNobody));
    expect(await statusOf(somebodyElse)).toBe(200);
  });

  it('is accounted for', async () => {
    await ask(person, signInApi.signOut);
    const { body } = await story.admin.get(`/audit-entries?action=session.ended&actorId=${person.memberId}`);
    expect(body).toMatchObject({ items: [{ action: 'session.ended', subjectKind: 'sign-in-session' }] });
  });

  describe('and the list of browsers', () => {
    it('shows each that is signed in, what it is and which one this is', async () => {
      const other = api.anonymous();
      const headers = { 'user-agent': firefox };
      await ask(other, signInApi.signIn, { body: { email: person.email, password: everybodysPassword }, headers });
      const items = await sessionsOf(person);
      expect(items.map(({ device, current }) => ({ device, current })).toSorted((a, b) => a.device.localeCompare(b.device))).toEqual([
        { device: 'A program', current: true },
        { device: 'Firefox on Linux', current: false },
      ]);
    });

    it('shows nobody else’s', async () => {
      const somebodyElse = await story.person('Priya Nair');
      const own = (await sessionsOf(person)).map(({ id }) => id);
      expect((await sessionsOf(somebodyElse)).filter(({ id }) => own.includes(id))).toEqual([]);
      expect(own).toHaveLength(1);
    });

    it('carries no secret', async () => {
      const { cookie = '' } = person;
      const secret = cookie.split('=')[1] ?? '';
      expect(secret).toHaveLength(43);
      expect(JSON.stringify(await sessionsOf(person))).not.toContain(secret);
    });
  });
});

import { signInApi, throttleLimits } from '@waymark/organisations/domain';
import { AccountEvents, AuditLog } from '@waymark/organisations/api';
import { everybodysPassword, secretIn, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { shortcuts } from '../world/world';
import { mailsTo } from './mailed-links';

let api: TestApi;
let home: Story;
let elsewhere: Story;
let person: Person;
let newBrowser: () => Promise<Caller>;

beforeAll(async () => {
  api = await startApi();
  home = await Story.begin(api);
  elsewhere = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
  person = await home.person('Rhys Bevan');
  newBrowser = () => shortcuts(api, home).browserOf(person);
  await elsewhere.admin.post('/invitations', { email: person.email, name: person.name });
  const invitation = (await mailsTo(api, person.email)).at(-1);
  if (invitation === undefined) throw new Error('The invitation was not mailed');
  await ask(api.anonymous(), signInApi.acceptInvitation, { body: { token: secretIn(invitation), name: person.name, password: everybodysPassword } });
});
afterAll(() => api.close());

const statusOf = async (caller: Caller) => (await ask(caller, signInApi.whoAmI)).status;
const switchTo = (caller: Caller, { organisationId }: Story) => ask(caller, signInApi.switchOrganisation, { body: { organisationId } });

/** The same browser in the moment before an answer with a new cookie has reached it. */
function beforeTheAnswer({ cookie }: Caller): Caller {
  const late = api.anonymous();
  late.cookie = cookie;
  return late;
}

describe('a browser whose session has just been renewed', () => {
  it.each([['of this browser', signInApi.signOut], ['everywhere', signInApi.signOutEverywhere]])(
    'signs out %s with the cookie of before, and what was renewed is over',
    async (_, signOut) => {
      const browser = await newBrowser();
      const late = beforeTheAnswer(browser);
      expect((await switchTo(browser, elsewhere)).status).toBe(200);
      expect((await ask(late, signOut)).status).toBe(204);
      expect(await statusOf(browser)).toBe(401);
    },
  );

  it('can do nothing else with it', async () => {
    const browser = await newBrowser();
    const late = beforeTheAnswer(browser);
    await switchTo(browser, elsewhere);
    const others = [signInApi.whoAmI, signInApi.listSessions, signInApi.listAccessTokens];
    expect(await Promise.all(others.map(async (other) => (await ask(late, other)).status))).toEqual([401, 401, 401]);
    expect((await switchTo(late, home)).status).toBe(401);
    expect(await statusOf(browser)).toBe(200);
  });

  it('is renewed once when it is asked for twice at once, and the other answer says so', async () => {
    for (let round = 0; round < 10; round++) {
      const browser = await newBrowser();
      const tabs = [beforeTheAnswer(browser), beforeTheAnswer(browser)];
      const answers = await Promise.all(tabs.map((tab) => switchTo(tab, elsewhere)));
      const succeeded = answers.filter(({ status }) => status === 200);
      expect(succeeded).toHaveLength(1);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        // Either the two met at the row, or the second came when the first was done.
        expect(['409 session-renewed', '401 signed-out']).toContain(`${answer.status} ${refusal(answer).code}`);
      }
    }
  });
});

describe('a tab that believes in another organisation', () => {
  const believing = ({ organisationId }: Story) => ({ headers: { 'waymark-organisation': organisationId } });

  it('writes nothing and reads nothing, and is told why', async () => {
    const teams = async (story: Story) => ((await story.admin.get('/teams')).body.items as unknown[]).length;
    const before = [await teams(home), await teams(elsewhere)];
    for (const answer of [
      await home.admin.post('/teams', { name: 'Lost' }, believing(elsewhere)),
      await home.admin.get('/members', believing(elsewhere)),
      await ask(home.admin, signInApi.listAccessTokens, believing(elsewhere)),
      await home.admin.post('/teams', { name: 'Lost' }, { headers: { 'waymark-organisation': 'nonsense' } }),
    ]) {
      expect(refusal(answer)).toEqual({ status: 409, code: 'organisation-changed', paths: [] });
    }
    expect([await teams(home), await teams(elsewhere)]).toEqual(before);
  });

  it('can still ask where it is, and sign out', async () => {
    const browser = await newBrowser();
    expect((await ask(browser, signInApi.whoAmI, believing(elsewhere))).body.organisation.name).toBe('Calder Digital');
    expect((await ask(browser, signInApi.signOut, believing(elsewhere))).status).toBe(204);
  });

  it('is answered as ever where it is right, or says nothing', async () => {
    expect((await home.admin.get('/members', believing(home))).status).toBe(200);
    expect((await home.admin.get('/members')).status).toBe(200);
  });
});

describe('what happens to an account', () => {
  const entries = async (action: string, story = home) => (await story.admin.get(`/audit-entries?action=${action}`)).body.items as Record<string, unknown>[];
  const waiting = (): Promise<number> =>
    asAdministrator(api.database.adminUrl, async (client) => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM account_event')).rows[0]?.n ?? -1);

  it('is told where a wrong password is tried on a member, by whom nobody knows, and not where the address is a stranger’s', async () => {
    const attempts = [person.email, 'nobody.at.all@calder.example'];
    for (const email of attempts) await ask(api.anonymous(), signInApi.signIn, { body: { email, password: 'wrong and private' } });
    await expectSoon(async () => (await entries('sign-in.failed')).length, 1);
    expect(await entries('sign-in.failed')).toMatchObject([{ actorId: null, subjectKind: 'member', subjectId: person.memberId, detail: {} }]);
    expect(await entries('sign-in.failed', elsewhere)).toHaveLength(1);
  });

  it('is not lost where the log cannot be written at once: the note stays with the change, and a sweep brings it', async () => {
    const log = api.get(AuditLog);
    const record = log.record.bind(log);
    const changed = (await entries('password.changed')).length;
    const browser = await newBrowser();
    log.record = () => Promise.reject(new Error('the process is killed here'));
    const body = { currentPassword: everybodysPassword, newPassword: everybodysPassword };
    expect((await ask(browser, signInApi.changePassword, { body })).status).toBe(204);
    log.record = record;
    expect(await entries('password.changed')).toHaveLength(changed);
    expect(await waiting()).toBeGreaterThan(0);
    await api.get(AccountEvents).sweep();
    expect(await waiting()).toBe(0);
    expect((await entries('password.changed')).slice(changed)).toHaveLength(1);
    await api.get(AccountEvents).sweep();
    expect(await entries('password.changed')).toHaveLength(changed + 1);
  });

  it('is not told of a change that did not happen', async () => {
    const before = (await entries('password.changed')).length;
    const body = { currentPassword: 'not the password', newPassword: everybodysPassword };
    expect((await ask(await newBrowser(), signInApi.changePassword, { body })).status).toBe(400);
    await api.get(AccountEvents).sweep();
    expect(await entries('password.changed')).toHaveLength(before);
  });
});

describe('a stranger who guesses', () => {
  const { attempts } = throttleLimits['password.account'];
  const guess = (email: string, caller = api.anonymous(), password = 'wrong') => ask(caller, signInApi.signIn, { body: { email, password } });

  it('locks out strangers, and not the person at a place where they signed in before', async () => {
    const victim = await home.person('Nadia Haddad');
    for (let count = 0; count <= attempts; count++) await guess(victim.email);
    expect((await guess(victim.email, api.anonymous(), everybodysPassword)).status).toBe(429);
    const atHome = api.anonymous();
    atHome.address = victim.address;
    expect((await guess(victim.email, atHome, everybodysPassword)).status).toBe(201);
    expect((await guess(victim.email, api.anonymous(), everybodysPassword)).status).toBe(429);
  });

  it('at the person’s own place has as many guesses as anywhere, and the person can then come in from elsewhere', async () => {
    const victim = await home.person('Owen Achebe');
    const neighbour = api.anonymous();
    neighbour.address = victim.address;
    for (let count = 0; count < attempts; count++) expect((await guess(victim.email, neighbour)).status).toBe(401);
    expect((await guess(victim.email, neighbour, everybodysPassword)).status).toBe(429);
    expect((await guess(victim.email, api.anonymous(), everybodysPassword)).status).toBe(201);
  });

  it('is a stranger again to an account that has not signed in from there', async () => {
    const [one, other] = [await home.person('Kai Berg'), await home.person('Lena Fischer')];
    for (let count = 0; count <= attempts; count++) await guess(other.email);
    const placeOfOne = api.anonymous();
    placeOfOne.address = one.address;
    expect((await guess(other.email, placeOfOne, everybodysPassword)).status).toBe(429);
  });
});

/** Waits until `read` gives what is expected, for what is done after an answer. */
async function expectSoon(read: () => Promise<number>, expected: number): Promise<void> {
  for (let patience = 0; patience < 200 && (await read()) !== expected; patience++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await read()).toBe(expected);
}

import { setTimeout as wait } from 'node:timers/promises';
import { signInApi } from '@waymark/organisations/domain';
import { type Caller, everybodysPassword, minutes, secretIn, startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { mailsTo } from '../sign-in/mailed-links';
import { shortcuts } from '../world/world';

/** A request that is under way in the browser while its owner signs out, and whatever lets somebody in afterwards. */
type Writer = (tab: Caller) => Promise<Answer>;

/** What a race left behind: every cookie and token that the browser was ever given, and how the sign-out was answered. */
interface Aftermath {
  signedOut: boolean;
  answers: number[];
  leftovers: Caller[];
}

describe('signing out while slower requests are under way', () => {
  let api: TestApi;
  let person: Person;
  let elsewhere: string;
  let newBrowser: () => Promise<Caller>;

  beforeAll(async () => {
    api = await startApi();
    const home = await Story.begin(api);
    const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    person = await home.person('Rhys Bevan');
    elsewhere = other.organisationId;
    newBrowser = () => shortcuts(api, home).browserOf(person);
    await other.admin.post('/invitations', { email: person.email, name: person.name });
    const invitation = (await mailsTo(api, person.email)).at(-1);
    if (invitation === undefined) throw new Error('The invitation was not mailed');
    const body = { token: secretIn(invitation), name: person.name, password: everybodysPassword };
    await ask(api.anonymous(), signInApi.acceptInvitation, { body });
  });
  afterAll(() => api.close());

  const touch: Writer = (tab) => ask(tab, signInApi.whoAmI);
  const switchOver: Writer = (tab) => ask(tab, signInApi.switchOrganisation, { body: { organisationId: elsewhere } });
  const switchBack: Writer = (tab) =>
    ask(tab, signInApi.switchOrganisation, { body: { organisationId: person.organisationId } });
  const changePassword: Writer = (tab) =>
    ask(tab, signInApi.changePassword, { body: { currentPassword: everybodysPassword, newPassword: everybodysPassword } });
  const createToken: Writer = (tab) =>
    ask(tab, signInApi.createAccessToken, { body: { name: 'late', scopes: ['profile:read'], expiresInDays: 1 } });

  /** Does `writers` and the sign-out at once, the sign-out after a moment, all with the cookie of one browser. */
  async function race(writers: Writer[], signOut: Writer, moment: number): Promise<Aftermath> {
    const { cookie } = await newBrowser();
    api.clock.advance(minutes(2)); // last-seen is due
    const tabs = writers.map(() => withCookie(cookie));
    const leaving = withCookie(cookie);
    const underWay = writers.map((write, index) => write(tabs[index] ?? leaving));
    await wait(moment);
    const { status } = await signOut(leaving);
    const answers = await Promise.all(underWay);
    const programs = answers.flatMap(({ body }) => (isToken(body) ? [withToken(body.token)] : []));
    const leftovers = [withCookie(cookie), ...tabs.filter((tab) => tab.cookie !== undefined), ...programs];
    return { signedOut: status === 204, answers: answers.map((answer) => answer.status), leftovers };
  }

  /** How many of what a race left still let somebody in. */
  async function stillIn({ leftovers }: Aftermath): Promise<number> {
    const answers = await Promise.all(leftovers.map((leftover) => ask(leftover, signInApi.whoAmI)));
    return answers.filter(({ status }) => status !== 401).length;
  }

  function withCookie(cookie: string | undefined): Caller {
    const caller = api.anonymous();
    caller.cookie = cookie;
    return caller;
  }

  function withToken(token: string): Caller {
    const program = api.anonymous();
    program.bearer = token;
    return program;
  }

  it('revives no session, in 100 races', async () => {
    const signOut: Writer = (tab) => ask(tab, signInApi.signOut);
    let carriedOut = 0;
    let revived = 0;
    for (let round = 0; round < 100; round++) {
      const slow = round % 5 === 0 ? [changePassword] : [switchOver, switchBack];
      const aftermath = await race([touch, ...slow, touch], signOut, round % 6);
      if (!aftermath.signedOut) continue;
      carriedOut++;
      revived += await stillIn(aftermath);
    }
    expect(revived).toBe(0);
    // Also those that a switch overtook: the cookie of before still leaves.
    expect(carriedOut).toBe(100);
  }, 90_000);

  it('everywhere leaves no session and no token, in 30 races', async () => {
    const everywhere: Writer = (tab) => ask(tab, signInApi.signOutEverywhere);
    let carriedOut = 0;
    let revived = 0;
    for (let round = 0; round < 30; round++) {
      const aftermath = await race([touch, switchOver, createToken, createToken], everywhere, round % 6);
      if (!aftermath.signedOut) continue;
      carriedOut++;
      revived += await stillIn(aftermath);
    }
    expect(revived).toBe(0);
    expect(carriedOut).toBe(30);
  }, 60_000);

  it('would revive one if a request wrote the whole row back, and this test would see it', async () => {
    const read = Promise.withResolvers<unknown>();
    const signedOut = Promise.withResolvers<unknown>();
    const signOut: Writer = async (tab) => {
      await read.promise;
      const answer = await ask(tab, signInApi.signOut);
      signedOut.resolve(answer);
      return answer;
    };
    const writeRowBack: Writer = async () => {
      await asAdministrator(api.database.adminUrl, async (client) => {
        const { rows } = await client.query<{ id: string; ended_at: Date | null }>(
          'SELECT id, ended_at FROM sign_in_session ORDER BY created_at DESC LIMIT 1',
        );
        read.resolve(rows);
        await signedOut.promise;
        await client.query('UPDATE sign_in_session SET ended_at = $2 WHERE id = $1', [rows[0]?.id, rows[0]?.ended_at]);
      });
      return { status: 200, headers: {}, body: undefined, bytes: Buffer.alloc(0) };
    };
    const aftermath = await race([writeRowBack], signOut, 0);
    expect(aftermath.signedOut).toBe(true);
    expect(await stillIn(aftermath)).toBeGreaterThan(0);
  });
});

function isToken(body: unknown): body is { token: string } {
  return typeof body === 'object' && body !== null && 'token' in body;
}

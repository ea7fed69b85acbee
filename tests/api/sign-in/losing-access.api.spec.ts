import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { mailedSecret } from './mailed-links';

describe('a member who is suspended', () => {
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
  const suspend = () => story.suspend(person);
  const bringBack = () => story.bringBack(person);

  it('loses every access at once: each browser, each token, the password and a link on its way', async () => {
    const callers = [person, await person.inAnotherBrowser(), await person.withToken('profile:read')];
    const token = await mailedSecret(api, signInApi.requestSignInLink, person.email);
    expect(await Promise.all(callers.map(statusOf))).toEqual([200, 200, 200]);
    await suspend();
    expect(await Promise.all(callers.map(statusOf))).toEqual([401, 401, 401]);
    const byPassword = await ask(api.anonymous(), signInApi.signIn, { body: { email: person.email, password: everybodysPassword } });
    expect(refusal(byPassword)).toEqual({ status: 403, code: 'no-organisation', paths: [] });
    const byLink = await ask(api.anonymous(), signInApi.followSignInLink, { body: { token } });
    expect(byLink.status).toBe(403);
    expect([byPassword.headers['set-cookie'], byLink.headers['set-cookie']]).toEqual([undefined, undefined]);
  });

  it('and brought back signs in anew, while what was before stays over', async () => {
    const before = [person, await person.inAnotherBrowser(), await person.withToken('profile:read')];
    await suspend();
    await bringBack();
    expect(await Promise.all(before.map(statusOf))).toEqual([401, 401, 401]);
    expect(await statusOf(await person.inAnotherBrowser())).toBe(200);
  });

  it('gains nothing from a request that was under way, even when brought back', async () => {
    let leftovers = 0;
    for (let round = 0; round < 10; round++) {
      const browser = await person.inAnotherBrowser();
      const signingIn = api.anonymous();
      const [created] = await Promise.all([
        ask(browser, signInApi.createAccessToken, { body: { name: 'late', scopes: ['profile:read'], expiresInDays: 1 } }),
        ask(signingIn, signInApi.signIn, { body: { email: person.email, password: everybodysPassword } }),
        suspend(),
      ]);
      await bringBack();
      const program = api.anonymous();
      if (created.status === 201) program.bearer = created.body.token;
      const answers = await Promise.all([browser, signingIn, program].map(statusOf));
      leftovers += answers.filter((status) => status !== 401).length;
    }
    expect(leftovers).toBe(0);
  });

  it('would keep old sessions if nothing remembered the suspension, and this test would see it', async () => {
    await suspend();
    await bringBack();
    await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE member SET access_ended_at = NULL'));
    expect(await statusOf(person)).toBe(200);
  });
});

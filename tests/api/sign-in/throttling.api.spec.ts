import { signInApi, throttleLimits } from '@waymark/organisations/domain';
import { everybodysPassword, seconds, startApi, Story, type Answer, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { contentsOf, tablesWith } from '../database-contents';
import { refusal, withoutRequestId } from '../people/refusal';
import { mailsTo } from './mailed-links';

const ofAccount = throttleLimits['password.account'];
const ofClient = throttleLimits['password.client'];
const tooMany = { status: 429, code: 'too-many-attempts', paths: [] };

describe('trying too often', () => {
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

  /** Tries a password from an address that nobody else uses. */
  const attempt = (email: string, password = 'wrong', caller = api.anonymous()) =>
    ask(caller, signInApi.signIn, { body: { email, password } });

  async function times<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
    const results: T[] = [];
    for (let index = 0; index < count; index++) results.push(await work(index));
    return results;
  }

  const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))];

  it('one account is refused, with the right password too, and from anywhere', async () => {
    expect(statuses(await times(ofAccount.attempts, () => attempt(person.email)))).toEqual([401]);
    const refused = await attempt(person.email, everybodysPassword);
    expect(refusal(refused)).toEqual(tooMany);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('an unknown address is refused just the same', async () => {
    const unknown = 'nobody.at.all@calder.example';
    await times(ofAccount.attempts, () => attempt(unknown));
    await times(ofAccount.attempts, () => attempt(person.email));
    const [ofUnknown, ofKnown] = [await attempt(unknown), await attempt(person.email)];
    expect(refusal(ofUnknown)).toEqual(tooMany);
    expect(withoutRequestId(ofUnknown)).toEqual(withoutRequestId(ofKnown));
  });

  it('says when the next attempt may be made, and lets it through then', async () => {
    await times(ofAccount.attempts, () => attempt(person.email));
    api.clock.advance(seconds(60));
    const { headers } = await attempt(person.email);
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(ofAccount.windowSeconds - 120);
    expect(wait).toBeLessThanOrEqual(ofAccount.windowSeconds - 60);
    api.clock.advance(seconds(wait - 5));
    expect((await attempt(person.email, everybodysPassword)).status).toBe(429);
    api.clock.advance(seconds(6));
    expect((await attempt(person.email, everybodysPassword)).status).toBe(201);
  });

  it('is forgotten once the right password was given', async () => {
    for (let round = 0; round < 2; round++) {
      await times(ofAccount.attempts - 1, () => attempt(person.email));
      expect((await attempt(person.email, everybodysPassword)).status).toBe(201);
    }
  });

  it('is counted whatever the case of the address', async () => {
    await times(ofAccount.attempts, (index) => attempt(index % 2 === 0 ? person.email.toUpperCase() : ` ${person.email} `));
    expect((await attempt(person.email)).status).toBe(429);
  });

  it('leaves everybody else alone', async () => {
    await times(ofAccount.attempts + 1, () => attempt(person.email));
    expect((await attempt(story.admin.email, everybodysPassword)).status).toBe(201);
  });

  /** Tries a link that was made up, which counts as a password does and costs no hash. */
  const follow = (client: Caller, headers: Record<string, string> = {}) =>
    ask(client, signInApi.followSignInLink, { body: { token: 'A'.repeat(43) }, headers });

  it('from one client address is refused, whatever the account, and other clients are not', async () => {
    const client = api.anonymous();
    expect(statuses(await Promise.all(Array.from({ length: ofClient.attempts }, () => follow(client))))).toEqual([410]);
    expect(refusal(await attempt(person.email, everybodysPassword, client))).toEqual(tooMany);
    expect(refusal(await follow(client))).toEqual(tooMany);
    expect((await attempt(person.email, everybodysPassword)).status).toBe(201);
  });

  it('is not got round by naming another address in a header', async () => {
    const client = api.anonymous();
    const spoofed = (index: number) =>
      follow(client, { 'x-forwarded-for': `192.0.2.${index}`, 'x-real-ip': `192.0.2.${index}`, forwarded: `for=192.0.2.${index}` });
    await Promise.all(Array.from({ length: ofClient.attempts }, (_, index) => spoofed(index)));
    expect((await spoofed(200)).status).toBe(429);
  });

  it.each([signInApi.requestSignInLink, signInApi.requestPasswordReset])('applies to mails: $path', async (request) => {
    const limit = throttleLimits['link.account'];
    const answers = await times(limit.attempts + 1, () => ask(api.anonymous(), request, { body: { email: person.email } }));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: limit.attempts }, () => 202), 429]);
    expect(await mailsTo(api, person.email)).toHaveLength(limit.attempts);
  });

  it('applies to mails by client address as well', async () => {
    const client = api.anonymous();
    const limit = throttleLimits['link.client'];
    const answers = await times(limit.attempts + 1, (index) =>
      ask(client, signInApi.requestSignInLink, { body: { email: `nobody.${index}@calder.example` } }),
    );
    expect(answers.map(({ status }) => status).lastIndexOf(202)).toBe(limit.attempts - 1);
    expect(answers.at(-1)?.status).toBe(429);
  });

  it('keeps no list of who tried', async () => {
    const address = 'somebody.private@calder.example';
    await attempt(address);
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, address)).toEqual([]);
    expect(contents.get('public.attempt_window')?.length).toBeGreaterThan(0);
  });
});

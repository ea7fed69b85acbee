import { linkLifetimes, signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, seconds, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { contentsOf, tablesWith } from '../database-contents';
import { refusal } from '../people/refusal';
import { mailedSecret, mailsTo } from './mailed-links';

const newPassword = 'marble-kestrel-thimble-92';
const over = { status: 410, code: 'link-over', paths: [] };

describe('resetting a password', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await story.person('Amara Okafor');
  });

  const secretFor = ({ email }: Person) => mailedSecret(api, signInApi.requestPasswordReset, email);
  const reset = (token: string, password = newPassword) =>
    ask(api.anonymous(), signInApi.resetPassword, { body: { token, newPassword: password } });
  const signIn = (password: string) => ask(api.anonymous(), signInApi.signIn, { body: { email: person.email, password } });

  it('sets the new password and forgets the old one', async () => {
    const { status, body } = await reset(await secretFor(person));
    expect([status, body]).toEqual([204, undefined]);
    expect((await signIn(newPassword)).status).toBe(201);
    expect((await signIn(everybodysPassword)).status).toBe(401);
  });

  it('ends every session and every access token at once', async () => {
    const other = await person.inAnotherBrowser();
    const program = await person.withToken('profile:read');
    const token = await secretFor(person);
    expect((await ask(program, signInApi.whoAmI)).status).toBe(200);
    await reset(token);
    const answers = await Promise.all([person, other, program].map((caller) => ask(caller, signInApi.whoAmI)));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('works once', async () => {
    const token = await secretFor(person);
    expect((await reset(token)).status).toBe(204);
    expect(refusal(await reset(token, 'velvet-harbour-cinder-38'))).toEqual(over);
    expect((await signIn(newPassword)).status).toBe(201);
  });

  it('tried with one link four times at once, sets one of the passwords', async () => {
    const token = await secretFor(person);
    const passwords = ['alpha', 'bravo', 'delta', 'gamma'].map((word) => `${word}-kestrel-thimble-92`);
    const answers = await Promise.all(passwords.map((password) => reset(token, password)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410, 410, 410]);
    const won = passwords[answers.findIndex(({ status }) => status === 204)] ?? '';
    expect((await signIn(won)).status).toBe(201);
  });

  it('by one of two links makes the other void', async () => {
    const [first, second] = [await secretFor(person), await secretFor(person)];
    expect((await reset(second)).status).toBe(204);
    expect(refusal(await reset(first, 'velvet-harbour-cinder-38'))).toEqual(over);
  });

  it('by two links at once sets one of the passwords', async () => {
    const tokens = [await secretFor(person), await secretFor(person)];
    const answers = await Promise.all(tokens.map((token) => reset(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
  });

  it('is possible for an hour', async () => {
    const [early, late] = [await secretFor(person), await secretFor(person)];
    api.clock.advance(seconds(linkLifetimes.PASSWORD_RESET - 30));
    expect((await reset(early)).status).toBe(204);
    api.clock.advance(seconds(31));
    expect(refusal(await reset(late))).toEqual(over);
  });

  it('refuses a weak password at its place and keeps the link', async () => {
    const token = await secretFor(person);
    expect(refusal(await reset(token, 'password12345'))).toEqual({ status: 400, code: 'weak-password', paths: ['body.newPassword'] });
    expect((await reset(token)).status).toBe(204);
  });

  it('lets somebody in who was throttled for wrong passwords', async () => {
    const token = await secretFor(person);
    for (let attempt = 0; attempt < 10; attempt++) await signIn('wrong');
    expect((await signIn(everybodysPassword)).status).toBe(429);
    await reset(token);
    expect((await signIn(newPassword)).status).toBe(201);
  });

  it('lets somebody in who was throttled at their own place', async () => {
    const atHome = () => Object.assign(api.anonymous(), { address: person.address });
    const signInAtHome = (password: string) => ask(atHome(), signInApi.signIn, { body: { email: person.email, password } });
    const token = await secretFor(person);
    for (let attempt = 0; attempt < 10; attempt++) await signInAtHome('wrong');
    expect((await signInAtHome(everybodysPassword)).status).toBe(429);
    expect((await ask(atHome(), signInApi.resetPassword, { body: { token, newPassword } })).status).toBe(204);
    expect((await signInAtHome(newPassword)).status).toBe(201);
  });

  it('mails nobody for an unknown address, with the same answer', async () => {
    const email = 'nobody.at.all@calder.example';
    const unknown = await ask(api.anonymous(), signInApi.requestPasswordReset, { body: { email } });
    const known = await ask(api.anonymous(), signInApi.requestPasswordReset, { body: { email: person.email } });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await mailsTo(api, email)).toEqual([]);
    expect(await mailsTo(api, person.email)).toHaveLength(1);
  });

  it('keeps neither the link nor the password in clear', async () => {
    const token = await secretFor(person);
    await reset(token);
    const contents = await contentsOf(api.database.adminUrl);
    expect([...tablesWith(contents, token), ...tablesWith(contents, newPassword)]).toEqual([]);
    expect(tablesWith(contents, '$argon2id$v=19$m=19456,t=2,p=1$')).toEqual(['public.account']);
  });

  it('is accounted for in the organisation', async () => {
    await reset(await secretFor(person));
    const { body } = await story.admin.get(`/audit-entries?action=password.reset&actorId=${person.memberId}`);
    expect(body).toMatchObject({ items: [{ action: 'password.reset', subjectId: person.memberId }] });
  });
});

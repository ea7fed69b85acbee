import { createHash } from 'node:crypto';
import { Housekeeping } from '@waymark/organisations/api';
import { linkLifetimes, signInApi } from '@waymark/organisations/domain';
import { days, everybodysPassword, minutes, seconds, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { contentsOf, tablesWith } from '../database-contents';
import { refusal } from '../people/refusal';
import { mailedSecret, mailsTo } from './mailed-links';

const over = { status: 410, code: 'link-over', paths: [] };

describe('a link that signs in', () => {
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

  const linkFor = ({ email }: Person) => mailedSecret(api, signInApi.requestSignInLink, email);
  const follow = (token: string) => ask(api.anonymous(), signInApi.followSignInLink, { body: { token } });

  it('signs in whoever has the mail', async () => {
    const browser = api.anonymous();
    const { status, body } = await ask(browser, signInApi.followSignInLink, { body: { token: await linkFor(person) } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ member: { id: person.memberId }, via: 'session' });
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('works once', async () => {
    const token = await linkFor(person);
    expect((await follow(token)).status).toBe(201);
    expect(refusal(await follow(token))).toEqual(over);
  });

  it('followed five times at once signs in one browser', async () => {
    const token = await linkFor(person);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => follow(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410]);
  });

  it('works until its last second and not after', async () => {
    const [early, late] = [await linkFor(person), await linkFor(person)];
    api.clock.advance(seconds(linkLifetimes.SIGN_IN - 30));
    expect((await follow(early)).status).toBe(201);
    api.clock.advance(seconds(31));
    expect(refusal(await follow(late))).toEqual(over);
  });

  it('is over when the password changes', async () => {
    const token = await linkFor(person);
    const newPassword = 'marble-kestrel-thimble-92';
    await ask(person, signInApi.changePassword, { body: { currentPassword: everybodysPassword, newPassword } });
    expect(refusal(await follow(token))).toEqual(over);
  });

  it('is over when the person signs out everywhere', async () => {
    const token = await linkFor(person);
    await ask(person, signInApi.signOutEverywhere);
    expect(refusal(await follow(token))).toEqual(over);
  });

  it('is of no use where another kind of link is wanted', async () => {
    const token = await linkFor(person);
    const reset = await ask(api.anonymous(), signInApi.resetPassword, { body: { token, newPassword: 'marble-kestrel-thimble-92' } });
    expect(refusal(reset)).toEqual(over);
    expect(refusal(await ask(api.anonymous(), signInApi.openInvitation, { body: { token } }))).toEqual(over);
    expect((await follow(token)).status).toBe(201);
  });

  it('answers one that was made up as one that was used', async () => {
    const used = await linkFor(person);
    await follow(used);
    const madeUp = await follow('A'.repeat(43));
    expect(refusal(madeUp)).toEqual(refusal(await follow(used)));
  });

  it('that is not complete is refused at its place', async () => {
    expect(refusal(await follow('too-short'))).toEqual({ status: 400, code: 'invalid', paths: ['body.token'] });
  });

  it('is mailed to nobody for an unknown address, with the same answer', async () => {
    const email = 'nobody.at.all@calder.example';
    const unknown = await ask(api.anonymous(), signInApi.requestSignInLink, { body: { email } });
    const known = await ask(api.anonymous(), signInApi.requestSignInLink, { body: { email: person.email } });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(known.headers));
    expect(await mailsTo(api, email)).toEqual([]);
    expect(await mailsTo(api, person.email)).toHaveLength(1);
  });

  it('is mailed to nobody who is suspended', async () => {
    await story.suspend(person);
    await ask(api.anonymous(), signInApi.requestSignInLink, { body: { email: person.email } });
    expect(await mailsTo(api, person.email)).toEqual([]);
  });

  it('stands nowhere in the database, and its hash does', async () => {
    const token = await linkFor(person);
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, token)).toEqual([]);
    const hash = createHash('sha256').update(token).digest('hex');
    expect(tablesWith(contents, hash)).toEqual(['public.account_link']);
  });

  it('stands in its address behind the #, so that no server logs it', async () => {
    await ask(api.anonymous(), signInApi.requestSignInLink, { body: { email: person.email } });
    const [mail] = await mailsTo(api, person.email);
    expect(mail?.text).toMatch(/^http:\/\/waymark\.test\/sign-in\/link#[\w-]{43}$/m);
  });

  it('is forgotten with its request after some months', async () => {
    await linkFor(person);
    api.clock.advance(days(61) + minutes(1));
    await api.get(Housekeeping).forgetOldRows();
    expect(tablesWith(await contentsOf(api.database.adminUrl), person.email)).not.toContain('public.account_link');
  });
});

import { linkLifetimes, signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, secretIn, seconds, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { contentsOf, tablesWith } from '../database-contents';
import { refusal } from '../people/refusal';
import { mailsTo } from './mailed-links';

const over = { status: 410, code: 'link-over', paths: [] };
const chosen = 'marble-kestrel-thimble-92';

describe('an invitation', () => {
  let api: TestApi;
  let story: Story;
  let invited: Person;
  let token: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    invited = await story.invited('Lena Fischer');
    token = await newestSecret();
  });

  async function newestSecret(email = invited.email): Promise<string> {
    const newest = (await mailsTo(api, email)).at(-1);
    if (newest === undefined) throw new Error(`Nothing was mailed to ${email}`);
    return secretIn(newest);
  }
  const open = (secret: string) => ask(api.anonymous(), signInApi.openInvitation, { body: { token: secret } });
  const accept = (secret: string, password = chosen, caller = api.anonymous()) =>
    ask(caller, signInApi.acceptInvitation, { body: { token: secret, name: 'Lena M. Fischer', password } });
  const signIn = (password: string) => ask(api.anonymous(), signInApi.signIn, { body: { email: invited.email, password } });

  it('opened tells what it is for, as often as it is opened, and who it is for', async () => {
    await open(token);
    const { status, body } = await open(token);
    expect(status).toBe(200);
    expect(body).toEqual({
      organisationName: 'Calder Digital',
      email: invited.email,
      name: 'Lena Fischer',
      hasAccount: false,
      expiresAt: expect.any(String),
    });
  });

  it('accepted makes a member with the name and the password they choose, and signs them in', async () => {
    const browser = api.anonymous();
    const { status, body } = await accept(token, chosen, browser);
    expect(status).toBe(201);
    expect(body).toMatchObject({ account: { email: invited.email }, member: { id: invited.memberId, name: 'Lena M. Fischer' }, roles: [] });
    expect((await browser.get('/session')).status).toBe(200);
    expect((await signIn(chosen)).status).toBe(201);
    expect((await story.admin.get(`/members/${invited.memberId}`)).body).toMatchObject({ status: 'ACTIVE', name: 'Lena M. Fischer' });
  });

  it('works once', async () => {
    await accept(token);
    expect(refusal(await accept(token))).toEqual(over);
    expect(refusal(await open(token))).toEqual(over);
  });

  it('accepted five times at once has one winner, whose password it is', async () => {
    const passwords = ['alpha', 'bravo', 'delta', 'gamma', 'kappa'].map((word) => `${word}-kestrel-thimble-92`);
    const answers = await Promise.all(passwords.map((password) => accept(token, password)));
    const won = answers.flatMap(({ status }, index) => (status === 201 ? [passwords[index]] : []));
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 201).map(({ status }) => [400, 410].includes(status))).toEqual([true, true, true, true]);
    expect((await signIn(won[0] ?? '')).status).toBe(201);
    const { body } = await story.admin.get(`/audit-entries?action=member.joined&actorId=${invited.memberId}`);
    expect(body).toMatchObject({ items: [{ action: 'member.joined' }] });
  });

  it('sent again kills the link of the earlier mail', async () => {
    await story.admin.post(`/members/${invited.memberId}/invitation`);
    expect(refusal(await accept(token))).toEqual(over);
    expect((await accept(await newestSecret())).status).toBe(201);
  });

  it('withdrawn is over, and so it stays when it is sent anew', async () => {
    await story.withdraw(invited);
    expect([refusal(await open(token)), refusal(await accept(token))]).toEqual([over, over]);
    await story.admin.post('/invitations', { email: invited.email, name: invited.name });
    expect(refusal(await accept(token))).toEqual(over);
    expect((await accept(await newestSecret())).status).toBe(201);
  });

  it('can be accepted for a fortnight', async () => {
    const late = await story.invited('Jonas Weber');
    const theirs = await newestSecret(late.email);
    api.clock.advance(seconds(linkLifetimes.INVITATION - 30));
    expect((await accept(token)).status).toBe(201);
    api.clock.advance(seconds(31));
    expect(refusal(await accept(theirs))).toEqual(over);
    await story.admin.signIn(story.admin.email, everybodysPassword);
  });

  it('makes no account before it is accepted, and none when it is refused', async () => {
    await open(token);
    await accept(token, 'password12345');
    expect(tablesWith(await contentsOf(api.database.adminUrl), invited.email)).not.toContain('public.account');
    await accept(token);
    expect(tablesWith(await contentsOf(api.database.adminUrl), invited.email)).toContain('public.account');
  });

  it('keeps its secret out of the database', async () => {
    const contents = await contentsOf(api.database.adminUrl);
    expect(tablesWith(contents, token)).toEqual([]);
    expect(tablesWith(contents, invited.email)).toContain('public.account_link');
  });

  describe('of somebody who has an account already', () => {
    let elsewhere: Story;
    let second: string;

    beforeEach(async () => {
      elsewhere = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
      await accept(token);
      await elsewhere.admin.post('/invitations', { email: invited.email, name: 'L. Fischer' });
      second = await newestSecret();
    });

    it('says so, and wants the password of that account', async () => {
      expect((await open(second)).body).toMatchObject({ organisationName: 'Harbour Works', hasAccount: true });
      expect(refusal(await accept(second, 'velvet-harbour-cinder-38'))).toEqual({ status: 400, code: 'wrong-password', paths: ['body.password'] });
      const { status, body } = await accept(second);
      expect(status).toBe(201);
      expect(body.organisation.name).toBe('Harbour Works');
      expect(body.memberships).toHaveLength(2);
    });

    it('is no way to guess that password', async () => {
      for (let attempt = 0; attempt < 10; attempt++) await accept(second, `guess ${attempt}`);
      expect(refusal(await accept(second))).toMatchObject({ status: 429, code: 'too-many-attempts' });
    });

    it('changes neither the password nor the name elsewhere', async () => {
      await ask(api.anonymous(), signInApi.acceptInvitation, { body: { token: second, name: 'Somebody', password: chosen } });
      expect((await signIn(chosen)).status).toBe(201);
      expect((await story.admin.get(`/members/${invited.memberId}`)).body).toMatchObject({ name: 'Lena M. Fischer' });
    });
  });
});

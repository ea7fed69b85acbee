import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, secretIn, startApi, Story, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { captureLog } from '../operations/captured-log';
import { mailedSecret, mailsTo } from '../sign-in/mailed-links';

const newPassword = 'marble-kestrel-thimble-92';
const marker = 'a-marker-that-is-planted';

describe('the log of a whole run', () => {
  const log = captureLog();
  let api: TestApi;
  let story: Story;
  /** Everything that gives somebody a way in, as it was sent or received. */
  const secrets: string[] = [everybodysPassword, newPassword, 'a wrong password'];

  beforeAll(async () => {
    api = await startApi({}, { logger: log.logger });
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  const keep = (secret: string | undefined) => {
    if (secret === undefined || secret.length < 12) throw new Error('There was no secret to keep');
    secrets.push(secret);
    return secret;
  };
  const cookieOf = ({ cookie }: { cookie: string | undefined }) => keep(cookie?.split('=')[1]);

  it('tells what was asked and answered', async () => {
    await ask(api.anonymous(), signInApi.signIn, { body: { email: story.admin.email, password: 'a wrong password' } });
    expect(log.text()).toContain('"url":"/api/v1/session"');
    expect(log.text()).toContain('"status":401');
  });

  it('holds no secret of signing in, links, passwords and tokens', async () => {
    const person = await story.person('Rhys Bevan');
    cookieOf(story.admin);
    cookieOf(person);
    const link = keep(await mailedSecret(api, signInApi.requestSignInLink, person.email));
    await ask(api.anonymous(), signInApi.followSignInLink, { body: { token: link } });
    await ask(api.anonymous(), signInApi.followSignInLink, { body: { token: link } });
    const invited = await story.invited('Lena Fischer');
    const invitation = keep((await mailsTo(api, invited.email)).map(secretIn)[0]);
    await ask(api.anonymous(), signInApi.acceptInvitation, { body: { token: invitation, name: 'Lena Fischer', password: newPassword } });
    await ask(person, signInApi.changePassword, { body: { currentPassword: everybodysPassword, newPassword } });
    cookieOf(person);
    const reset = keep(await mailedSecret(api, signInApi.requestPasswordReset, person.email));
    await ask(api.anonymous(), signInApi.resetPassword, { body: { token: reset, newPassword: everybodysPassword } });
    await person.signIn(person.email, everybodysPassword);
    const program = await person.withToken('profile:read');
    keep(program.bearer);
    await program.get('/session');
    await program.get('/members');
    // A secret where none belongs: in an address that is logged without its query.
    await api.anonymous().get(`/session?token=${keep(program.bearer)}`);
    expect(secrets.filter((secret) => log.text().includes(secret))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(8);
  });

  it('holds none when the database fails in the middle of it, and tells of the fault', async () => {
    const person = await story.person('Priya Nair');
    await asAdministrator(api.database.adminUrl, async (client) => {
      await client.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is on fire'; END $$`);
      await client.query('CREATE TRIGGER failing BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION fail()');
      await client.query('CREATE TRIGGER failing BEFORE INSERT ON sign_in_session FOR EACH ROW EXECUTE FUNCTION fail()');
    });
    const changed = await ask(person, signInApi.changePassword, { body: { currentPassword: everybodysPassword, newPassword } });
    const signedIn = await ask(api.anonymous(), signInApi.signIn, { body: { email: person.email, password: everybodysPassword } });
    expect([changed.status, signedIn.status]).toEqual([500, 500]);
    expect(JSON.stringify([changed.body, signedIn.body])).not.toMatch(/fire|INSERT|account|stack/);
    expect(log.text()).toContain('the disk is on fire');
    expect(log.text()).not.toContain('$argon2id$');
    expect(log.text()).not.toContain(person.email);
    expect(secrets.filter((secret) => log.text().includes(secret))).toEqual([]);
  });

  it('would be found holding one, so this test can fail', () => {
    expect(log.text()).not.toContain(marker);
    log.logger(api.config).info({ context: marker }, 'planted');
    expect(log.text()).toContain(marker);
  });
});

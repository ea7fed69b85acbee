import { sessionPolicy, signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, hours, seconds, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';

const idle = seconds(sessionPolicy.idleSeconds);
const absolute = seconds(sessionPolicy.absoluteSeconds);
const lastSeenEvery = seconds(sessionPolicy.lastSeenEverySeconds);

describe('a session', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    person = await story.person('Rhys Bevan');
  });
  afterAll(() => api.close());

  const statusOf = async (caller: Caller) => (await ask(caller, signInApi.whoAmI)).status;

  /** Uses the session once an hour for so long. */
  async function keepBusy(caller: Caller, milliseconds: number): Promise<void> {
    for (let gone = 0; gone < milliseconds; gone += hours(6)) {
      api.clock.advance(Math.min(hours(6), milliseconds - gone));
      await statusOf(caller);
    }
  }

  it('left alone is over after twelve hours, and a moment before it is not', async () => {
    const [used, left] = [await person.inAnotherBrowser(), await person.inAnotherBrowser()];
    api.clock.advance(idle - seconds(60));
    expect(await statusOf(used)).toBe(200);
    api.clock.advance(seconds(61));
    expect(await Promise.all([statusOf(used), statusOf(left)])).toEqual([200, 401]);
  });

  it('that was idle too long stays over, however often it is tried', async () => {
    const browser = await person.inAnotherBrowser();
    api.clock.advance(idle + seconds(1));
    expect([await statusOf(browser), await statusOf(browser), await statusOf(browser)]).toEqual([401, 401, 401]);
  });

  it('that is used all the time is over after a week', async () => {
    const browser = await person.inAnotherBrowser();
    await keepBusy(browser, absolute - seconds(60));
    expect(await statusOf(browser)).toBe(200);
    api.clock.advance(seconds(61));
    expect(await statusOf(browser)).toBe(401);
  });

  it('begins a new week when the password is proved again, and not when the organisation is chosen again', async () => {
    const [switching, proving] = [await person.inAnotherBrowser(), await person.inAnotherBrowser()];
    const before = await ask(switching, signInApi.whoAmI);
    api.clock.advance(hours(1));
    const switched = await ask(switching, signInApi.switchOrganisation, { body: { organisationId: person.organisationId } });
    expect(switched.body.expiresAt).toBe(before.body.expiresAt);
    const passwords = { currentPassword: everybodysPassword, newPassword: everybodysPassword };
    await ask(proving, signInApi.changePassword, { body: passwords });
    const proved = await ask(proving, signInApi.whoAmI);
    expect(Date.parse(proved.body.expiresAt)).toBeGreaterThanOrEqual(Date.parse(before.body.expiresAt) + hours(1));
  });

  it('that is over is not in the list of browsers', async () => {
    const over = await person.inAnotherBrowser();
    const { body } = await ask(over, signInApi.listSessions);
    const own = body.items.find(({ current }) => current)?.id;
    api.clock.advance(idle + seconds(1));
    const browser = await person.inAnotherBrowser();
    const { body: later } = await ask(browser, signInApi.listSessions);
    expect(later.items.map(({ id }) => id)).not.toContain(own);
    expect(later.items.map(({ current }) => current)).toContain(true);
  });

  it('writes when it was last seen at most once a minute, and reads write nothing else', async () => {
    const browser = await person.inAnotherBrowser();
    const writes = await countingWrites(async () => {
      for (let request = 0; request < 10; request++) await statusOf(browser);
    });
    expect(writes).toBe(0);
    api.clock.advance(lastSeenEvery + seconds(1));
    const later = await countingWrites(async () => {
      for (let request = 0; request < 10; request++) await statusOf(browser);
    });
    expect(later).toBe(1);
  });

  /** How many rows of sessions were written while `work` was done, as a trigger counts them. */
  async function countingWrites(work: () => Promise<void>): Promise<number> {
    return asAdministrator(api.database.adminUrl, async (client) => {
      await client.query('CREATE TABLE written (at timestamptz DEFAULT now())');
      await client.query(`CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN INSERT INTO public.written DEFAULT VALUES; RETURN NEW; END $$`);
      await client.query('CREATE TRIGGER noted BEFORE INSERT OR UPDATE ON sign_in_session FOR EACH ROW EXECUTE FUNCTION note_write()');
      try {
        await work();
        const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM written');
        return rows[0]?.count ?? 0;
      } finally {
        await client.query('DROP TRIGGER noted ON sign_in_session; DROP FUNCTION note_write; DROP TABLE written');
      }
    });
  }
});

import { sessionPolicy, signInApi } from '@waymark/organisations/domain';
import { days, minutes, seconds, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';

describe('a session in an organisation with limits of its own', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    person = await story.person('Rhys Bevan');
  });
  afterAll(() => api.close());

  const live = async (browser: Person) => (await ask(browser, signInApi.whoAmI)).status === 200;

  async function limit(settings: { sessionIdleMinutes?: number; sessionLongestMinutes?: number }): Promise<void> {
    const admin = await story.admin.inAnotherBrowser();
    const { body } = await admin.get('/organisation');
    expect((await admin.patch('/organisation', settings, { ifMatch: body.version })).status).toBe(200);
  }

  async function busyFor(browser: Person, milliseconds: number): Promise<void> {
    for (let gone = 0; gone < milliseconds; gone += minutes(20)) {
      api.clock.advance(Math.min(minutes(20), milliseconds - gone));
      await live(browser);
    }
  }

  it('idles out after the organisation’s time, and a moment before it does not', async () => {
    await limit({ sessionIdleMinutes: 30 });
    const [used, left] = [await person.inAnotherBrowser(), await person.inAnotherBrowser()];
    api.clock.advance(minutes(29));
    expect(await live(used)).toBe(true);
    api.clock.advance(minutes(1) + seconds(1));
    expect([await live(used), await live(left)]).toEqual([true, false]);
  });

  it('ends after the organisation’s longest time, however busy, and says so when it begins', async () => {
    await limit({ sessionIdleMinutes: 30, sessionLongestMinutes: 120 });
    const browser = await person.inAnotherBrowser();
    const begun = api.clock.now().getTime();
    const { body } = await ask(browser, signInApi.whoAmI);
    expect(Math.abs(Date.parse(body.expiresAt) - begun - minutes(120))).toBeLessThan(minutes(1));
    const { body: list } = await ask(browser, signInApi.listSessions);
    expect(list.items.find(({ current }) => current)?.expiresAt).toBe(body.expiresAt);
    await busyFor(browser, minutes(119));
    expect(await live(browser)).toBe(true);
    api.clock.advance(minutes(1) + seconds(1));
    expect(await live(browser)).toBe(false);
  });

  it('that began before the limits were shortened ends by them, and is listed no longer', async () => {
    await limit({ sessionIdleMinutes: 720, sessionLongestMinutes: 10_080 });
    const old = await person.inAnotherBrowser();
    const { body } = await ask(old, signInApi.listSessions);
    const id = body.items.find(({ current }) => current)?.id;
    await busyFor(old, minutes(180));
    expect(await live(old)).toBe(true);
    await limit({ sessionIdleMinutes: 60, sessionLongestMinutes: 120 });
    expect(await live(old)).toBe(false);
    const { body: later } = await ask(await person.inAnotherBrowser(), signInApi.listSessions);
    expect(later.items.map((session) => session.id)).not.toContain(id);
  });

  it('lasts no longer for choosing the organisation again', async () => {
    await limit({ sessionIdleMinutes: 60, sessionLongestMinutes: 120 });
    const browser = await person.inAnotherBrowser();
    await busyFor(browser, minutes(100));
    const switched = await ask(browser, signInApi.switchOrganisation, { body: { organisationId: person.organisationId } });
    expect(switched.status).toBe(200);
    api.clock.advance(minutes(20) + seconds(1));
    expect(await live(browser)).toBe(false);
  });

  it('never outlives what the installation allows, whatever stands in the database', async () => {
    await limit({ sessionIdleMinutes: 720, sessionLongestMinutes: 10_080 });
    const browser = await person.inAnotherBrowser();
    api.clock.advance(seconds(sessionPolicy.idleSeconds) + seconds(1));
    expect(await live(browser)).toBe(false);
    const busy = await person.inAnotherBrowser();
    for (let gone = 0; gone < 13; gone++) {
      api.clock.advance(days(0.5) - minutes(1));
      await live(busy);
    }
    expect(await live(busy)).toBe(true);
    api.clock.advance(days(0.5) + minutes(14));
    expect(await live(busy)).toBe(false);
  });
});

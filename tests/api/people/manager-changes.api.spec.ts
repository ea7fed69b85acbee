import { newId, type Id } from '@waymark/foundation/kernel';
import { calendarDayIn } from '@waymark/organisations/domain';
import { everybodysPassword, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from './refusal';

const timeZone = 'Europe/London';
const dayLong = 24 * 3_600_000;

describe('a manager’s view', () => {
  let api: TestApi;
  let story: Story;
  let before: Person;
  let after: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    before = await story.person('Priya Nair');
    after = await story.person('Owen Hughes');
  });
  afterAll(() => api.close());

  const today = () => calendarDayIn(timeZone, api.clock.now());
  const inDays = (days: number) => calendarDayIn(timeZone, new Date(api.clock.now().getTime() + days * dayLong));
  const sees = async (reader: Person, person: Person) => {
    const one = (await reader.get(`/members/${person.memberId}`)).status;
    const all = (await reader.get('/members?limit=100')).body.items as { id: Id }[];
    // One by one and in the list is one answer: whoever differs is told here.
    expect(all.some(({ id }) => id === person.memberId)).toBe(one === 200);
    return one === 200;
  };
  /** Puts the clock a moment before the organisation's next midnight, and gives the way over it. */
  async function beforeMidnight(): Promise<() => Promise<void>> {
    const day = today();
    let [early, late] = [0, 25 * 3_600_000];
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (calendarDayIn(timeZone, new Date(api.clock.now().getTime() + middle)) === day) early = middle;
      else late = middle;
    }
    api.clock.advance(late - 60_000);
    await signInAgain();
    return async () => {
      api.clock.advance(61_000);
      return Promise.resolve();
    };
  }
  /** A session ends when nobody uses it for half a day. */
  async function signInAgain(): Promise<void> {
    for (const person of [story.admin, before, after]) await person.signIn(person.email, everybodysPassword);
  }

  it('ends at the midnight of the organisation on which the line ends, and the next manager’s begins', async () => {
    const person = await story.person('Amara Okafor');
    await story.manager(person, before);
    await story.manager(person, after, inDays(1));
    const overMidnight = await beforeMidnight();
    expect([await sees(before, person), await sees(after, person)]).toEqual([true, false]);
    await overMidnight();
    expect([await sees(before, person), await sees(after, person)]).toEqual([false, true]);
  });

  it('follows the organisation’s clock and not that of the server: the same instant is another day elsewhere', async () => {
    const person = await story.person('Rhys Bevan');
    await story.manager(person, before);
    await story.manager(person, after, inDays(1));
    await beforeMidnight();
    const move = async (zone: string) =>
      story.admin.patch('/organisation', { timeZone: zone }, { ifMatch: await story.admin.versionAt('/organisation') });
    expect([await sees(before, person), await sees(after, person)]).toEqual([true, false]);
    await move('Pacific/Auckland');
    expect([await sees(before, person), await sees(after, person)]).toEqual([false, true]);
    await move(timeZone);
    expect([await sees(before, person), await sees(after, person)]).toEqual([true, false]);
  });

  it('ends at once where the change lies in the past, and the history shows both', async () => {
    const person = await story.person('Tomasz Zielinski');
    await story.manager(person, before);
    expect(await sees(before, person)).toBe(true);
    await story.manager(person, after, inDays(-30));
    expect([await sees(before, person), await sees(after, person)]).toEqual([false, true]);
    const { items } = (await after.get(`/members/${person.memberId}/reporting-lines`)).body;
    expect(items).toMatchObject([
      { managerId: after.memberId, from: inDays(-30), to: null },
      { managerId: before.memberId, to: inDays(-30) },
    ]);
    expect((await before.get(`/members/${person.memberId}/reporting-lines`)).status).toBe(404);
  });

  it('of those below ends with the line in between', async () => {
    const [between, low] = [await story.person('Lena Fischer'), await story.person('Sam Okoro')];
    await story.manager(low, between);
    const line = await story.manager(between, before);
    expect(await sees(before, low)).toBe(true);
    await story.admin.post(`/reporting-lines/${line}/end`, { to: today() }, { ifMatch: 1 });
    expect([await sees(before, between), await sees(before, low), await sees(between, low)]).toEqual([false, false, true]);
  });

  it('is not ended by somebody who saw another version of the line', async () => {
    const person = await story.person('Nadia Haddad');
    const line = await story.manager(person, before);
    await story.manager(person, after, inDays(10));
    const end = (ifMatch?: number) => story.admin.post(`/reporting-lines/${line}/end`, { to: today() }, { ifMatch });
    expect(refusal(await end())).toMatchObject({ status: 428 });
    const late = await end(1);
    expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
    expect(late.body.current).toMatchObject({ id: line, version: 2, to: inDays(10) });
    expect((await end(2)).status).toBe(200);
  });
});

describe('several people at once', () => {
  let api: TestApi;
  let story: Story;
  let [priya, owen, amara, rhys]: Person[] = [];

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    [priya, owen, amara, rhys] = await Promise.all(['Priya Nair', 'Owen Hughes', 'Amara Okafor', 'Rhys Bevan'].map((name) => story.person(name)));
  });
  afterAll(() => api.close());

  const idOf = (person: Person | undefined) => person?.memberId ?? '';
  const assign = (people: (Person | undefined)[], manager: Person | undefined, from: string, headers = {}) =>
    story.admin.post('/manager-changes', { memberIds: people.map(idOf), managerId: idOf(manager), from }, { headers });
  const managerOf = async (person: Person | undefined) => (await story.admin.get(`/members/${idOf(person)}`)).body.manager?.name ?? null;

  it('are given one manager, and whoever had them stays as they are', async () => {
    expect((await assign([amara], priya, '2026-01-01')).status).toBe(201);
    const { body } = await assign([amara, rhys, rhys], priya, '2026-02-01');
    expect(body.items).toMatchObject([{ memberId: idOf(rhys), managerId: idOf(priya), from: '2026-02-01' }]);
    expect(body.stayed).toEqual([{ id: idOf(amara), name: 'Amara Okafor' }]);
  });

  it('all or none: a circle among them leaves everybody as they were, and names it', async () => {
    const answer = await assign([amara, owen, priya], rhys, '2026-03-01');
    expect(refusal(answer)).toEqual({ status: 400, code: 'reporting-circle', paths: ['body.managerId'] });
    expect(answer.body.detail).toContain('Rhys Bevan');
    expect([await managerOf(amara), await managerOf(owen)]).toEqual(['Priya Nair', null]);
  });

  it('once, however often the same request comes', async () => {
    const headers = { 'idempotency-key': newId() };
    const [first, second] = [await assign([owen], priya, '2026-03-01', headers), await assign([owen], priya, '2026-03-01', headers)];
    expect(second.body).toEqual(first.body);
  });

  it.each<[string, () => object, string]>([
    ['nobody', () => ({ memberIds: [] }), 'body.memberIds'],
    ['more than a hundred', () => ({ memberIds: Array.from({ length: 101 }, () => newId()) }), 'body.memberIds'],
    ['somebody who does not exist', () => ({ memberIds: [idOf(amara), newId()] }), 'body.memberIds'],
    ['a manager who does not exist', () => ({ managerId: newId() }), 'body.managerId'],
    ['the manager among them', () => ({ memberIds: [idOf(amara), idOf(owen)], managerId: idOf(owen) }), 'body.managerId'],
  ])('are refused for %s', async (_, change, path) => {
    const body = { memberIds: [idOf(amara)], managerId: idOf(priya), from: '2026-04-01', ...change() };
    expect(refusal(await story.admin.post('/manager-changes', body))).toMatchObject({ status: 400, paths: [path] });
    expect(await managerOf(amara)).toBe('Priya Nair');
  });
});

describe('the people of a manager who is suspended', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it('go to somebody else from today in the same step, those to come too, and the deputy keeps their own manager', async () => {
    const [leaving, deputy, first, second, late] = [
      await story.person('Priya Nair'),
      await story.person('Owen Hughes'),
      await story.person('Amara Okafor'),
      await story.person('Rhys Bevan'),
      await story.person('Lena Fischer'),
    ];
    for (const person of [deputy, first, second]) await story.manager(person, leaving);
    await story.manager(late, leaving, '2099-01-01');
    await story.suspend(second);
    await story.suspend(leaving, deputy);
    const today = calendarDayIn(timeZone, api.clock.now());
    expect((await story.admin.get(`/members/${leaving.memberId}`)).body.status).toBe('SUSPENDED');
    for (const person of [first, second]) {
      const { body } = await story.admin.get(`/members/${person.memberId}/reporting-lines`);
      expect(body.items).toMatchObject([{ managerId: deputy.memberId, from: today, to: null }, { managerId: leaving.memberId, to: today }]);
    }
    expect((await story.admin.get(`/members/${late.memberId}/reporting-lines`)).body.items).toMatchObject([{ managerId: deputy.memberId, from: '2099-01-01' }]);
    expect((await story.admin.get(`/members/${deputy.memberId}`)).body.manager).toMatchObject({ id: leaving.memberId });
    expect((await deputy.get(`/members/${first.memberId}`)).status).toBe(200);
  });

  it('stay where they are when the suspension is refused, and when nobody is to take them', async () => {
    const [manager, report, next] = [await story.person('Marta Lindqvist'), await story.person('Ines Duarte'), await story.person('Jonas Weber')];
    await story.manager(report, manager);
    const address = `/members/${manager.memberId}`;
    const stale = await story.admin.post(`${address}/suspension`, { handReportsTo: next.memberId }, { ifMatch: 1 });
    expect(refusal(stale)).toMatchObject({ status: 412 });
    const nobody = await story.admin.post(`${address}/suspension`, { handReportsTo: newId() }, { ifMatch: await story.admin.versionAt(address) });
    expect(refusal(nobody)).toMatchObject({ status: 400, paths: ['body.managerId'] });
    const managerOf = async () => (await story.admin.get(`/members/${report.memberId}`)).body.manager;
    expect(await managerOf()).toMatchObject({ id: manager.memberId });
    await story.suspend(manager);
    expect(await managerOf()).toMatchObject({ id: manager.memberId });
  });

  it('can be handed over without a suspension, and not to themselves', async () => {
    const [manager, report, next] = [await story.person('Hana Sato'), await story.person('Finn Hale'), await story.person('Gus Top')];
    await story.manager(report, manager);
    const hand = (to: Person) => story.admin.post(`/members/${manager.memberId}/report-handovers`, { managerId: to.memberId, from: '2026-05-01' });
    expect(refusal(await hand(manager))).toMatchObject({ status: 400, paths: ['body.managerId'] });
    const { body } = await hand(next);
    expect(body).toMatchObject({ items: [{ memberId: report.memberId, managerId: next.memberId, from: '2026-05-01' }], stayed: [] });
    expect((await hand(next)).body).toEqual({ items: [], stayed: [] });
  });
});

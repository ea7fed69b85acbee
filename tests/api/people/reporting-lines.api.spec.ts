import { newId, type Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('reporting lines', () => {
  let api: TestApi;
  let story: Story;
  let ada: Person;
  let ben: Person;
  let cleo: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    ada = await story.person('Ada Osei');
    ben = await story.person('Ben Roth');
    cleo = await story.person('Cleo Marsh');
  });
  afterAll(() => api.close());

  const assign = (member: { memberId: Id }, manager: { memberId: Id }, from: string) =>
    story.admin.post('/reporting-lines', { memberId: member.memberId, managerId: manager.memberId, from });
  const history = async (member: Person, reader: Person = story.admin) =>
    (await reader.get(`/members/${member.memberId}/reporting-lines`)).body.items as Record<string, unknown>[];
  const managerOf = async (member: Person) => (await story.admin.get(`/members/${member.memberId}`)).body.manager as unknown;

  it('begin on a day and show the manager from then on', async () => {
    expect(await managerOf(ada)).toBeNull();
    const { status, body } = await assign(ada, ben, '2026-01-05');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      memberId: ada.memberId,
      managerId: ben.memberId,
      managerName: 'Ben Roth',
      from: '2026-01-05',
      to: null,
      version: 1,
    });
    expect(await managerOf(ada)).toEqual({ id: ben.memberId, name: 'Ben Roth' });
  });

  it('end on the day on which the next begins, and are listed latest first', async () => {
    const { body } = await assign(ada, cleo, '2026-03-01');
    expect(await history(ada)).toMatchObject([
      { id: body.id, managerName: 'Cleo Marsh', from: '2026-03-01', to: null },
      { managerName: 'Ben Roth', from: '2026-01-05', to: '2026-03-01', version: 2 },
    ]);
  });

  it('that begin on the very day of another take its place', async () => {
    await assign(ada, ben, '2026-03-01');
    expect(await history(ada)).toMatchObject([
      { managerName: 'Ben Roth', from: '2026-03-01', to: null },
      { managerName: 'Ben Roth', from: '2026-01-05', to: '2026-03-01' },
    ]);
  });

  it('planned for a later day change nothing today', async () => {
    const person = await story.person('Dora Lin');
    await assign(person, ben, '2026-01-01');
    await assign(person, cleo, '2099-01-01');
    expect(await managerOf(person)).toMatchObject({ name: 'Ben Roth' });
    expect((await cleo.get(`/members/${person.memberId}`)).status).toBe(404);
    expect((await ben.get(`/members/${person.memberId}`)).status).toBe(200);
  });

  it('follow the calendar of the organisation, not of the server', async () => {
    const version: number = (await story.admin.get('/organisation')).body.version;
    const person = await story.person('Eve Stone');
    const ahead = new Date(api.clock.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
    const behind = new Date(api.clock.now().getTime() - 11 * 3_600_000).toISOString().slice(0, 10);
    await assign(person, ben, ahead);
    const inZone = async (timeZone: string, ifMatch: number) => {
      await story.admin.patch('/organisation', { timeZone }, { ifMatch });
      return managerOf(person);
    };
    expect(await inZone('Pacific/Kiritimati', version)).toMatchObject({ name: 'Ben Roth' });
    expect(await inZone('Pacific/Pago_Pago', version + 1)).toEqual(ahead > behind ? null : { id: ben.memberId, name: 'Ben Roth' });
    await inZone('Europe/London', version + 2);
  });

  it('end on a day that is chosen, and only ever become shorter', async () => {
    const person = await story.person('Finn Hale');
    const { body } = await assign(person, ben, '2026-02-01');
    const end = (to: string, ifMatch: number) => story.admin.post(`/reporting-lines/${body.id}/end`, { to }, { ifMatch });
    const ended = await end('2026-06-01', 1);
    expect(ended.status).toBe(200);
    expect(ended.body).toMatchObject({ id: body.id, to: '2026-06-01', version: 2 });
    expect(await managerOf(person)).toBeNull();
    expect(refusal(await end('2026-07-01', 2))).toEqual({ status: 400, code: 'invalid', paths: ['body.to'] });
    expect(refusal(await end('2026-02-01', 2))).toEqual({ status: 400, code: 'invalid', paths: ['body.to'] });
    expect((await end('2026-05-01', 2)).body).toMatchObject({ to: '2026-05-01' });
    expect(refusal(await story.admin.post(`/reporting-lines/${newId()}/end`, { to: '2026-05-01' }, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it('never close a circle, and the refusal names the people', async () => {
    const [top, middle, low] = [await story.person('Gus Top'), await story.person('Hal Middle'), await story.person('Ivy Low')];
    await assign(middle, top, '2026-01-01');
    await assign(low, middle, '2026-01-01');
    const answer = await assign(top, low, '2026-01-01');
    expect(refusal(answer)).toEqual({ status: 400, code: 'reporting-circle', paths: ['body.managerId'] });
    for (const name of ['Gus Top', 'Hal Middle', 'Ivy Low']) expect(answer.body.detail).toContain(name);
  });

  it('never close a circle when two that would are drawn at once', async () => {
    for (let round = 0; round < 5; round++) {
      const from = `20${30 + round}-01-01`;
      const answers = await Promise.all([assign(ben, cleo, from), assign(cleo, ben, from)]);
      expect(tally(answers)).toEqual({ succeeded: 1, refused: ['400 reporting-circle'] });
      for (const { status, body } of answers) {
        if (status === 201) await story.admin.post(`/reporting-lines/${body.id}/end`, { to: `20${30 + round}-02-01` }, { ifMatch: body.version });
      }
    }
  });

  it('give a person one manager a day when two are given at once', async () => {
    const person = await story.person('Jan Kowal');
    await Promise.all([assign(person, ben, '2026-01-01'), assign(person, cleo, '2026-01-01'), assign(person, ada, '2026-01-01')]);
    expect(await history(person)).toHaveLength(1);
  });

  it('are between active people', async () => {
    const invited = await story.invited('Not Yet');
    const suspended = await story.person('Sam Okoro');
    await story.suspend(suspended);
    expect(refusal(await assign(invited, ben, '2026-01-01'))).toMatchObject({ status: 400, paths: ['body.memberId'] });
    expect(refusal(await assign(ada, suspended, '2026-01-01'))).toMatchObject({ status: 400, paths: ['body.managerId'] });
    const nobody = { memberId: newId() };
    expect(refusal(await assign(nobody, ben, '2026-01-01'))).toMatchObject({ status: 400, paths: ['body.memberId'] });
    expect(refusal(await assign(ada, nobody, '2026-01-01'))).toMatchObject({ status: 400, paths: ['body.managerId'] });
    expect(refusal(await assign(ada, ada, '2026-01-01'))).toMatchObject({ status: 400, paths: ['body.managerId'] });
  });

  it.each([['2026-02-30'], ['0000-01-01'], ['tomorrow'], ['2026-1-1'], ['']])('do not begin on %s', async (from) => {
    expect(refusal(await assign(ada, cleo, from))).toEqual({ status: 400, code: 'invalid', paths: ['body.from'] });
  });

  it('of the past are shown to the person and their managers, not to those below', async () => {
    expect(await history(ada, ada)).toHaveLength(2);
    expect(await history(ada, ben)).toHaveLength(2);
    const lookingUp = await ada.get(`/members/${ben.memberId}/reporting-lines`);
    expect(refusal(lookingUp)).toEqual({ status: 403, code: 'forbidden', paths: [] });
    const apart = await cleo.get(`/members/${ada.memberId}/reporting-lines`);
    expect(refusal(apart)).toEqual({ status: 404, code: 'not-found', paths: [] });
  });

  it('are drawn by admins alone, so that nobody gives themselves reports', async () => {
    const line = { memberId: cleo.memberId, managerId: ben.memberId, from: '2026-01-01' };
    expect(refusal(await ben.post('/reporting-lines', line))).toMatchObject({ status: 403 });
    expect(refusal(await ben.post(`/reporting-lines/${newId()}/end`, { to: '2026-01-01' }, { ifMatch: 1 }))).toMatchObject({ status: 403 });
  });

  it('are accounted for, the one that ends before the one that begins', async () => {
    const person = await story.person('Kai Berg');
    const first = (await assign(person, ben, '2026-01-01')).body.id;
    const second = (await assign(person, cleo, '2026-02-01')).body.id;
    const { body } = await story.admin.get('/audit-entries?limit=3');
    const line = { memberId: person.memberId, managerId: ben.memberId, from: '2026-01-01' };
    expect(body.items).toMatchObject([
      { action: 'reporting-line.started', subjectId: second, detail: { managerId: cleo.memberId, to: null } },
      { action: 'reporting-line.ended', subjectId: first, detail: { ...line, to: '2026-02-01' } },
      { action: 'reporting-line.started', subjectId: first, detail: { ...line, to: null } },
    ]);
  });
});

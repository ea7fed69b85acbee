import { newId } from '@waymark/foundation/kernel';
import { everybodysPassword, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('suspension', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  /** Whoever does not see the person has no version to send, and sends one that could be. */
  const now = async (person: Person, by: Person) => ({ ifMatch: ((await by.get(`/members/${person.memberId}`)).body.version ?? 1) as number });
  const suspend = async (person: Person, by: Person = story.admin, handReportsTo: Person | null = null) =>
    by.post(`/members/${person.memberId}/suspension`, { handReportsTo: handReportsTo?.memberId ?? null }, await now(person, by));
  const bringBack = async (person: Person, by: Person = story.admin) =>
    by.delete(`/members/${person.memberId}/suspension`, await now(person, by));

  it('ends every access at once, and being brought back begins a new one', async () => {
    const person = await story.person('Priya Nair');
    const program = await person.withToken('people:read');
    const { status, body } = await suspend(person);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: person.memberId, status: 'SUSPENDED' });
    expect((await person.get('/session')).status).toBe(401);
    expect((await program.get('/members')).status).toBe(401);

    expect((await bringBack(person)).body).toMatchObject({ status: 'ACTIVE' });
    expect((await person.get('/session')).status).toBe(401);
    expect((await program.get('/members')).status).toBe(401);
    await person.signIn(person.email, everybodysPassword);
    expect((await person.get('/session')).status).toBe(200);
    expect((await (await person.withToken('people:read')).get('/members')).status).toBe(200);
  });

  it('hides the person from everybody but their managers and admins', async () => {
    const manager = await story.person('Marta Lindqvist');
    const person = await story.person('Ines Duarte');
    const below = await story.person('Jonas Weber');
    await story.manager(person, manager);
    await story.manager(below, person);
    await suspend(person);
    expect((await manager.get(`/members/${person.memberId}`)).status).toBe(200);
    expect((await below.get(`/members/${person.memberId}`)).status).toBe(404);
  });

  it('is not for oneself, nor twice, nor for somebody who has not joined', async () => {
    const other = await story.person('Second Admin');
    await story.role(other, 'ORGANISATION_ADMIN');
    expect(refusal(await suspend(story.admin))).toEqual({ status: 403, code: 'forbidden', paths: [] });
    expect((await suspend(other)).status).toBe(200);
    expect(refusal(await suspend(other))).toMatchObject({ status: 409, code: 'wrong-state' });
    const invited = await story.invited('Not Yet');
    expect(refusal(await suspend(invited))).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(refusal(await bringBack(story.admin))).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('is refused to everybody but admins, and nobody is found by a made-up id', async () => {
    const person = await story.person('Owen Achebe');
    expect(refusal(await suspend(story.admin, person))).toMatchObject({ status: 403 });
    expect(refusal(await bringBack(story.admin, person))).toMatchObject({ status: 403 });
    expect(refusal(await story.admin.post(`/members/${newId()}/suspension`, { handReportsTo: null }, { ifMatch: 1 }))).toMatchObject({ status: 404 });
    expect(refusal(await story.admin.delete(`/members/${newId()}/suspension`, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it('takes no reason, because a reason is words about a person', async () => {
    const person = await story.person('Sam Okoro');
    const answer = await story.admin.post(`/members/${person.memberId}/suspension`, { handReportsTo: null, reason: 'late' }, { ifMatch: 1 });
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: ['body.reason'] });
  });

  it('leaves an admin when two admins suspend each other at once', async () => {
    const fresh = await Story.begin(api, 'Harbour Studio', 'Ada Admin');
    const other = await fresh.person('Bea Admin');
    await fresh.role(other, 'ORGANISATION_ADMIN');
    const answers = await Promise.all([suspend(other, fresh.admin), suspend(fresh.admin, other)]);
    expect(tally(answers)).toMatchObject({ succeeded: 1 });
    const statuses = await Promise.all([fresh.admin, other].map((person) => person.get('/session')));
    expect(statuses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  it('is accounted for with the ids alone', async () => {
    const person = await story.person('Lena Fischer');
    await suspend(person);
    await bringBack(person);
    const { body } = await story.admin.get('/audit-entries?limit=2');
    expect(body.items).toMatchObject([
      { action: 'member.brought-back', subjectId: person.memberId, actorId: story.admin.memberId, detail: {} },
      { action: 'member.suspended', subjectId: person.memberId, actorId: story.admin.memberId, detail: {} },
    ]);
  });
});

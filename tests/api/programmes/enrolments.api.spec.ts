import { newId } from '@waymark/foundation/kernel';
import type { EnrolmentView } from '@waymark/organisations/domain';
import { startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';

const day = 24 * 60 * 60 * 1000;

describe('enrolments', () => {
  let api: TestApi;
  let story: Story;
  let owner: Person;
  let otherOwner: Person;
  let people: Person[];

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    owner = await story.person('Helen Marsh');
    await story.role(owner, 'PROGRAMME_OWNER');
    otherOwner = await story.person('Hana Sato');
    const { body } = await story.admin.post('/programmes', { name: 'Coaching' });
    await story.admin.post('/role-grants', { memberId: otherOwner.memberId, role: 'PROGRAMME_OWNER', programmeId: body.id });
    people = await Promise.all(['Amara Okafor', 'Callum Fraser', 'Daniel Osei', 'Rhys Bevan'].map((name) => story.person(name)));
  });
  afterAll(() => api.close());

  /** The calendar day so many days from now. */
  const on = (days: number) => new Date(api.clock.now().getTime() + days * day).toISOString().slice(0, 10);
  const path = () => `/programmes/${story.programmeId}/enrolments`;
  const enrol = (wanted: object, by: Person = owner): Promise<Answer> => by.post(path(), { part: 'MENTEE', from: on(-30), ...wanted });
  const of = async (person: Person): Promise<EnrolmentView[]> => (await person.get(`/members/${person.memberId}/enrolments`)).body.items;
  const someone = async (name = 'Somebody New') => story.person(name);

  it('take a person into a programme, and they see it', async () => {
    const [amara] = people as [Person];
    const { status, body } = await enrol({ memberIds: [amara.memberId], part: 'BOTH' });
    expect([status, body]).toEqual([201, { enrolled: 1, already: [] }]);
    const [own] = await of(amara);
    expect(own).toEqual({
      id: expect.any(String),
      programmeId: story.programmeId,
      programmeName: 'Mentoring',
      memberId: amara.memberId,
      memberName: 'Amara Okafor',
      jobTitle: null,
      part: 'BOTH',
      from: on(-30),
      to: null,
    });
  });

  it('take a whole team in, and leave whoever takes part already as they are', async () => {
    const [amara, callum, daniel] = people as [Person, Person, Person];
    const invited = await story.invited('Lena Fischer');
    const teamId = await story.team('Platform', amara, callum, daniel, invited);
    const { body } = await enrol({ teamId, part: 'MENTOR' });
    expect(body).toEqual({ enrolled: 2, already: [{ memberId: amara.memberId, memberName: 'Amara Okafor' }] });
    expect((await of(amara)).map(({ part }) => part)).toEqual(['BOTH']);
    expect((await of(callum)).map(({ part }) => part)).toEqual(['MENTOR']);
  });

  it('are listed by name, by part and by what is searched for, a page at a time', async () => {
    const names = async (query: string) => (await owner.get(`${path()}?${query}`)).body.items.map(({ memberName }: EnrolmentView) => memberName);
    expect(await names('')).toEqual(['Amara Okafor', 'Callum Fraser', 'Daniel Osei']);
    expect(await names('part=MENTOR')).toEqual(['Callum Fraser', 'Daniel Osei']);
    expect(await names('search=OKA')).toEqual(['Amara Okafor']);
    expect(await names('search=%25')).toEqual([]);
    const first = (await owner.get(`${path()}?limit=2`)).body;
    expect(first.items).toHaveLength(2);
    expect(await names(`limit=2&cursor=${encodeURIComponent(first.nextCursor)}`)).toEqual(['Daniel Osei']);
    expect(refusal(await owner.get(`${path()}?cursor=x`))).toMatchObject({ status: 400 });
  });

  it('stand as to come, current or ended by the day of the organisation', async () => {
    const person = await someone('Tomos Lewis');
    const states = async () => {
      const lists = await Promise.all(['CURRENT', 'TO_COME', 'ENDED'].map((state) => owner.get(`${path()}?search=Tomos&state=${state}`)));
      return lists.map(({ body }) => body.items.length);
    };
    await enrol({ memberIds: [person.memberId], from: on(10), to: on(20) });
    expect(await states()).toEqual([0, 1, 0]);
    await enrol({ memberIds: [person.memberId], from: on(-20), to: on(-10) });
    await enrol({ memberIds: [person.memberId], from: on(-10), to: on(10) });
    expect(await states()).toEqual([1, 1, 1]);
  });

  it('of one person in one programme never share a day', async () => {
    const { memberId } = await someone('Jamie Whitlock');
    expect((await enrol({ memberIds: [memberId], from: on(-10), to: on(10) })).body).toMatchObject({ enrolled: 1 });
    const sharing = [{ from: on(9) }, { from: on(-20), to: on(-9) }, { from: on(-10), to: on(10) }, { from: on(-20) }, { from: on(0), to: on(1) }];
    for (const span of sharing) expect((await enrol({ memberIds: [memberId], ...span })).body).toMatchObject({ enrolled: 0, already: [{ memberId }] });
    expect((await enrol({ memberIds: [memberId], from: on(10) })).body).toMatchObject({ enrolled: 1 });
  });

  it('of one person that are begun at once are one', async () => {
    const { memberId } = await someone('Zainab Hussain');
    const answers = await Promise.all([0, 1, 2, 3].map((later) => enrol({ memberIds: [memberId], from: on(later) })));
    expect(answers.map(({ body }) => body.enrolled as number).toSorted()).toEqual([0, 0, 0, 1]);
  });

  it('that are sent twice under one key are the first', async () => {
    const { memberId } = await someone('Farah Begum');
    const headers = { 'idempotency-key': newId() };
    const wanted = { memberIds: [memberId], part: 'MENTEE', from: on(0) };
    const answers = [await owner.post(path(), wanted, { headers }), await owner.post(path(), wanted, { headers })];
    expect(answers.map(({ body }) => body)).toEqual([{ enrolled: 1, already: [] }, { enrolled: 1, already: [] }]);
  });

  it('end on a day, or earlier than they were going to, and can begin again then', async () => {
    const person = await someone('Naveen Shah');
    await enrol({ memberIds: [person.memberId] });
    const [{ id } = { id: '' }] = await of(person);
    const ended = await owner.post(`/enrolments/${id}/end`, { to: on(5) });
    expect(ended.body).toMatchObject({ id, to: on(5) });
    expect(refusal(await owner.post(`/enrolments/${id}/end`, { to: on(6) }))).toMatchObject({ status: 400, paths: ['body.to'] });
    expect((await owner.post(`/enrolments/${id}/end`, { to: on(0) })).body).toMatchObject({ to: on(0) });
    expect(refusal(await owner.post(`/enrolments/${id}/end`, { to: on(-1) }))).toMatchObject({ status: 409, code: 'enrolment-over' });
    expect((await enrol({ memberIds: [person.memberId], from: on(0), part: 'MENTOR' })).body).toMatchObject({ enrolled: 1 });
  });

  it('are taken back before they have lasted a day, and not later', async () => {
    const person = await someone('Katarzyna Nowak');
    await enrol({ memberIds: [person.memberId], from: on(0) });
    const [{ id } = { id: '' }] = await of(person);
    expect((await owner.delete(`/enrolments/${id}`)).status).toBe(204);
    expect(await of(person)).toEqual([]);
    await enrol({ memberIds: [person.memberId], from: on(-1) });
    const [later] = await of(person);
    expect(refusal(await owner.delete(`/enrolments/${later?.id ?? ''}`))).toMatchObject({ status: 409, code: 'enrolment-begun' });
  });

  it.each<[string, (ids: string[]) => object, string[]]>([
    ['nobody', () => ({ memberIds: [] }), ['body.memberIds']],
    ['neither people nor a team', () => ({}), ['body.memberIds']],
    ['people and a team', ([id]) => ({ memberIds: [id], teamId: newId() }), ['body.memberIds']],
    ['a person who does not exist', ([id]) => ({ memberIds: [id, newId()] }), ['body.memberIds.1']],
    ['a team that does not exist', () => ({ teamId: newId() }), ['body.teamId']],
    ['no day at all', ([id]) => ({ memberIds: [id], from: '2026-01-01', to: '2026-01-01' }), ['body.to']],
    ['a day that is none', ([id]) => ({ memberIds: [id], from: '2026-02-30' }), ['body.from']],
    ['a part that there is not', ([id]) => ({ memberIds: [id], part: 'COACH' }), ['body.part']],
  ])('of %s are refused, and the answer says where', async (_, wanted, paths) => {
    const answer = await enrol(wanted(people.map(({ memberId }) => memberId)));
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths });
  });

  it('of somebody who cannot act are refused like those of nobody', async () => {
    const invited = await story.invited('Jonas Weber');
    const answer = await enrol({ memberIds: [invited.memberId] });
    expect(refusal(answer)).toMatchObject({ status: 400, paths: ['body.memberIds.0'] });
    expect(answer.body.issues).toEqual((await enrol({ memberIds: [newId()] })).body.issues);
  });

  it('are kept by the owners of the programme and by admins', async () => {
    const [amara] = people as [Person];
    const [own] = await of(amara);
    expect(refusal(await otherOwner.get(path()))).toMatchObject({ status: 403 });
    expect(refusal(await enrol({ memberIds: [amara.memberId] }, otherOwner))).toMatchObject({ status: 403 });
    expect(refusal(await amara.get(path()))).toMatchObject({ status: 403 });
    expect(refusal(await otherOwner.post(`/enrolments/${own?.id ?? ''}/end`, { to: on(1) }))).toMatchObject({ status: 404 });
    expect((await enrol({ memberIds: [people[3]?.memberId] }, story.admin)).body).toMatchObject({ enrolled: 1 });
  });

  it('of somebody are seen by them, in part by owners, and not by their manager', async () => {
    const [person, manager] = [await someone('Grace Adeyemi'), await someone('Sam Okoro')];
    await story.manager(person, manager);
    await enrol({ memberIds: [person.memberId] });
    const seenBy = async (reader: Person) => reader.get(`/members/${person.memberId}/enrolments`);
    expect((await seenBy(owner)).body.items).toHaveLength(1);
    expect((await seenBy(story.admin)).body.items).toHaveLength(1);
    expect((await seenBy(otherOwner)).body.items).toEqual([]);
    expect(refusal(await seenBy(manager))).toMatchObject({ status: 403 });
    expect(refusal(await seenBy(people[0] as Person))).toMatchObject({ status: 404 });
  });

  it('of 200 people are begun at once, and a second time none', async () => {
    const ids = await asAdministrator(api.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO member (organisation_id, id, email, name, time_zone, status, created_at)
         SELECT $1, gen_random_uuid(), 'crowd.' || n || '@calder.example', 'Crowd ' || n, 'UTC', 'ACTIVE', now() FROM generate_series(1, 200) n
         RETURNING id`,
        [story.organisationId],
      );
      return rows.map(({ id }) => id);
    });
    expect((await enrol({ memberIds: ids })).body).toEqual({ enrolled: 200, already: [] });
    const again = (await enrol({ memberIds: ids })).body;
    expect([again.enrolled, again.already.length]).toEqual([0, 200]);
  });

  it('are accounted for one by one', async () => {
    const person = await someone('Isla McKay');
    await enrol({ memberIds: [person.memberId] });
    const [{ id } = { id: '' }] = await of(person);
    await owner.post(`/enrolments/${id}/end`, { to: on(1) });
    const { body } = await story.admin.get('/audit-entries?limit=2');
    expect(body.items).toMatchObject([
      { action: 'enrolment.ended', actorId: owner.memberId, subjectKind: 'enrolment', subjectId: id, detail: { memberId: person.memberId, to: on(1) } },
      { action: 'enrolment.started', actorId: owner.memberId, subjectId: id, detail: { programmeId: story.programmeId, part: 'MENTEE', to: null } },
    ]);
  });
});

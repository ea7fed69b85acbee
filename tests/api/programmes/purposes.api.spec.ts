import { newId } from '@waymark/foundation/kernel';
import { developmentOnly, waitingPurposes, type WaitingPurpose } from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from '../people/refusal';

describe('the purpose of a programme', () => {
  let api: TestApi;
  let story: Story;
  let owner: Person;
  let manager: Person;
  let above: Person;
  let mentee: Person;
  let teamId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    [owner, manager, above, mentee] = (await Promise.all(
      ['Helen Marsh', 'Priya Nair', 'Grace Adeyemi', 'Amara Okafor'].map((name) => story.person(name)),
    )) as [Person, Person, Person, Person];
    await story.role(owner, 'PROGRAMME_OWNER');
    await story.manager(mentee, manager);
    await story.manager(manager, above);
    teamId = await story.team('Platform', mentee, manager);
    await story.enrolled(mentee.memberId, '2026-01-01');
  });
  afterAll(() => api.close());

  const waitingFor = async (person: Person, query = ''): Promise<WaitingPurpose[]> => (await person.get(`/waiting-purposes${query}`)).body.items;
  const acknowledge = (person: Person, purposeVersion: number, programmeId = story.programmeId) =>
    person.post(`/programmes/${programmeId}/purpose-acknowledgements`, { purposeVersion });
  const present = async (): Promise<{ version: number; purposeVersion: number; purpose: string }> => (await owner.get(`/programmes/${story.programmeId}`)).body;

  async function declare(purpose: string): Promise<number> {
    const { version } = await present();
    return (await owner.patch(`/programmes/${story.programmeId}`, { purpose }, { ifMatch: version })).body.purposeVersion;
  }

  it('waits for whoever manages somebody in a team, directly or above, and for nobody else', async () => {
    const waiting = { programmeId: story.programmeId, programmeName: 'Mentoring', purpose: developmentOnly, purposeVersion: 1, managerSharing: 'EXISTENCE', acknowledged: null };
    expect(await waitingFor(manager, `?teamId=${teamId}`)).toEqual([waiting]);
    expect(await waitingFor(above, `?teamId=${teamId}`)).toEqual([waiting]);
    expect(await waitingFor(manager)).toEqual([waiting]);
    for (const person of [mentee, owner, story.admin]) expect(await waitingFor(person, `?teamId=${teamId}`)).toEqual([]);
    expect(await waitingFor(mentee)).toEqual([]);
  });

  it('keeps a team shut to its managers until they acknowledge it, and carries what they have to', async () => {
    const { status, body } = await manager.get(`/teams/${teamId}`);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'purpose-not-acknowledged' });
    expect(waitingPurposes.parse(body.current).items).toEqual(await waitingFor(manager, `?teamId=${teamId}`));
    for (const person of [mentee, owner, story.admin]) expect((await person.get(`/teams/${teamId}`)).status).toBe(200);
    const stranger = await story.person('Lena Fischer');
    expect(refusal(await stranger.get(`/teams/${teamId}`))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('of a programme waits for whoever manages somebody to whom it applies', async () => {
    expect(await waitingFor(manager, `?programmeId=${story.programmeId}`)).toHaveLength(1);
    expect(await waitingFor(manager, `?programmeId=${newId()}`)).toEqual([]);
    expect(await waitingFor(owner, `?programmeId=${story.programmeId}`)).toEqual([]);
  });

  it('of a team that the reader does not see is not found', async () => {
    const stranger = await story.person('Owen Hughes');
    expect(refusal(await stranger.get(`/waiting-purposes?teamId=${teamId}`))).toMatchObject({ status: 404 });
    expect(refusal(await manager.get(`/waiting-purposes?teamId=${newId()}`))).toMatchObject({ status: 404 });
    expect(refusal(await manager.get('/waiting-purposes?teamId=1'))).toMatchObject({ status: 400 });
  });

  it('waits no longer once it is acknowledged, and is acknowledged once however often it is sent', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => acknowledge(manager, 1)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await waitingFor(manager, `?teamId=${teamId}`)).toEqual([]);
    expect((await manager.get(`/teams/${teamId}`)).status).toBe(200);
    expect((await above.get(`/teams/${teamId}`)).status).toBe(403);
    const { body } = await story.admin.get('/audit-entries?action=programme.purpose-acknowledged');
    expect(body.items).toMatchObject([{ actorId: manager.memberId, subjectId: story.programmeId, detail: { purposeVersion: 1 } }]);
  });

  it('that says something else asks again, and shows what was acknowledged before', async () => {
    expect(await declare('Development only, and never for ranking people.')).toBe(2);
    expect(refusal(await manager.get(`/teams/${teamId}`))).toMatchObject({ status: 403, code: 'purpose-not-acknowledged' });
    expect(await waitingFor(manager, `?teamId=${teamId}`)).toMatchObject([
      { purpose: 'Development only, and never for ranking people.', purposeVersion: 2, acknowledged: { purpose: developmentOnly, at: expect.any(String) } },
    ]);
  });

  it('that says the same, or has another name only, asks nobody again', async () => {
    await acknowledge(manager, 2);
    const { version, purpose } = await present();
    const same = await owner.patch(`/programmes/${story.programmeId}`, { name: 'Mentoring at Calder', purpose: ` ${purpose} ` }, { ifMatch: version });
    expect(same.body).toMatchObject({ purposeVersion: 2, version: version + 1 });
    expect(await waitingFor(manager)).toEqual([]);
  });

  it('that was changed while it was read is not acknowledged', async () => {
    const changed = await declare('Development only, as agreed in June.');
    expect(refusal(await acknowledge(manager, changed - 1))).toEqual({ status: 409, code: 'purpose-changed', paths: [] });
    expect(refusal(await acknowledge(manager, changed + 1))).toMatchObject({ code: 'purpose-changed' });
    expect(await waitingFor(manager)).toHaveLength(1);
    expect((await acknowledge(manager, changed)).status).toBe(204);
  });

  it('is never acknowledged as it was before by a change at the same time', async () => {
    const { version, purposeVersion } = await present();
    const [change] = await Promise.all([
      owner.patch(`/programmes/${story.programmeId}`, { purpose: `Agreed on ${newId()}` }, { ifMatch: version }),
      acknowledge(manager, purposeVersion),
    ]);
    expect(change.status).toBe(200);
    expect(await waitingFor(manager)).toHaveLength(1);
  });

  it('is acknowledged by those who manage somebody', async () => {
    const { purposeVersion } = await present();
    for (const person of [mentee, owner, story.admin]) expect(refusal(await acknowledge(person, purposeVersion))).toMatchObject({ status: 403 });
    expect(refusal(await acknowledge(manager, purposeVersion, newId()))).toMatchObject({ status: 404 });
    expect(refusal(await manager.post(`/programmes/${story.programmeId}/purpose-acknowledgements`, {}))).toMatchObject({ status: 400 });
  });

  it('shows who manages people in it, by name, and what each has acknowledged', async () => {
    const { purposeVersion } = await present();
    await acknowledge(manager, purposeVersion);
    const { body } = await owner.get(`/programmes/${story.programmeId}/purpose-acknowledgements`);
    expect(body.items).toEqual([
      { memberId: above.memberId, memberName: 'Grace Adeyemi', purposeVersion: null, at: null },
      { memberId: manager.memberId, memberName: 'Priya Nair', purposeVersion, at: expect.any(String) },
    ]);
    expect((await owner.get(`/programmes/${story.programmeId}/overview`)).body).toEqual({
      people: { mentees: 1, mentors: 0, both: 0, toCome: 0 },
      managers: { acknowledged: 1, waiting: 1 },
    });
    const first = await owner.get(`/programmes/${story.programmeId}/purpose-acknowledgements?limit=1`);
    const second = await owner.get(`/programmes/${story.programmeId}/purpose-acknowledgements?limit=1&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items]).toEqual(body.items);
    expect(second.body.nextCursor).toBeNull();
  });

  it('of several programmes waits for each in which somebody of theirs takes part', async () => {
    const { body: coaching } = await story.admin.post('/programmes', { name: 'Coaching', purpose: 'Coaching only.' });
    await story.admin.post(`/programmes/${coaching.id}/enrolments`, { memberIds: [mentee.memberId], part: 'MENTEE', from: '2026-01-01' });
    expect((await waitingFor(manager)).map(({ programmeName }) => programmeName)).toEqual(['Coaching']);
    expect((await waitingFor(above)).map(({ programmeName }) => programmeName)).toEqual(['Mentoring at Calder', 'Coaching']);
    await story.admin.post(`/programmes/${coaching.id}/archive`, undefined, { ifMatch: 1 });
    expect(await waitingFor(manager)).toEqual([]);
    expect(refusal(await acknowledge(manager, 1, coaching.id))).toMatchObject({ status: 409, code: 'programme-archived' });
  });

  it('waits for nobody once the reporting line ends', async () => {
    const fresh = await Story.begin(api, 'Lines End', 'Ada Admin');
    const [report, boss] = [await fresh.person('Rhys Bevan'), await fresh.person('Bea Boss')];
    const line = await fresh.manager(report, boss);
    expect(await waitingFor(boss)).toHaveLength(1);
    const { body } = await fresh.admin.get(`/members/${report.memberId}/reporting-lines`);
    await fresh.admin.post(`/reporting-lines/${line}/end`, { to: '2026-02-01' }, { ifMatch: body.items[0].version });
    expect(await waitingFor(boss)).toEqual([]);
  });

  it('is changed once by two who read the same version', async () => {
    const { version } = await present();
    const answers = await Promise.all([owner, story.admin].map((person) => person.patch(`/programmes/${story.programmeId}`, { purpose: person.name }, { ifMatch: version })));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale'] });
  });
});

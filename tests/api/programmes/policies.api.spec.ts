import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { ProgrammePolicies } from '@waymark/organisations/api';
import { usualPolicies, type AppliedPolicies } from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from '../people/refusal';

describe('the policies of a programme', () => {
  let api: TestApi;
  let story: Story;
  let owner: Person;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    owner = await story.person('Helen Marsh');
    member = await story.person('Amara Okafor');
    await story.role(owner, 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  const path = (id = story.programmeId) => `/programmes/${id}/policies`;
  const inside = <T>(work: () => Promise<T>) => api.get(Tenancy).run(story.organisationId, work);
  const forMember = (memberId: string): Promise<AppliedPolicies> => inside(() => api.get(ProgrammePolicies).forMember(memberId));

  async function programmeWith(name: string, policies: object): Promise<string> {
    const { body } = await story.admin.post('/programmes', { name });
    await story.admin.put(path(body.id), policies, { ifMatch: 1 });
    return body.id;
  }

  it('begin with the defaults, which every member may read', async () => {
    const { status, body, headers } = await member.get(path());
    expect(status).toBe(200);
    expect(body).toEqual({ ...usualPolicies, programmeId: story.programmeId, version: 1, setAt: null, setBy: null });
    expect(headers['etag']).toBe('"1"');
  });

  it('are set by an owner on top of what was read, and say by whom', async () => {
    const { body } = await owner.put(path(), { ...usualPolicies, cadenceDays: 14 }, { ifMatch: 1 });
    expect(body).toMatchObject({ cadenceDays: 14, version: 2, setBy: { id: owner.memberId, name: 'Helen Marsh' }, setAt: expect.any(String) });
    const late = await story.admin.put(path(), { ...usualPolicies, cadenceDays: 7 }, { ifMatch: 1 });
    expect(refusal(late)).toMatchObject({ status: 412, code: 'stale' });
    expect(late.body.current).toEqual(body);
    expect(refusal(await owner.put(path(), usualPolicies))).toMatchObject({ status: 428 });
  });

  it('let exactly one of two simultaneous changes of one version through', async () => {
    const { version } = (await owner.get(path())).body;
    const answers = await Promise.all([owner, story.admin].map((person) => person.put(path(), {}, { ifMatch: version })));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale'] });
  });

  it('are not set by a member, nor by the owner of another programme', async () => {
    const other = await programmeWith('Coaching', {});
    expect(refusal(await member.put(path(), {}, { ifMatch: 1 }))).toMatchObject({ status: 403 });
    expect(refusal(await owner.put(path(other), {}, { ifMatch: 2 }))).toMatchObject({ status: 403 });
    expect(refusal(await member.get(path(newId())))).toMatchObject({ status: 404 });
  });

  it.each([
    [{ cadenceDays: 0 }, 'body.cadenceDays'],
    [{ cadenceDays: 1.5 }, 'body.cadenceDays'],
    [{ managerSharing: 'EVERYTHING' }, 'body.managerSharing'],
    [{ agreementTemplate: ' ' }, 'body.agreementTemplate'],
    [{ agreementTemplate: 'x'.repeat(8001) }, 'body.agreementTemplate'],
    [{ reviewDeadlineDays: 91 }, 'body.reviewDeadlineDays'],
    [{ mentorMayAssess: 'yes' }, 'body.mentorMayAssess'],
    [{ secondAssesor: false }, 'body.secondAssesor'],
  ])('refuse %j and say where', async (body, at) => {
    expect(refusal(await owner.put(path(), body, { ifMatch: 1 }))).toEqual({ status: 400, code: 'invalid', paths: [at] });
  });

  it('are accounted for by what changed', async () => {
    const id = await programmeWith('Accounted', { mentorMayAssess: true });
    const { body } = await story.admin.get('/audit-entries?action=programme.policies-set&limit=1');
    expect(body.items[0]).toMatchObject({ subjectId: id, detail: { version: 2, fields: ['mentorMayAssess'] } });
  });

  it('hold for whoever takes part in no programme as those of the first one', async () => {
    const { version, cadenceDays } = (await owner.get(path())).body;
    const nobody = await story.person('Rhys Bevan');
    expect(await forMember(nobody.memberId)).toMatchObject({ cadenceDays, sources: [{ programmeId: story.programmeId, version }] });
  });

  it('hold for whoever takes part, while they do, and not once the programme is archived', async () => {
    const id = await programmeWith('Reverse mentoring', { reviewDeadlineDays: 3 });
    const { memberId } = await story.person('Isla McKay');
    await story.admin.post(`/programmes/${id}/enrolments`, { memberIds: [memberId], part: 'BOTH', from: '2026-01-01' });
    expect(await forMember(memberId)).toMatchObject({ reviewDeadlineDays: 3, sources: [{ programmeId: id, version: 2 }] });
    await story.admin.post(`/programmes/${id}/archive`, undefined, { ifMatch: 1 });
    expect(await forMember(memberId)).toMatchObject({ reviewDeadlineDays: 14, sources: [{ programmeId: story.programmeId }] });
  });

  it('hold for whoever takes part in two programmes as the stricter of both', async () => {
    const strict = await programmeWith('Strict', { managerSharing: 'NOTHING', mentorMayAssess: false, cadenceDays: 30 });
    const open = await programmeWith('Open', { managerSharing: 'COUNTS_AND_DATES', mentorMayAssess: true, cadenceDays: 10, secondAssessorForTopLevel: false });
    const { memberId } = await story.person('Mei Lin Chen');
    for (const id of [strict, open]) {
      await story.admin.post(`/programmes/${id}/enrolments`, { memberIds: [memberId], part: 'MENTEE', from: '2026-01-01' });
    }
    expect(await forMember(memberId)).toMatchObject({
      managerSharing: 'NOTHING',
      mentorMayAssess: false,
      cadenceDays: 10,
      secondAssessorForTopLevel: true,
      sources: [{ programmeId: strict }, { programmeId: open }],
    });
  });

  it('are read by other domains for one programme, and there is none of another organisation', async () => {
    expect(await inside(() => api.get(ProgrammePolicies).of(story.programmeId))).toMatchObject({ sources: [{ programmeId: story.programmeId }] });
    const other = await Story.begin(api, 'Harbour Studio', 'Hana Sato');
    await expect(inside(() => api.get(ProgrammePolicies).of(other.programmeId))).rejects.toMatchObject({ refusal: 'NOT_FOUND' });
  });
});

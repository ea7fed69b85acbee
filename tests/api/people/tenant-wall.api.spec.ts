import { newId, type EndpointDefinition, type Id } from '@waymark/foundation/kernel';
import { peopleApi, programmesApi } from '@waymark/organisations/domain';
import { startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { withoutRequestId } from './refusal';

const contract = { ...peopleApi, ...programmesApi };
type Name = keyof typeof contract;
/** The ids of an organisation's things, by the parameter or field that carries one. */
type Ids = Record<'memberId' | 'managerId' | 'teamId' | 'reportingLineId' | 'roleGrantId' | 'programmeId' | 'enrolmentId' | 'actorId', Id>;

const day = '2026-01-01';

/** What each route is asked with besides the ids of its path. */
const bodies: Partial<Record<Name, (ids: Ids) => object>> = {
  changeMember: () => ({ name: 'X' }),
  suspendMember: () => ({ handReportsTo: null }),
  mergeMember: ({ managerId }) => ({ intoMemberId: managerId }),
  moveToTeam: ({ memberId, teamId }) => ({ memberIds: [memberId], fromTeamId: null, toTeamId: teamId }),
  assignManagerToMany: ({ memberId, managerId }) => ({ memberIds: [memberId], managerId, from: day }),
  handReportsOver: ({ managerId }) => ({ managerId, from: day }),
  grantRole: ({ memberId }) => ({ memberId, role: 'ORGANISATION_ADMIN' }),
  changeTeam: () => ({ name: 'X' }),
  assignManager: ({ memberId, managerId }) => ({ memberId, managerId, from: day }),
  endReportingLine: () => ({ to: '2026-05-01' }),
  changeProgramme: () => ({ name: 'X' }),
  setPolicies: () => ({}),
  acknowledgePurpose: () => ({ purposeVersion: 1 }),
  enrol: ({ memberId }) => ({ memberIds: [memberId], part: 'MENTEE', from: day }),
  endEnrolment: () => ({ to: '2026-05-01' }),
};

describe('another organisation', () => {
  let api: TestApi;
  let own: Story;
  let ownMember: Person;
  let foreign: Ids;
  let other: Story;

  beforeAll(async () => {
    api = await startApi();
    own = await Story.begin(api, 'Calder Digital');
    ownMember = await own.person('Owen Achebe');
    other = await Story.begin(api, 'Harbour Studio', 'Hana Sato');
    const member = await other.person('Priya Nair');
    const manager = await other.person('Marta Lindqvist');
    foreign = {
      memberId: member.memberId,
      managerId: manager.memberId,
      actorId: other.admin.memberId,
      teamId: await other.team('Platform', member),
      reportingLineId: await other.manager(member, manager),
      roleGrantId: await other.role(manager, 'PROGRAMME_OWNER'),
      programmeId: other.programmeId,
      enrolmentId: await other.enrolled(member.memberId, day),
    };
  });
  afterAll(() => api.close());

  const ask = (reader: Person, name: Name, ids: Ids): Promise<Answer> => {
    const { method, path, version }: EndpointDefinition = contract[name];
    const url = path.replaceAll(/:(\w+)/g, (_, parameter: keyof Ids) => ids[parameter]);
    return reader.call(method, url, bodies[name]?.(ids), version === 'demands' ? { ifMatch: 1 } : {});
  };

  const withIds = (Object.entries(contract) as [Name, EndpointDefinition][])
    .filter(([name, { path }]) => path.includes(':') || ['grantRole', 'assignManager', 'moveToTeam', 'assignManagerToMany'].includes(name))
    .map(([name]) => name);

  it.each(withIds)('answers %s for its ids as for ids that nobody has', async (name) => {
    const made = Object.fromEntries(Object.keys(foreign).map((key) => [key, newId()])) as Ids;
    const answer = await ask(own.admin, name, foreign);
    expect([400, 404]).toContain(answer.status);
    expect(withoutRequestId(answer)).toEqual(withoutRequestId(await ask(own.admin, name, made)));
  });

  it.each(withIds)('answers %s to its own admin with success or a rule of the domain, so the question is a real one', async (name) => {
    const { status } = await ask(other.admin, name, foreign);
    expect(status).not.toBe(404);
    expect(status).toBeLessThan(428);
  });

  it('is in no list', async () => {
    const lists = ['/members', '/teams', '/programmes', '/role-grants', '/audit-entries'];
    const foreignIds = new Set<string>(Object.values(foreign));
    for (const list of lists) {
      const { body } = await own.admin.get(list);
      expect(body.items.filter(({ id }: { id: string }) => foreignIds.has(id))).toEqual([]);
    }
    expect((await own.admin.get(`/members?teamId=${foreign.teamId}`)).body.items).toEqual([]);
    expect((await own.admin.get(`/audit-entries?actorId=${foreign.actorId}`)).body.items).toEqual([]);
    expect((await own.admin.get('/members?search=Priya')).body.items).toEqual([]);
    expect((await own.admin.get(`/members?managerId=${foreign.managerId}`)).body.items).toEqual([]);
  });

  it('gives nobody a member of its own: lines and teams end at the wall', async () => {
    const toForeign = { memberId: ownMember.memberId, managerId: foreign.managerId, from: day };
    expect((await own.admin.post('/reporting-lines', toForeign)).status).toBe(400);
    const teamId = await own.team('Ours');
    expect((await own.admin.put(`/teams/${teamId}/members/${foreign.memberId}`)).status).toBe(404);
    const owner = { memberId: ownMember.memberId, role: 'PROGRAMME_OWNER', programmeId: foreign.programmeId };
    expect((await own.admin.post('/role-grants', owner)).status).toBe(400);
  });

  it('may have a team and a member of the same name and address', async () => {
    expect((await own.admin.post('/teams', { name: 'Platform' })).status).toBe(201);
    const { email } = (await other.admin.get('/members?search=Marta')).body.items[0];
    expect((await own.admin.post('/invitations', { email, name: 'Marta' })).status).toBe(201);
  });
});

import { randomInt } from 'node:crypto';
import { endpoint, newId } from '@waymark/foundation/kernel';
import { Implements, Tenancy } from '@waymark/foundation/server';
import { anyMember, peopleApi, programmesApi, signInApi } from '@waymark/organisations/domain';
import { startApi, Story, type Answer, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { Controller, Module } from '@nestjs/common';
import { z } from 'zod';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { quickPeople } from '../world/quick-people';

const organisations = 50;
const requests = 5_000;
/** So many requests are under way at any time, on a pool of eight connections. */
const atOnce = 100;

const readForgetfully = endpoint({
  method: 'GET',
  path: '/forgetful',
  summary: 'Read tables as a use case would that forgot whose they are',
  requires: anyMember('people:read'),
  response: z.object({ rows: z.array(z.string()) }),
});

/** Reads without a word about the organisation: only row level security stands between it and everybody's rows. */
@Controller()
class ForgetfulController {
  constructor(private readonly tenancy: Tenancy) {}

  @Implements(readForgetfully)
  async read(): Promise<{ rows: string[] }> {
    const rows = await this.tenancy.manager.query<{ row: string }[]>(
      `SELECT m::text AS row FROM member m UNION ALL SELECT t::text FROM team t
       UNION ALL SELECT o::text FROM organisation o UNION ALL SELECT a::text FROM access_token a`,
    );
    return { rows: rows.map(({ row }) => row) };
  }
}

@Module({ controllers: [ForgetfulController] })
class ForgetfulModule {}

/** One organisation of the storm. Every name in it carries its mark. */
interface Tenant {
  mark: string;
  story: Story;
  teamId: string;
  callers: Caller[];
}

type Move = (tenant: Tenant, caller: Caller, foreign: Tenant) => Promise<Answer>;

const moves: Move[] = [
  (_, caller) => ask(caller, signInApi.whoAmI),
  (_, caller) => ask(caller, peopleApi.readOrganisation),
  (_, caller) => ask(caller, peopleApi.listMembers),
  (_, caller) => ask(caller, peopleApi.listMembers, { query: { search: 'mark' } }),
  (_, caller) => ask(caller, peopleApi.listTeams),
  (_, caller) => ask(caller, programmesApi.listProgrammes),
  (_, caller) => ask(caller, readForgetfully),
  (_, caller) => ask(caller, readForgetfully),
  ({ story }, caller) => ask(caller, peopleApi.readMember, { params: { memberId: story.admin.memberId } }),
  ({ story }) => ask(story.admin, peopleApi.listRoleGrants),
  ({ story }) => ask(story.admin, peopleApi.listAuditEntries, { query: { limit: 20 } }),
  ({ teamId }, caller) => ask(caller, peopleApi.readTeam, { params: { teamId } }),
  (_, caller, { teamId }) => ask(caller, peopleApi.readTeam, { params: { teamId } }),
  (_, caller, { story }) => ask(caller, peopleApi.readMember, { params: { memberId: story.admin.memberId } }),
  (_, caller, { story }) => ask(caller, programmesApi.readProgramme, { params: { programmeId: story.programmeId } }),
  (_, caller, { teamId }) => ask(caller, peopleApi.listMembers, { query: { teamId } }),
  ({ mark, story }) => ask(story.admin, peopleApi.createTeam, { body: { name: `${mark} ${newId()}` } }),
  ({ mark, story, teamId }) => ask(story.admin, peopleApi.changeTeam, { params: { teamId }, body: { name: `${mark} ${newId()}` }, ifMatch: 1 }),
];

describe('5,000 mixed requests at once over 50 organisations', () => {
  let api: TestApi;
  let tenants: Tenant[];

  beforeAll(async () => {
    api = await startApi({}, { modules: [ForgetfulModule] });
    tenants = [];
    await inLanes(organisations, 8, async (index) => {
      tenants.push(await found(`mark-${index}-`));
    });
  }, 240_000);
  afterAll(() => api.close());

  async function found(mark: string): Promise<Tenant> {
    const story = await Story.begin(api, `${mark} Works`, `${mark} Admin`);
    const teamId = await story.team(`${mark} Team`, story.admin);
    const people = await quickPeople(api, story, [`${mark} Person`]);
    const program: Person = await story.admin.withToken('people:read', 'programmes:read', 'profile:read');
    return { mark, story, teamId, callers: [story.admin, ...people, program] };
  }

  /** Does moves that nobody chose, each as somebody of some organisation, and gives what came back. */
  async function storm(count: number): Promise<{ tenant: Tenant; answer: Answer }[]> {
    const answered: { tenant: Tenant; answer: Answer }[] = [];
    await inLanes(count, atOnce, async () => {
      const [tenant, foreign] = [oneOf(tenants), oneOf(tenants)];
      answered.push({ tenant, answer: await oneOf(moves)(tenant, oneOf(tenant.callers), foreign) });
    });
    return answered;
  }

  /** How many answers hold a word or an id of an organisation that is not the caller's. */
  async function foreignAnswers(answered: { tenant: Tenant; answer: Answer }[]): Promise<number> {
    const owners = await ownersOfIds(api.database.adminUrl);
    return answered.filter(({ tenant: { mark, story }, answer }) => {
      const text = JSON.stringify(answer.body ?? null);
      const marks = text.match(/mark-\d+-/g) ?? [];
      const ids = text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
      return marks.some((found) => found !== mark) || ids.some((id) => (owners.get(id) ?? story.organisationId) !== story.organisationId);
    }).length;
  }

  it('answer with 0 foreign rows and without a fault', async () => {
    const answered = await storm(requests);
    expect(await foreignAnswers(answered)).toBe(0);
    expect(answered).toHaveLength(requests);
    const statuses = new Set(answered.map(({ answer }) => answer.status));
    // On a machine that is much too busy some are told to come again, which is no row of anybody.
    expect([...statuses].filter((status) => status !== 503).toSorted()).toEqual([200, 201, 404, 412]);
    expect(answered.filter(({ answer }) => answer.status === 503).length).toBeLessThan(requests / 10);
  }, 240_000);

  it('would answer with foreign rows if one table lost its policy, and this test would see it', async () => {
    await asAdministrator(api.database.ownerUrl, (owner) => owner.query('ALTER TABLE team DISABLE ROW LEVEL SECURITY'));
    expect(await foreignAnswers(await storm(200))).toBeGreaterThan(0);
  });
});

/** Does so many pieces of work, so many at a time. */
async function inLanes(count: number, lanes: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function oneOf<T>(choices: T[]): T {
  const choice = choices[randomInt(choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from');
  return choice;
}

/** Whose each row is, for every table that belongs to organisations. */
async function ownersOfIds(adminUrl: string): Promise<Map<string, string>> {
  return asAdministrator(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string; owner: string }>(
      `SELECT id, organisation_id AS owner FROM member UNION ALL SELECT id, organisation_id FROM team
       UNION ALL SELECT id, organisation_id FROM programme UNION ALL SELECT id, organisation_id FROM role_grant
       UNION ALL SELECT id, organisation_id FROM access_token UNION ALL SELECT id, id FROM organisation`,
    );
    return new Map(rows.map(({ id, owner }) => [id, owner]));
  });
}

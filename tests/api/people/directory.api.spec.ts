import type { Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';

describe('finding people', () => {
  let api: TestApi;
  let story: Story;
  let priya: Person;
  let owen: Person;
  let sian: Person;
  let teamId: Id;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    priya = await story.person('Priya Nair');
    owen = await story.person('Owen Hughes');
    sian = await story.person('Siân Öztürk');
    await story.manager(owen, priya);
    await story.manager(priya, sian);
    await story.manager(owen, sian, '2099-01-01');
    teamId = await story.team('Delivery', owen, sian);
    await story.role(priya, 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  const found = async (query: string, reader: Person = story.admin): Promise<string[]> => {
    const { items } = (await reader.get(`/members?${query}`)).body as { items: { name: string }[] };
    return items.map(({ name }) => name);
  };

  it.each(['sian', 'SIAN', 'siân', 'ozturk', 'Öztü', 'ｓｉａｎ'])('looks past accents, capitals and forms of letters: %s', async (search) => {
    expect(await found(`search=${encodeURIComponent(search)}`)).toEqual(['Siân Öztürk']);
  });

  it.each<[string, () => string, string[]]>([
    ['who reports to somebody today', () => `managerId=${priya.memberId}`, ['Owen Hughes']],
    ['who reports to somebody later, not yet', () => `managerId=${sian.memberId}`, ['Priya Nair']],
    ['who has no manager', () => 'without=MANAGER', ['Siân Öztürk', 'Sunita Rao']],
    ['who is in no team', () => 'without=TEAM', ['Priya Nair', 'Sunita Rao']],
    ['who holds a role', () => 'role=PROGRAMME_OWNER', ['Priya Nair']],
    ['all of it at once', () => `role=PROGRAMME_OWNER&without=TEAM&status=ACTIVE&search=nair&managerId=${sian.memberId}`, ['Priya Nair']],
    ['nothing where one of them does not hold', () => `role=PROGRAMME_OWNER&teamId=${teamId}`, []],
  ])('finds %s', async (_, query, names) => {
    expect(await found(query())).toEqual(names);
  });

  it('shows nobody more than without a filter', async () => {
    const seen = await found('', owen);
    expect(seen).toEqual(['Owen Hughes', 'Priya Nair', 'Siân Öztürk']);
    for (const query of ['without=MANAGER', 'without=TEAM', 'role=ORGANISATION_ADMIN', `managerId=${story.admin.memberId}`, 'search=sunita']) {
      for (const name of await found(query, owen)) expect(seen).toContain(name);
    }
    expect(await found('search=sunita', owen)).toEqual([]);
    expect(await found('role=ORGANISATION_ADMIN', owen)).toEqual([]);
  });

  it('takes for “without a team” what the reader can see of teams, and so tells nothing of others', async () => {
    const hidden = await story.team('Hidden', priya);
    expect(await found('without=TEAM', owen)).toEqual(['Priya Nair']);
    expect((await owen.get(`/teams/${hidden}`)).status).toBe(404);
    expect(await found('without=TEAM')).toEqual(['Sunita Rao']);
  });

  it.each(['without=BOTH', 'role=MENTOR', 'managerId=7'])('refuses %s', async (query) => {
    expect((await story.admin.get(`/members?${query}`)).status).toBe(400);
  });
});

describe('ten thousand people', () => {
  let api: TestApi;
  let story: Story;
  let other: Story;
  const people = 10_000;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    await asAdministrator(api.database.adminUrl, async (client) => {
      for (const { organisationId } of [story, other]) {
        await client.query(
          `INSERT INTO member (organisation_id, id, email, name, time_zone, status, created_at)
           SELECT $1, gen_random_uuid(), 'p' || n || '@calder.example', 'Pérson ' || lpad(n::text, 5, '0'), 'Europe/London', 'ACTIVE', now()
           FROM generate_series(1, $2) n`,
          [organisationId, people],
        );
        // Ten reports each, four levels deep.
        await client.query(
          `WITH ranked AS (SELECT id, row_number() OVER (ORDER BY name) AS n FROM member WHERE organisation_id = $1)
           INSERT INTO reporting_line (organisation_id, id, member_id, manager_id, from_date)
           SELECT $1, gen_random_uuid(), low.id, high.id, '2026-01-01' FROM ranked low JOIN ranked high ON high.n = (low.n + 8) / 10
           WHERE low.n > 1`,
          [organisationId],
        );
      }
      await client.query('ANALYZE');
    });
  }, 60_000);
  afterAll(() => api.close());

  const pageOf = async (query: string): Promise<{ items: { id: Id; name: string }[]; nextCursor: string | null }> => {
    const { status, body } = await story.admin.get(`/members?limit=100${query}`);
    expect(status).toBe(200);
    return body as { items: { id: Id; name: string }[]; nextCursor: string | null };
  };

  it('are read to the end, each once', async () => {
    const met = new Set<Id>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(cursor && `&cursor=${encodeURIComponent(cursor)}`);
      for (const { id } of page.items) met.add(id);
      cursor = page.nextCursor;
    }
    expect(met.size).toBe(people + 1);
  });

  it.each([
    ['&search=person+07777', 1],
    ['&search=nobody+of+that+name', 0],
    ['&without=MANAGER', 1],
    ['&without=TEAM', 100],
    ['&role=PROGRAMME_OWNER', 0],
    ['&status=SUSPENDED', 0],
  ])('are looked through: %j finds %i on its first page', async (query, found) => {
    expect((await pageOf(query)).items).toHaveLength(found);
  });

  it('give one of them another manager', async () => {
    const [person, manager] = (await pageOf('&search=person+0999')).items;
    const { status } = await story.admin.post('/reporting-lines', { memberId: person?.id, managerId: manager?.id, from: '2026-05-01' });
    expect(status).toBe(201);
  });

  it('are searched only among those that the wall lets through, so that a filter cannot tell of others', async () => {
    // A filter that fails on one row of the other organisation: it would be heard if it were asked of that row.
    const tripwire = `SELECT count(*)::int AS found FROM member WHERE 1 / (CASE WHEN id = $1 THEN 0 ELSE 1 END) = 1`;
    const runtime = (work: (client: { query: (sql: string, values?: unknown[]) => Promise<{ rows: { found: number }[] }> }) => Promise<unknown>) =>
      asAdministrator(api.database.runtimeUrl, async (client) => {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [story.organisationId]);
        return work(client);
      });
    await runtime(async (client) => {
      expect((await client.query(tripwire, [other.admin.memberId])).rows).toEqual([{ found: people + 1 }]);
    });
    await expect(runtime((client) => client.query(tripwire, [story.admin.memberId]))).rejects.toThrow('division by zero');
    await expect(asAdministrator(api.database.adminUrl, (client) => client.query(tripwire, [other.admin.memberId]))).rejects.toThrow('division by zero');
  });
});

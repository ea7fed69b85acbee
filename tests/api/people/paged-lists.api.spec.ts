import type { Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { shortcuts } from '../world/world';
import { refusal } from './refusal';

describe('lists that were whole', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    const managers = await Promise.all(['Priya Nair', 'Owen Hughes'].map((name) => story.person(name)));
    person = await story.person('Amara Okafor');
    for (const [year, manager] of [2021, 2022, 2023, 2024, 2025].entries()) {
      const next = managers[year % 2];
      if (next !== undefined) await story.manager(person, next, `${manager}-01-01`);
    }
    for (const manager of managers) {
      await story.role(manager, 'PROGRAMME_OWNER');
      await story.role(manager, 'ORGANISATION_ADMIN');
    }
    const { browserOf, programOf } = shortcuts(api, story);
    for (let count = 0; count < 4; count++) {
      await browserOf(person);
      await programOf(person, ['profile:read']);
    }
    await browserOf(person, { over: true });
    await programOf(person, ['profile:read'], { over: true });
  });
  afterAll(() => api.close());

  const lists: [string, () => [Caller, string], number][] = [
    ['role grants', () => [story.admin, '/role-grants'], 5],
    ['reporting lines', () => [story.admin, `/members/${person.memberId}/reporting-lines`], 5],
    ['access tokens', () => [person, '/access-tokens'], 4],
    ['browsers', () => [person, '/sessions'], 5],
  ];

  describe.each(lists)('%s', (_, list, expected) => {
    const read = async (query: string) => {
      const [reader, address] = list();
      const { body } = await reader.get(`${address}?${query}`);
      return body as { items: { id: Id }[]; nextCursor: string | null };
    };

    it.each([1, 2, 3, 100])('read the same by pages of %i, each once and nothing that is over', async (limit) => {
      const whole = (await read('limit=100')).items.map(({ id }) => id);
      expect(whole).toHaveLength(expected);
      const met: Id[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await read(`limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        met.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(met).toEqual(whole);
    });

    it.each(['cursor=x', `cursor=${encodeURIComponent(encodeURIComponent('["\\u0000"]'))}`, 'cursor=%255B1%255D', 'limit=0', 'limit=101'])('refuse %s', async (query) => {
      const [reader, address] = list();
      const answer = await reader.get(`${address}?${query}`);
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid', paths: [query.startsWith('limit') ? 'query.limit' : 'query.cursor'] });
    });
  });

  it('hold every row of a long history, and no answer more than a hundred', async () => {
    const busy = await story.person('Rhys Bevan');
    await asAdministrator(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO reporting_line (organisation_id, id, member_id, manager_id, from_date, to_date)
         SELECT $1, gen_random_uuid(), $2, $3, date '2000-01-01' + n * 10, date '2000-01-01' + n * 10 + 10 FROM generate_series(1, 150) n`,
        [story.organisationId, busy.memberId, person.memberId],
      ),
    );
    const first = (await story.admin.get(`/members/${busy.memberId}/reporting-lines?limit=100`)).body;
    const rest = (await story.admin.get(`/members/${busy.memberId}/reporting-lines?limit=100&cursor=${encodeURIComponent(first.nextCursor as string)}`)).body;
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([100, 50, null]);
  });

  it('of roles can be asked about one person and one role', async () => {
    const { body } = await story.admin.get(`/role-grants?memberId=${story.admin.memberId}&role=ORGANISATION_ADMIN`);
    expect(body.items).toMatchObject([{ memberId: story.admin.memberId, role: 'ORGANISATION_ADMIN' }]);
  });
});

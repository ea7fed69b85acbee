import { newId, type Id } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from './refusal';

const names = ['Zoë Adler', 'Åsa Berg', 'anna 100% Corder', 'Émile Duval', 'Bo_Eriksen', 'Bo Eriksen', 'C:\\Fox', 'Ångström Li'];
/** As people expect it: accents and capitals do not move a name. */
const sorted = ['Ångström Li', 'anna 100% Corder', 'Åsa Berg', 'Bo Eriksen', 'Bo_Eriksen', 'C:\\Fox', 'Émile Duval', 'Sunita Rao', 'Zoë Adler'];

describe('the list of members', () => {
  let api: TestApi;
  let story: Story;
  let ids: Map<string, Id>;

  const list = async (query = '', reader: Person = story.admin) => (await reader.get(`/members${query}`)).body;
  const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    ids = new Map();
    for (const [number, name] of names.entries()) {
      const { body } = await story.admin.post('/invitations', { email: `person${number}@calder.example`, name });
      ids.set(name, body.id);
    }
  });
  afterAll(() => api.close());

  it('is sorted as people expect, whatever the letters', async () => {
    expect(namesOf(await list())).toEqual(sorted);
  });

  it.each([1, 2, 3, 4, 9, 10])('reads the same by pages of %i', async (limit) => {
    const all = namesOf(await list('?limit=100'));
    const read: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const page: { items: { name: string }[]; nextCursor: string | null } = await list(
        `?limit=${limit}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      read.push(...namesOf(page));
      cursor = page.nextCursor;
      pages++;
    }
    expect(read).toEqual(all);
    expect(pages).toBe(Math.ceil(all.length / limit));
  });

  it('goes on from two people of one name without losing either', async () => {
    const twins = [await story.invited('Kim Park'), await story.invited('Kim Park')].map(({ memberId }) => memberId);
    const first = await list('?search=kim&limit=1');
    const second = await list(`?search=kim&limit=1&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect([first.items[0].id, second.items[0].id].toSorted()).toEqual(twins.toSorted());
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['ANNA', ['anna 100% Corder']],
    ['duval', ['Émile Duval']],
    ['ÉMILE', ['Émile Duval']],
    ['100%', ['anna 100% Corder']],
    ['%', ['anna 100% Corder']],
    ['_', ['Bo_Eriksen']],
    ['o_e', ['Bo_Eriksen']],
    ['\\', ['C:\\Fox']],
    ['\\Fox', ['C:\\Fox']],
    ["'; DROP TABLE member; --", []],
    ['nobody', []],
  ])('finds exactly what holds %s', async (search, expected) => {
    expect(namesOf(await list(`?search=${encodeURIComponent(search)}`))).toEqual(expected);
  });

  it('finds by a part of the address', async () => {
    expect(namesOf(await list('?search=PERSON0%40calder'))).toEqual(['Zoë Adler']);
  });

  it('filters by status', async () => {
    expect(namesOf(await list('?status=ACTIVE'))).toEqual(['Sunita Rao']);
    expect(namesOf(await list('?status=SUSPENDED'))).toEqual([]);
  });

  it('filters by team, and an unknown team has nobody', async () => {
    const teamId = await story.team('Nordic');
    for (const name of ['Åsa Berg', 'Ångström Li']) await story.admin.put(`/teams/${teamId}/members/${ids.get(name)}`);
    expect(namesOf(await list(`?teamId=${teamId}`))).toEqual(['Ångström Li', 'Åsa Berg']);
    expect(namesOf(await list(`?teamId=${newId()}`))).toEqual([]);
  });

  it.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=many', 'query.limit'],
    ['status=GONE', 'query.status'],
    ['teamId=7', 'query.teamId'],
    ['cursor=abc', 'query.cursor'],
    [`cursor=${encodeURIComponent('["a"]')}`, 'query.cursor'],
    [`cursor=${encodeURIComponent('[1,2]')}`, 'query.cursor'],
    [`cursor=${encodeURIComponent('["a","b"]')}`, 'query.cursor'],
    [`cursor=${encodeURIComponent(encodeURIComponent('["\\u0000","0190f000-0000-7000-8000-000000000000"]'))}`, 'query.cursor'],
    ['serach=anna', 'query.serach'],
    [`search=${'x'.repeat(300)}`, 'query.search'],
  ])('refuses %s and says where', async (query, path) => {
    expect(refusal(await story.admin.get(`/members?${query}`))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('is refused to nobody who is signed in, and to everybody who is not', async () => {
    expect((await api.anonymous().get('/members')).status).toBe(401);
  });

  it('is refused to a token without the scope', async () => {
    const program = await story.admin.withToken('profile:read');
    expect(refusal(await program.get('/members'))).toMatchObject({ status: 403 });
    const reader = await story.admin.withToken('people:read');
    expect((await reader.get('/members')).status).toBe(200);
    expect(refusal(await reader.post('/teams', { name: 'Robots' }))).toMatchObject({ status: 403 });
  });
});

import { gzipSync } from 'node:zlib';
import { newId } from '@waymark/foundation/kernel';
import { readinessApi } from '@waymark/readiness/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import pg from 'pg';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { quickPeople } from '../world/quick-people';

const size = 300;
let api: TestApi;
let story: Story;
let managers: { of3: Person; of300: Person };
let wide: string;
let usual: string;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  usual = (await publishText(story.admin, profileWith('Keeper', 30))).versionId;
  wide = (await publishText(story.admin, profileWith('Master', 60))).versionId;
  const [of3, of300] = (await quickPeople(api, story, ['Priya Nair', 'Hana Ito'])) as [Person, Person];
  managers = { of3, of300 };
  await manage(of3, await quickPeople(api, story, Array.from({ length: 3 }, (_, place) => `Amara Okafor ${place}`)));
  await manage(of300, await quickPeople(api, story, Array.from({ length: size }, (_, place) => `Tomasz Zielinski ${place}`)));
  await decide();
  await story.acknowledged(of3, of300);
}, 120_000);
afterAll(() => api.close());

function profileWith(title: string, skills: number): string {
  return smallProfile({ title, activities: [], skills: Array.from({ length: skills }, (_, place) => ({ name: `${title} skill ${place}` })) });
}

async function manage(manager: Person, reports: readonly Person[]): Promise<void> {
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO reporting_line (organisation_id, id, member_id, manager_id, from_date)
       SELECT $1, l.id, l.member_id, $2, '2026-01-01' FROM unnest($3::uuid[], $4::uuid[]) AS l (id, member_id)`,
      [story.organisationId, manager.memberId, reports.map(() => newId()), reports.map(({ memberId }) => memberId)],
    ),
  );
}

/** Two decisions about everybody and every skill, at levels that no rule foretells, the first of them superseded for some. */
async function decide(): Promise<void> {
  await asAdministrator(api.database.adminUrl, async (client) => {
    await client.query(
      `INSERT INTO decision (organisation_id, id, member_id, measure, requirement_id, ordinal, source, rationale, decided_by, effective_at, recorded_at, valid_until)
       SELECT $1, gen_random_uuid(), l.member_id, 'skill:' || r.skill_id, r.id, 1 + abs(hashint4(r.position * 7919 + hashtext(l.member_id::text) + round)) % 4, 'PRIOR_RECORD', repeat('word ', 60), l.manager_id,
         timestamptz '2026-01-01' + make_interval(days => round), timestamptz '2026-01-01' + make_interval(days => round), NULL
       FROM reporting_line l CROSS JOIN requirement r CROSS JOIN generate_series(1, 2) AS round
       WHERE l.organisation_id = $1 AND r.organisation_id = $1 AND r.kind = 'ORGANISATION_SKILL'`,
      [story.organisationId],
    );
    await client.query(
      `INSERT INTO decision_event (organisation_id, decision_id, number, action, status, at)
       SELECT organisation_id, id, 1, 'confirm', 'CONFIRMED', recorded_at FROM decision WHERE organisation_id = $1`,
      [story.organisationId],
    );
    await client.query('ANALYZE decision, decision_event, requirement, reporting_line, member');
  });
}

/** What is sent to the database while something is asked. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...sent: unknown[]) => unknown };
  const asBuilt = prototype.query;
  prototype.query = function (this: unknown, ...sent: unknown[]) {
    const [first] = sent as [string | { text?: string }];
    seen.push(typeof first === 'string' ? first : (first.text ?? ''));
    return asBuilt.apply(this, sent);
  };
  await work();
  prototype.query = asBuilt;
  return seen;
}

const since = '2026-01-02T12:00:00.000Z';
const read = (manager: Person, versionId: string) => ask(manager, readinessApi.readTeamReadiness, { query: { versionId } });

it.each<[string, (manager: Person) => Promise<{ status: number }>]>([
  ['the map', (manager) => read(manager, usual)],
  ['what changed', (manager) => ask(manager, readinessApi.readTeamMovement, { query: { versionId: usual, since } })],
  ['the line over time', (manager) => ask(manager, readinessApi.readTeamTrend, { query: { versionId: usual } })],
  ['the file', (manager) => ask(manager, readinessApi.exportTeamReadiness, { query: { versionId: usual } })],
])('%s of 300 people takes as many statements as that of 3', async (_, question) => {
  const counts: number[] = [];
  for (const manager of [managers.of3, managers.of300]) {
    await question(manager);
    counts.push((await statementsOf(async () => expect((await question(manager)).status).toBe(200))).length);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThan(30);
});

it('a count of statements sees one for each person', async () => {
  const one = async () => (await statementsOf(async () => { await story.admin.get('/session'); })).length;
  const three = async () => (await statementsOf(async () => { for (let times = 0; times < 3; times += 1) await story.admin.get('/session'); })).length;
  expect(await three()).toBe(3 * (await one()));
});

it('a person at 30 requirements is fewer than 250 bytes, and on the wire than 120, compressed as the proxy does', async () => {
  const [few, many] = [await read(managers.of3, usual), await read(managers.of300, usual)];
  expect([few.body.people.length, many.body.people.length, many.body.requirements.length]).toEqual([3, size, 30]);
  const perPerson = (gzipSync(many.bytes).length - gzipSync(few.bytes).length) / (size - 3);
  expect(perPerson).toBeLessThan(120);
  expect((many.bytes.length - few.bytes.length) / (size - 3)).toBeLessThan(250);
});

it('what changed of 300 people at 60 requirements is a letter for each cell, and the latest one by one', async () => {
  const { status, body, bytes } = await ask(managers.of300, readinessApi.readTeamMovement, { query: { versionId: wide, since: '2020-01-01T00:00:00.000Z' } });
  expect([status, body.people.length, body.cells.length]).toEqual([200, size, 200]);
  expect(body.people.every(({ directions }) => directions.length === 60)).toBe(true);
  expect(body.changes).toBeGreaterThan(200);
  expect(bytes.length / size).toBeLessThan(700);
});

it('300 people and 60 requirements are answered whole', async () => {
  const { status, body } = await read(managers.of300, wide);
  expect([status, body.people.length, body.requirements.length]).toEqual([200, size, 60]);
});

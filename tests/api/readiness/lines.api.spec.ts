import { newId } from '@waymark/foundation/kernel';
import { MentorsOf } from '@waymark/evidence/api';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { ReportQueries } from '@waymark/readiness/api';
import { readinessApi } from '@waymark/readiness/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import fc from 'fast-check';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { quickPeople } from '../world/quick-people';

/** Somebody reports to somebody before them in the list, in one of these times or in none. */
interface Line {
  member: number;
  manager: number;
  from: string;
  to: string | null;
}

const count = 12;
const day = (offset: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + offset * 86_400_000);
/** Over, over since today, from today on, for ever, for one more day, and not before tomorrow. */
const times = [[-90, -30], [-90, 0], [0, null], [-90, null], [-30, 1], [1, null]] as const;
const lineOf = (member: number) =>
  fc.record({ manager: fc.integer({ min: 0, max: member - 1 }), time: fc.constantFrom(...times), has: fc.constantFrom(true, true, true, false) }).map(({ manager, time: [from, to], has }): Line[] =>
    has ? [{ member, manager, from: day(from), to: to === null ? null : day(to) }] : []);
const arrangement = fc.tuple(...Array.from({ length: count - 1 }, (_, place) => lineOf(place + 1))).map((lines) => lines.flat());
const arrangements = fc.sample(arrangement, { numRuns: 12, seed: 4140 });

let api: TestApi;
let told: SkilledStory;
let people: Person[];

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  people = await quickPeople(api, told.story, Array.from({ length: count }, (_, place) => `Person ${String(place).padStart(2, '0')}`));
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO purpose_acknowledgement (organisation_id, programme_id, member_id, purpose_version, acknowledged_at)
       SELECT p.organisation_id, p.id, m.id, p.purpose_version, now() FROM programme p, member m WHERE p.organisation_id = $1 AND m.organisation_id = $1`,
      [told.story.organisationId],
    ),
  );
}, 60_000);
afterAll(() => api.close());

async function arrange(lines: readonly Line[]): Promise<void> {
  const id = (place: number) => people[place]?.memberId;
  await asAdministrator(api.database.adminUrl, async (client) => {
    await client.query('DELETE FROM reporting_line WHERE organisation_id = $1 AND member_id = ANY ($2::uuid[])', [told.story.organisationId, people.map(({ memberId }) => memberId)]);
    await client.query(
      `INSERT INTO reporting_line (organisation_id, id, member_id, manager_id, from_date, to_date)
       SELECT $1, l.* FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::date[]) AS l`,
      [told.story.organisationId, lines.map(() => newId()), lines.map(({ member }) => id(member)), lines.map(({ manager }) => id(manager)), lines.map(({ from }) => from), lines.map(({ to }) => to)],
    );
  });
}

/** Everybody below a manager on a day, directly and further down. */
function below(manager: number, lines: readonly Line[], on: string): number[] {
  const direct = lines.filter((line) => line.manager === manager && line.from <= on && (line.to === null || line.to > on)).map(({ member }) => member);
  return direct.flatMap((member) => [member, ...below(member, lines, on)]);
}

/** What every person gets of every other at an instant that lies `ago` days back, in both views. */
async function seenBy(reader: number, ago: number): Promise<{ team: number[]; single: number[] }> {
  const at = new Date(Date.now() - ago * 86_400_000).toISOString();
  const me = people[reader];
  if (me === undefined) throw new Error('There is no such person');
  const team = await ask(me, readinessApi.readTeamReadiness, { query: { reach: 'ALL', at, knownAt: at } });
  const statuses = await Promise.all(people.map(async ({ memberId }) => (await ask(me, readinessApi.readPersonReadiness, { params: { memberId }, query: { at } })).status));
  const placeOf = new Map(people.map(({ memberId }, place) => [memberId, place]));
  return {
    team: team.body.people.map(({ id }) => placeOf.get(id) ?? -1).sort((one, other) => one - other),
    single: statuses.flatMap((status, place) => (status === 200 && place !== reader ? [place] : [])),
  };
}

/** The readings of random people in random lines at random instants that are not those of the line of today. */
async function wrongReadings(): Promise<string[]> {
  const wrong: string[] = [];
  for (const [place, lines] of arrangements.entries()) {
    await arrange(lines);
    for (const reader of [0, 1 + (place % 3)]) {
      const expected = below(reader, lines, day(0)).sort((one, other) => one - other).join();
      for (const ago of [0, 60 + place]) wrong.push(...(await differences(reader, ago, expected)));
    }
  }
  return wrong;
}

async function differences(reader: number, ago: number, expected: string): Promise<string[]> {
  const { team, single } = await seenBy(reader, ago);
  return [['team', team.join()], ['people', single.join()]].flatMap(([view, seen]) => (seen === expected ? [] : [`${view} of ${reader}, ${ago} days ago: ${seen} and not ${expected}`]));
}

describe('whoever asks, at whatever instant', () => {
  it('reads those who report to them today, directly or below, and nobody else', async () => {
    expect(await wrongReadings()).toEqual([]);
  });

  it('would be found reading people of an earlier line, if the lines were those of the instant', async () => {
    const queries = api.get(ReportQueries);
    const asBuilt = queries.of.bind(queries);
    queries.of = (managerId, _today, roles) => asBuilt(managerId, roles.day, roles);
    const wrong = await wrongReadings();
    queries.of = asBuilt;
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every((each) => each.startsWith('team'))).toBe(true);
  });
});

/** Every reading of one person, of themselves or through a team, that may be asked for at an instant. */
const readingsOf = ({ memberId }: Person, query: object) => {
  const params = { memberId };
  const since = '2020-01-01T00:00:00.000Z';
  return {
    readiness: (reader: Person) => ask(reader, readinessApi.readPersonReadiness, { params, query }),
    timeline: (reader: Person) => ask(reader, readinessApi.readPersonTimeline, { params, query }),
    movement: (reader: Person) => ask(reader, readinessApi.readPersonMovement, { params, query: { since, ...query } }),
    explanation: (reader: Person) => ask(reader, readinessApi.explainRequirement, { params: { memberId, requirementId: told.requirement('Lamp care').id }, query }),
    file: (reader: Person) => ask(reader, readinessApi.exportPersonReadiness, { params, query }),
    snapshots: (reader: Person) => ask(reader, readinessApi.listSnapshots, { params }),
    judgements: (reader: Person) => ask(reader, readinessApi.listJudgements, { params }),
  };
};

/** The readings that do not answer 404 for somebody: of now, at an earlier instant, with what was known then, and with both. */
async function readableBy(reader: Person, of: Person): Promise<string[]> {
  const instant = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const found: string[] = [];
  for (const query of [{}, { at: instant }, { knownAt: instant }, { at: instant, knownAt: instant }]) {
    for (const [name, read] of Object.entries(readingsOf(of, query))) {
      const { status } = await read(reader);
      if (status !== 404) found.push(`${name} ${Object.keys(query).join()} ${status}`);
    }
  }
  return found;
}

/** The team views that somebody is in, asked in the same ways. A trend names nobody: it has somebody where it has a point. */
async function inTeamOf(reader: Person, of: Person): Promise<string[]> {
  const instant = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const found: string[] = [];
  for (const instants of [{}, { at: instant }, { knownAt: instant }, { at: instant, knownAt: instant }]) {
    const query = { reach: 'ALL', versionId: told.versionId, ...instants } as const;
    const answers = {
      team: JSON.stringify((await ask(reader, readinessApi.readTeamReadiness, { query })).body),
      movement: JSON.stringify((await ask(reader, readinessApi.readTeamMovement, { query: { since: '2020-01-01T00:00:00.000Z', ...query } })).body),
      file: (await ask(reader, readinessApi.exportTeamReadiness, { query })).bytes.toString(),
      trend: (await ask(reader, readinessApi.readTeamTrend, { query })).body.items.length > 0 ? of.name : '',
    };
    for (const [name, text] of Object.entries(answers)) if (text.includes(of.memberId) || text.includes(of.name)) found.push(`${name} ${Object.keys(instants).join()}`);
  }
  return found;
}

describe('somebody who reported to a manager until a while ago', () => {
  const [manager, report] = [() => people[0] as Person, () => people[1] as Person];
  const reportsUntil = (to: string | null) => arrange([{ member: 1, manager: 0, from: day(-90), to }]);

  beforeAll(async () => {
    await asAdministrator(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO readiness_snapshot (organisation_id, id, member_id, version_id, at, cause, rule_set, band, measures)
         SELECT $1, gen_random_uuid(), $2, $3, now() - interval '70 days', 'ON_DEMAND', 1, 'UNKNOWN', '{}'`,
        [told.story.organisationId, report().memberId, told.versionId],
      ),
    );
  });

  it('is found by none of the readings of a person, whatever instant they are asked about', async () => {
    await reportsUntil(day(-30));
    expect(await readableBy(manager(), report())).toEqual([]);
  });

  it('is in no view of a team, no file and no trend, whatever instant they are asked about', async () => {
    await reportsUntil(day(-30));
    expect(await inTeamOf(manager(), report())).toEqual([]);
  });

  it('would be found by all of them, if the line were not over', async () => {
    await reportsUntil(null);
    const single = Object.keys(readingsOf(report(), {})).length;
    expect([(await readableBy(manager(), report())).length, await inTeamOf(manager(), report())]).toEqual([single * 4, expect.arrayContaining(['team at', 'file knownAt', 'movement at,knownAt', 'trend at', 'trend knownAt'])]);
  });

  it('would be found by every reading of a person that looked at the line of an earlier instant', async () => {
    await reportsUntil(day(-30));
    const calendar = api.get(OrganisationCalendar);
    const asBuilt = calendar.today.bind(calendar);
    calendar.today = () => Promise.resolve(day(-60));
    const found = await readableBy(manager(), report()).finally(() => (calendar.today = asBuilt));
    expect(found).toHaveLength(Object.keys(readingsOf(report(), {})).length * 4);
  });
});

describe('a mentor', () => {
  const port = () => api.get<{ of?: MentorsOf['of'] }>(MentorsOf as never);
  afterEach(() => {
    delete port().of;
  });

  it('reads their mentee for as long as they mentor them, with what was submitted and without what managers said', async () => {
    const { amara, colleague } = told;
    const mentors = new Set([colleague.memberId]);
    port().of = (memberId) => Promise.resolve(memberId === amara.memberId ? [...mentors] : []);
    const read = () => ask(colleague, readinessApi.readPersonReadiness, { params: { memberId: amara.memberId } });
    const list = () => ask(colleague, readinessApi.listJudgements, { params: { memberId: amara.memberId } });
    expect((await read()).body).toMatchObject({ sees: 'MENTOR', mayJudge: false, judgement: null });
    expect(refusal(await list())).toMatchObject({ status: 403 });
    expect(refusal(await colleague.post('/readiness-snapshots', { memberId: amara.memberId }))).toMatchObject({ status: 403 });
    expect((await ask(colleague, readinessApi.readTeamReadiness)).body.people).toEqual([]);
    const lines = (await amara.get('/access-events?subjectKind=readiness')).body.items;
    expect(lines).toMatchObject([{ readerName: 'Tomasz Zielinski', ground: 'mentor' }]);
    mentors.clear();
    expect(await Promise.all([read(), list()]).then((answers) => answers.map(({ status }) => status))).toEqual([404, 404]);
  });
});

it('what a manager reads of a person or a team is in the ledger of each of them, once', async () => {
  await arrange([{ member: 1, manager: 0, from: day(-9), to: null }, { member: 2, manager: 0, from: day(-9), to: null }, { member: 3, manager: 2, from: day(-9), to: null }]);
  const [manager, ...reports] = people.slice(0, 4) as [Person, ...Person[]];
  const linesOf = async (person: Person) => (await person.get('/access-events?subjectKind=readiness')).body.items.map(({ readerId, ground }: { readerId: string; ground: string }) => [readerId === manager.memberId, ground]);
  await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM access_event'));
  await ask(manager, readinessApi.readTeamReadiness);
  await ask(manager, readinessApi.exportTeamReadiness);
  await ask(manager, readinessApi.readTeamMovement, { query: { since: '2026-01-01T00:00:00.000Z' } });
  await ask(manager, readinessApi.readPersonTimeline, { params: { memberId: people[1]?.memberId ?? '' } });
  expect(await Promise.all(reports.map(linesOf))).toEqual([[[true, 'line-manager']], [[true, 'line-manager']], []]);
  await ask(people[1] as Person, readinessApi.readPersonReadiness, { params: { memberId: people[1]?.memberId ?? '' } });
  expect(await linesOf(people[1] as Person)).toHaveLength(1);
  await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM access_event'));
  const said = await manager.post(`/members/${people[1]?.memberId ?? ''}/judgements`, { versionId: told.versionId, horizon: 'LONGER', reason: 'So.' });
  expect([said.status, await linesOf(people[1] as Person)]).toEqual([201, [[true, 'line-manager']]]);
});

it('people, teams, requirements and judgements of another organisation are not found', async () => {
  const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
  const [stranger, report] = [await other.person('Rui Costa'), await other.person('Ana Lopes')];
  await other.manager(report, stranger);
  await other.acknowledged(stranger);
  const { amara, priya, versionId } = told;
  const { body: said } = await priya.post(`/members/${amara.memberId}/judgements`, { versionId, horizon: 'LONGER', reason: 'So.' });
  const requirementId = told.requirement('Lamp care').id;
  const member = `/members/${amara.memberId}`;
  const reads = [`${member}/readiness`, `${member}/readiness/timeline`, `${member}/readiness/movement?since=2026-01-01T00:00:00.000Z`, `${member}/readiness/requirements/${requirementId}`, `${member}/readiness/export`, `${member}/readiness/snapshots`, `${member}/judgements`, `/team-readiness?versionId=${versionId}`, `/members/${report.memberId}/readiness?versionId=${versionId}`, `/members/${report.memberId}/readiness/requirements/${requirementId}`];
  expect(await Promise.all(reads.map(async (path) => (await stranger.get(path)).status))).toEqual(reads.map(() => 404));
  const writes = await Promise.all([
    stranger.post(`${member}/judgements`, { versionId, horizon: 'LONGER', reason: 'So.' }),
    stranger.post(`/members/${report.memberId}/judgements`, { versionId, horizon: 'LONGER', reason: 'So.' }),
    stranger.post(`/judgements/${said.id}/withdrawal`),
    stranger.post('/readiness-snapshots', { memberId: amara.memberId }),
  ]);
  expect(writes.map(({ status }) => status)).toEqual([404, 400, 404, 404]);
});

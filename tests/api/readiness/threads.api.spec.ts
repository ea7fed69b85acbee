import { evidenceApi, standingApi } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { readinessApi } from '@waymark/readiness/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { begin, letJudge, submit } from '../evidence/skilled-story';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText, readVersion } from '../role-profiles/uploading';
import { teamStory, type TeamStory } from './team-story';

let api: TestApi;
let told: TeamStory;
let startedAt: string;

beforeAll(async () => {
  api = await startApi();
  told = await teamStory(api);
  startedAt = api.clock.now().toISOString();
  await letJudge(told, told.rhys);
}, 60_000);
afterAll(() => api.close());

const dayIn = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(api.clock.now().getTime() + days * 86_400_000);
const instantIn = (days: number) => new Date(api.clock.now().getTime() + days * 86_400_000).toISOString();
const params = ({ memberId }: Person) => ({ params: { memberId } });
const explain = (reader: Person, of: Person, title: string, query: object = {}) =>
  ask(reader, readinessApi.explainRequirement, { params: { memberId: of.memberId, requirementId: told.requirement(title).id }, query });
const titled = ({ title, from, to, cause }: { title: string | null; from: { ordinal: number } | null; to: { ordinal: number } | null; cause: string }) =>
  `${title ?? ''} ${from?.ordinal ?? 0} to ${to?.ordinal ?? 0}, ${cause}`;

describe('the thread of a requirement', () => {
  let evidenceId: string;

  beforeAll(async () => {
    await told.hold(told.priya, told.amara, { title: 'Signal reading', ordinal: 2 });
    await ask(told.amara, standingApi.rateSelf, { body: { requirementId: told.requirement('Signal reading').id, ordinal: 3, note: 'I read them all.' } });
    const evidence = await submit(told.amara, await begin(told.amara, told.requirement('Signal reading').id, 3));
    evidenceId = evidence.id;
  });

  it('shows the person every step, and where it is', async () => {
    const { status, body } = await explain(told.amara, told.amara, 'Signal reading');
    expect([status, body]).toMatchObject([200, {
      role: { title: 'Lighthouse keeper' },
      requirement: { title: 'Signal reading', required: { ordinal: 3 }, attained: { ordinal: 2 }, gap: 1, status: 'GAP', clauses: ['You can do it with help.', 'You can say when it fails.'] },
      selfRated: { ordinal: 3, name: 'Practitioner' },
      openSince: '2026-01-01T00:00:00.000Z',
      goals: [],
      actions: [],
      evidence: [{ id: evidenceId, title: 'The lamp that would not light', kind: 'STAR' }],
      claims: [{ evidenceId, claimed: { ordinal: 3 }, status: 'SUBMITTED' }],
      decisions: [{ level: { ordinal: 2 }, source: 'PRIOR_RECORD', decidedBy: ['Priya Nair'], counts: true }],
      waiver: null,
      here: 'DECISION',
      sees: 'OWN',
    }]);
  });

  it('shows a manager the levels and nothing that was not released to them, not even that there is something', async () => {
    const { body } = await explain(told.priya, told.amara, 'Signal reading');
    expect(body).toMatchObject({ requirement: { claim: null, status: 'GAP' }, selfRated: null, evidence: [], claims: [], decisions: [{ level: { ordinal: 2 } }], here: 'GOAL', sees: 'MANAGER' });
    expect(JSON.stringify(body)).not.toContain(evidenceId);
    await ask(told.amara, evidenceApi.giveRelease, { params: { evidenceId, memberId: told.priya.memberId } });
    const released = (await explain(told.priya, told.amara, 'Signal reading')).body;
    expect(released).toMatchObject({ selfRated: null, evidence: [{ id: evidenceId }], claims: [{ status: 'SUBMITTED' }], here: 'DECISION' });
    expect(released.evidence[0]?.releasedAt).not.toBeNull();
    expect((await explain(told.hana, told.amara, 'Signal reading')).body).toMatchObject({ evidence: [], claims: [], here: 'GOAL' });
  });

  it('says of what has been begun what the row of the person says, to each reader', async () => {
    await ask(told.amara, standingApi.rateSelf, { body: { requirementId: told.requirement('Weather records').id, ordinal: 1, note: 'A little.' } });
    const begun: Record<string, string[]> = {};
    for (const reader of [told.amara, told.priya, told.hana]) {
      const { items } = (await ask(reader, readinessApi.readPersonReadiness, params(told.amara))).body;
      for (const { title, started } of items) expect([title, (await explain(reader, told.amara, title)).body.requirement.started]).toEqual([title, started]);
      begun[reader === told.amara ? 'own' : reader === told.priya ? 'released' : 'manager'] = items.filter(({ started }) => started).map(({ title }) => title).toSorted();
    }
    expect(begun).toEqual({ own: ['Signal reading', 'Weather records'], released: ['Signal reading'], manager: [] });
  });

  it('has nothing in it that had not happened by an earlier instant', async () => {
    expect((await explain(told.amara, told.amara, 'Signal reading', { at: startedAt, knownAt: startedAt })).body).toMatchObject({
      requirement: { status: 'NOT_ASSESSED' }, selfRated: null, evidence: [], claims: [], decisions: [], here: 'GOAL',
    });
  });

  it('has no decision in it that had not taken effect, however well it is known now', async () => {
    const decisionsAt = async (query: object) => (await explain(told.amara, told.amara, 'Signal reading', query)).body.decisions.map(({ level }) => level.ordinal);
    expect([await decisionsAt({ at: '2025-02-01T00:00:00.000Z' }), await decisionsAt({ at: '2025-04-01T00:00:00.000Z' })]).toEqual([[], [2]]);
  });

  it('is done where the requirement need not be met, with the reason for those who may read it', async () => {
    const body = { memberId: told.amara.memberId, requirementId: told.requirement('Weather records').id, reason: 'The station has no records.', from: '2026-01-01' };
    await ask(told.owner, standingApi.askWaiver, { body });
    expect((await explain(told.priya, told.amara, 'Weather records')).body).toMatchObject({
      requirement: { status: 'WAIVED' }, waiver: { reason: 'The station has no records.', from: '2026-01-01', to: null, decidedBy: 'Helen Marsh' }, openSince: null, here: 'DONE',
    });
  });

  it('is not found for a requirement of another organisation, or of nobody', async () => {
    const other = await ask(told.amara, readinessApi.explainRequirement, { params: { memberId: told.amara.memberId, requirementId: newId() } });
    expect(other.status).toBe(404);
  });
});

describe('what changed for a person', () => {
  const timelineOf = async (query: object = {}) => (await ask(told.zainab, readinessApi.readPersonTimeline, { ...params(told.zainab), query })).body.items;
  const movementOf = async (reader: Person, query: { since: string; at?: string; versionId?: string }) => (await ask(reader, readinessApi.readPersonMovement, { ...params(told.zainab), query })).body;

  beforeAll(async () => {
    await told.hold(told.priya, told.zainab, { title: 'Lamp care', ordinal: 2, validUntil: dayIn(10) }, { title: 'Signal reading', ordinal: 2 });
  });

  it('is told instant by instant, with the band since, as it will be too', async () => {
    const past = await timelineOf();
    expect(past.map(titled)).toEqual(['Lighthouse keeper 0 to 0, ROLE', 'Lamp care 0 to 2, DECISION', 'Signal reading 0 to 2, DECISION']);
    // The two levels were recorded together, and may have been so within a millisecond.
    expect([past[0], past[2]].map((entry) => [entry?.band, entry?.met, entry?.counted])).toEqual([['UNKNOWN', 0, 3], ['EARLY', 1, 3]]);
    const future = await timelineOf({ at: instantIn(30) });
    expect(future.map(titled).at(-1)).toBe('Lamp care 2 to 0, EXPIRY');
    expect(future.at(-1)?.at).toContain(dayIn(10));
  });

  it('is split into levels that ran out, what people decided, and what another edition asks for', async () => {
    const movement = await movementOf(told.priya, { since: startedAt, at: instantIn(30) });
    expect(movement).toMatchObject({ parts: { expiry: 0, person: 0, profile: 0, total: 0 }, bandThen: 'UNKNOWN', profileChanges: [] });
    expect(movement.cells.map((cell) => `${titled(cell)} ${cell.direction}`)).toEqual(['Lamp care 0 to 0, PERSON SAME', 'Signal reading 0 to 2, PERSON UP']);
    const { cells, parts } = await movementOf(told.priya, { since: startedAt });
    expect([parts, cells.map(({ decidedBy }) => decidedBy)]).toEqual([{ expiry: 0, person: 1, profile: 0, total: 1 }, [['Priya Nair'], ['Priya Nair']]]);
    expect((await movementOf(told.priya, { since: api.clock.now().toISOString(), at: instantIn(30) })).parts).toEqual({ expiry: -1, person: 0, profile: 0, total: -1 });
  });

  it('begins before it ends', async () => {
    const { status, body } = await ask(told.priya, readinessApi.readPersonMovement, { ...params(told.zainab), query: { since: instantIn(2), at: instantIn(1) } });
    expect([status, body]).toMatchObject([400, { issues: [{ path: 'query.since' }] }]);
  });

  it('says what a newer edition asks for, so that nobody seems to have slipped', async () => {
    const before = api.clock.now().toISOString();
    const skills = [{ name: 'Lamp care', level: '3 – Practitioner' }, { name: 'Signal reading', level: '2 – Working' }, { name: 'Tide tables' }];
    const { versionId } = await publishText(told.story.admin, smallProfile({ skills }));
    const movement = await movementOf(told.priya, { since: before, versionId });
    expect(movement.parts).toEqual({ expiry: 0, person: 0, profile: 0, total: 0 });
    expect(movement.profileChanges).toEqual([
      { title: 'Weather records', change: 'REMOVED' },
      { title: 'Lamp care', change: 'RAISED' },
      { title: 'Signal reading', change: 'LOWERED' },
      { title: 'Tide tables', change: 'ADDED' },
    ]);
    expect(movement.cells.every(({ cause }) => cause === 'PROFILE')).toBe(true);
  });

  it('begins with the edition that each person had, also where a newer one was out already', async () => {
    const skills = [{ name: 'Lamp care', level: '3 – Practitioner' }, { name: 'Signal reading', level: '2 – Working' }, { name: 'Tide tables' }, { name: 'Fog horn' }];
    const { versionId } = await publishText(told.story.admin, smallProfile({ skills }));
    const since = api.clock.now().toISOString();
    const { items } = await readVersion(told.story.admin, versionId);
    const changed = async () => {
      const { cells, profileChanges } = await movementOf(told.priya, { since, versionId });
      return { titles: profileChanges.map(({ title }) => title), inEdition: cells.filter(({ requirementId }) => items.some(({ id }) => id === requirementId)).map(({ title }) => title) };
    };
    const all = { titles: ['Weather records', 'Lamp care', 'Signal reading', 'Tide tables', 'Fog horn'], inEdition: ['Lamp care', 'Signal reading', 'Tide tables', 'Fog horn'] };
    expect(await changed()).toEqual(all);
    // Nothing of the profile on the day: the newest of that time, which is the same.
    const late = await told.story.person('Callum Fraser');
    const { body } = await ask(late, readinessApi.readPersonMovement, { ...params(late), query: { since, versionId } });
    expect([body.cells, body.profileChanges]).toEqual([[], []]);
    // A team is people with different beginnings.
    const team = (await ask(told.priya, readinessApi.readTeamMovement, { query: { since, versionId } })).body;
    expect(team.profileChanges.map(({ title }) => title)).toEqual(all.titles);
    expect(new Set(team.cells.map(({ member }) => member.name))).toEqual(new Set(['Amara Okafor', 'Zainab Hussain']));
  });

  it('is told of a whole team at once', async () => {
    const { body } = await ask(told.priya, readinessApi.readTeamMovement, { query: { since: startedAt, versionId: told.versionId } });
    expect(body.parts).toEqual({ expiry: 0, person: 1, profile: 0, total: 1 });
    expect(body.people.map(({ parts, bandThen, bandNow, directions }) => [parts.total, bandThen, bandNow, directions])).toEqual([[0, 'UNKNOWN', 'EARLY', '-UU'], [1, 'UNKNOWN', 'EARLY', 'UU-']]);
    expect([body.levels, body.changes]).toEqual([{ up: 3, down: 0 }, 4]);
    expect(body.cells.map((cell) => `${cell.member.name}: ${titled(cell)}`).sort()).toEqual([
      'Amara Okafor: Signal reading 0 to 2, PERSON',
      'Amara Okafor: Weather records 0 to 0, PERSON',
      'Zainab Hussain: Lamp care 0 to 2, PERSON',
      'Zainab Hussain: Signal reading 0 to 2, PERSON',
    ]);
  });
});

describe('files', () => {
  it('have what the page shows, in rows that a spreadsheet does not take for formulas', async () => {
    const person = await ask(told.priya, readinessApi.exportPersonReadiness, { ...params(told.zainab), query: { versionId: told.versionId } });
    expect(person.status).toBe(200);
    expect(person.bytes.toString()).toContain('Zainab Hussain,Lighthouse keeper,1,');
    expect(person.bytes.toString()).toContain('Signal reading,Mandatory,3 Practitioner,2 Working,Below,1,');
    const team = await ask(told.priya, readinessApi.exportTeamReadiness, { query: { versionId: told.versionId } });
    const [heading, ...rows] = team.bytes.toString().split('\r\n');
    expect(heading).toContain('Band,Met,Counted,Lamp care (2 Working),Signal reading (3 Practitioner),Weather records (2 Working)');
    expect(rows.map((row) => row.replace(/\d{4}-\d\d-\d\dT[^,]*/, 'at'))).toEqual([
      'Amara Okafor,,Lighthouse keeper,1,at,Early,0,2,Nothing confirmed,2 of 3,Waived',
      'Zainab Hussain,,Lighthouse keeper,1,at,Early,1,3,"2, Met, expires soon",2 of 3,Nothing confirmed',
      '',
    ]);
  });
});

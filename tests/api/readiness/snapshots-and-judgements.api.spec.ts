import { newId } from '@waymark/foundation/kernel';
import { MonthlySnapshotJobs } from '@waymark/readiness/api';
import { readinessApi } from '@waymark/readiness/domain';
import { days, everybodysPassword, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal, tally } from '../people/refusal';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { teamStory, type TeamStory } from './team-story';

let api: TestApi;
let told: TeamStory;

beforeAll(async () => {
  api = await startApi();
  told = await teamStory(api);
  await told.hold(told.priya, told.amara, { title: 'Lamp care', ordinal: 2 }, { title: 'Signal reading', ordinal: 3 }, { title: 'Weather records', ordinal: 2 });
}, 60_000);
afterAll(() => api.close());

/** Sessions do not last until next month. */
async function everybodySignsInAgain(): Promise<void> {
  const { amara, zainab, priya, hana, owner, colleague, story } = told;
  await Promise.all([amara, zainab, priya, hana, owner, colleague, story.admin].map((person) => person.signIn(person.email, everybodysPassword)));
}

const day = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(api.clock.now());
const give = ({ memberId }: Person, from: string) => told.story.admin.post('/role-assignments', { memberId, kind: 'CURRENT', versionId: told.versionId, from });
const monthBegins = () => api.get(MonthlySnapshotJobs).keep();
const keptOf = async ({ memberId }: Person, reader = told.priya) => (await ask(reader, readinessApi.listSnapshots, { params: { memberId } })).body.items;
const trendOf = async () => (await ask(told.priya, readinessApi.readTeamTrend, { query: { versionId: told.versionId } })).body.items;

describe('snapshots', () => {
  it('of a month are kept once, about its first instant where the organisation is, whoever is late and however many at once', async () => {
    const former = await told.story.person('Naveen Shah');
    await give(told.colleague, '2026-01-01');
    const [had] = (await give(former, '2026-01-01')).body.items;
    api.clock.advance(days(32 - Number(day().slice(8))));
    await everybodySignsInAgain();
    // What is said today of the past was not known when the month began, and what ended since had not.
    await give(told.hana, '2026-01-01');
    expect(await told.story.admin.post(`/role-assignments/${had.id}/end`, { to: day() }, { ifMatch: had.version })).toMatchObject({ status: 200 });
    await Promise.all([monthBegins(), monthBegins(), monthBegins()]);
    await monthBegins();
    expect(await keptOf(told.hana, told.hana)).toEqual([]);
    await former.signIn(former.email, everybodysPassword);
    expect(await keptOf(former, former)).toHaveLength(1);
    expect(await keptOf(told.zainab)).toHaveLength(1);
    const [snapshot, ...others] = await keptOf(told.amara);
    expect([snapshot, others]).toMatchObject([{ cause: 'MONTHLY', ruleSet: 1, band: 'READY', role: { title: 'Lighthouse keeper' }, measures: { counted: 3, met: 3, coverage: 1, progress: 1 } }, []]);
    expect(snapshot?.at).toMatch(/-(01T00:00|\d\dT23:00):00\.000Z$/);
  });

  it('are kept of a person and of a team when somebody asks who may', async () => {
    const { amara, zainab, priya, owner, colleague } = told;
    const keep = (by: Person, body: object) => by.post('/readiness-snapshots', body);
    expect(await keep(amara, { memberId: amara.memberId })).toMatchObject({ status: 201, body: { taken: 1 } });
    expect(await keep(priya, { teamId: told.teamId, versionId: told.versionId })).toMatchObject({ status: 201, body: { taken: 2 } });
    expect(refusal(await keep(owner, { memberId: amara.memberId }))).toMatchObject({ status: 404 });
    expect(refusal(await keep(colleague, { memberId: amara.memberId }))).toMatchObject({ status: 404 });
    expect(refusal(await keep(colleague, { teamId: told.teamId, versionId: told.versionId }))).toMatchObject({ status: 404 });
    expect((await keptOf(amara)).map(({ cause }) => cause)).toEqual(['MONTHLY', 'ON_DEMAND', 'ON_DEMAND']);
    expect((await keptOf(zainab)).map(({ cause, band }) => [cause, band])).toEqual([['MONTHLY', 'UNKNOWN'], ['ON_DEMAND', 'UNKNOWN']]);
  });

  it('once asked for stay one, however often the button is pressed', async () => {
    const before = (await keptOf(told.amara)).length;
    const headers = { 'idempotency-key': newId() };
    await Promise.all([1, 2, 3].map(() => told.amara.post('/readiness-snapshots', { memberId: told.amara.memberId }, { headers })));
    expect(await keptOf(told.amara)).toHaveLength(before + 1);
  });

  it('are kept of whoever has an earlier edition when a newer one comes out', async () => {
    await publishText(told.story.admin, smallProfile({ skills: [{ name: 'Lamp care', level: '3 – Practitioner' }] }));
    const [last, before] = (await keptOf(told.amara)).toReversed();
    expect([last, before]).toMatchObject([{ cause: 'PUBLICATION', role: { number: 1 }, band: 'READY' }, { cause: 'ON_DEMAND' }]);
  });

  it('make a line of the team, of the instants at which it was counted', async () => {
    expect((await trendOf()).map(({ cause, people, bands }) => [cause, people, bands])).toEqual([
      ['MONTHLY', 2, { UNKNOWN: 1, EARLY: 0, DEVELOPING: 0, NEARLY: 0, READY: 1 }],
      ['ON_DEMAND', 2, { UNKNOWN: 1, EARLY: 0, DEVELOPING: 0, NEARLY: 0, READY: 1 }],
      ['PUBLICATION', 2, { UNKNOWN: 1, EARLY: 0, DEVELOPING: 0, NEARLY: 0, READY: 1 }],
    ]);
  });

  it('make a line of those who had the role by then, and leave out what counted only some of them', async () => {
    const { story, priya, colleague, versionId } = told;
    const late = await story.person('Callum Fraser');
    const counts = async () => (await trendOf()).map(({ cause, people }) => [cause, people]);
    const before = await counts();
    await story.manager(late, priya);
    await give(late, '2026-01-01');
    api.clock.advance(days(1));
    await everybodySignsInAgain();
    expect(await counts()).toEqual(before);
    expect(await priya.post('/readiness-snapshots', { versionId })).toMatchObject({ status: 201, body: { taken: 3 } });
    expect(await counts()).toEqual([...before, ['ON_DEMAND', 3]]);
    // Somebody from another team, who had the role all along: what was counted without them is of other people.
    await story.manager(colleague, priya);
    expect(await counts()).toEqual([['MONTHLY', 3], ['PUBLICATION', 3]]);
  });

  it('are read by the person and their managers, and never change', async () => {
    const statuses = await Promise.all([told.amara, told.priya, told.hana, told.owner, told.colleague].map(async (reader) => (await ask(reader, readinessApi.listSnapshots, { params: { memberId: told.amara.memberId } })).status));
    expect(statuses).toEqual([200, 200, 200, 404, 404]);
    const { rows } = await asAdministrator(api.database.adminUrl, (client) =>
      client.query(`SELECT has_table_privilege('waymark_runtime', 'readiness_snapshot', 'UPDATE') AS snapshot,
        has_column_privilege('waymark_runtime', 'readiness_judgement', 'horizon', 'UPDATE') AS judgement`));
    expect(rows).toEqual([{ snapshot: false, judgement: false }]);
  });
});

describe('a judgement', () => {
  const judge = (by: Person, of: Person, changes: object = {}) => by.post(`/members/${of.memberId}/judgements`, { versionId: told.versionId, horizon: 'WITHIN_6_MONTHS', reason: 'She takes the night watch alone.', ...changes });
  const takeBack = (by: Person, id: string) => by.post(`/judgements/${id}/withdrawal`);
  const shown = async (reader: Person) => (await ask(reader, readinessApi.readPersonReadiness, { params: { memberId: told.zainab.memberId } })).body;

  it('is said by a manager beside the band of that time, and changes nothing', async () => {
    const { status, body } = await judge(told.priya, told.zainab);
    expect([status, body]).toMatchObject([201, { member: { name: 'Zainab Hussain' }, role: { title: 'Lighthouse keeper' }, horizon: 'WITHIN_6_MONTHS', saidBy: { name: 'Priya Nair' }, bandThen: 'UNKNOWN', withdrawnAt: null }]);
    expect(await shown(told.zainab)).toMatchObject({ band: 'UNKNOWN', judgement: { horizon: 'WITHIN_6_MONTHS' }, mayJudge: false });
    expect(await shown(told.hana)).toMatchObject({ judgement: { saidBy: { name: 'Priya Nair' } }, mayJudge: true });
  });

  it('is never of oneself, and of nobody whom one does not manage', async () => {
    expect(refusal(await judge(told.zainab, told.zainab))).toMatchObject({ status: 403 });
    expect(refusal(await judge(told.owner, told.zainab))).toMatchObject({ status: 404 });
    expect(refusal(await judge(told.amara, told.zainab))).toMatchObject({ status: 404 });
    expect(refusal(await judge(told.priya, told.zainab, { reason: ' ' }))).toMatchObject({ status: 400, paths: ['body.reason'] });
    expect(refusal(await judge(told.priya, told.zainab, { versionId: newId() }))).toMatchObject({ status: 400, paths: ['body.versionId'] });
  });

  it('is taken back by whoever said it, once, and stays in the list', async () => {
    const { body: later } = await judge(told.hana, told.zainab, { horizon: 'READY_NOW' });
    expect(refusal(await takeBack(told.priya, later.id))).toMatchObject({ status: 403 });
    expect(refusal(await takeBack(told.zainab, later.id))).toMatchObject({ status: 403 });
    expect(refusal(await takeBack(told.colleague, later.id))).toMatchObject({ status: 404 });
    expect(tally(await Promise.all([takeBack(told.hana, later.id), takeBack(told.hana, later.id)]))).toEqual({ succeeded: 1, refused: ['409 judgement-withdrawn'] });
    const { items } = (await ask(told.zainab, readinessApi.listJudgements, { params: { memberId: told.zainab.memberId } })).body;
    expect(items.map(({ horizon, withdrawnAt }) => [horizon, withdrawnAt !== null])).toEqual([['READY_NOW', true], ['WITHIN_6_MONTHS', false]]);
    expect((await shown(told.priya)).judgement).toMatchObject({ horizon: 'WITHIN_6_MONTHS' });
  });

  it('is not there yet at an instant before it was said', async () => {
    const { body } = await ask(told.priya, readinessApi.readPersonReadiness, { params: { memberId: told.zainab.memberId }, query: { at: '2026-02-01T00:00:00.000Z' } });
    expect(body.judgement).toBeNull();
  });
});

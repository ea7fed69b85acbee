import { evidenceApi, standingApi } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { readinessApi, type TeamReadiness } from '@waymark/readiness/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { begin, letJudge, submit } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { teamStory, type TeamStory } from './team-story';

let api: TestApi;
let told: TeamStory;

beforeAll(async () => {
  api = await startApi();
  told = await teamStory(api);
  const { priya, amara } = told;
  await told.hold(priya, amara, { title: 'Lamp care', ordinal: 2 }, { title: 'Signal reading', ordinal: 2 }, { title: 'Weather records', ordinal: 2, validUntil: dayIn(30) });
}, 60_000);
afterAll(() => api.close());

/** A day so many days from today, where the organisation is. */
const dayIn = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(api.clock.now().getTime() + days * 86_400_000);
const instantIn = (days: number) => new Date(api.clock.now().getTime() + days * 86_400_000).toISOString();

const personBy = (reader: Person, of: Person, query: object = {}) => ask(reader, readinessApi.readPersonReadiness, { params: { memberId: of.memberId }, query });
const teamBy = (reader: Person, query: object = {}) => ask(reader, readinessApi.readTeamReadiness, { query });

/** The cells of the mandatory lines of somebody on the map, such as "Lamp care 2M". */
function cells({ requirements, people }: TeamReadiness, { memberId }: Person): string[] {
  const person = people.find(({ id }) => id === memberId);
  return requirements.flatMap(({ title, gate }, place) => (gate === 'MANDATORY' ? [`${title} ${person?.levels[place]}${person?.statuses[place]}`] : []));
}

describe('a person', () => {
  it('reads how far they are from their role, with what one more level would change', async () => {
    const { status, body } = await personBy(told.amara, told.amara);
    expect([status, body]).toMatchObject([200, {
      member: { name: 'Amara Okafor' },
      role: { kind: 'CURRENT', title: 'Lighthouse keeper', number: 1 },
      roles: [{ kind: 'CURRENT' }],
      band: 'DEVELOPING',
      measures: { counted: 3, met: 2, waived: 0, coverage: 2 / 3, assessed: 3, maxGap: 1, plannedGaps: 0 },
      judgement: null,
      sees: 'OWN',
      mayJudge: false,
      ruleSet: 1,
    }]);
    expect(body.items.filter(({ gate }) => gate === 'MANDATORY').map(({ title, status: is, gap, validUntil }) => [title, is, gap, validUntil])).toEqual([
      ['Lamp care', 'MET', 0, null],
      ['Signal reading', 'GAP', 1, null],
      ['Weather records', 'EXPIRING', 0, dayIn(30)],
    ]);
    expect(body.nextSteps).toEqual([{ requirementId: told.requirement('Signal reading').id, level: { ordinal: 3, name: 'Practitioner' }, meets: true, band: 'READY', met: 3 }]);
  });

  it('is seen at any instant, as it is known now or was known then', async () => {
    const statusAt = async (query: object) => (await personBy(told.amara, told.amara, query)).body.items.find(({ title }) => title === 'Weather records')?.status;
    expect(await statusAt({ at: instantIn(40) })).toBe('LAPSED');
    expect(await statusAt({ at: instantIn(-100) })).toBe('MET');
    expect(await statusAt({ at: '2025-02-01T00:00:00.000Z' })).toBeUndefined();
    expect(await statusAt({ at: '2025-02-01T00:00:00.000Z', versionId: told.versionId })).toBe('NOT_ASSESSED');
    expect(await statusAt({ knownAt: instantIn(-20), versionId: told.versionId })).toBe('NOT_ASSESSED');
  });

  it('has the roles that were known then, whatever was said of that time since', async () => {
    const { story, versionId } = told;
    const person = await story.person('Naveen Shah');
    const { versionId: other } = await publishText(story.admin, smallProfile({ title: 'Harbour pilot' }));
    const give = (given: string) => story.admin.post('/role-assignments', { memberId: person.memberId, kind: 'CURRENT', versionId: given, from: '2026-01-01' });
    const known = () => api.clock.now().toISOString();
    const rolesAt = async (query: object) => (await personBy(person, person, query)).body.roles.map(({ title }) => title);
    const first = known();
    api.clock.advance(1000);
    const { body } = await give(versionId);
    const second = known();
    api.clock.advance(1000);
    await give(other);
    const third = known();
    api.clock.advance(1000);
    expect(await story.admin.post(`/role-assignments/${body.items[0].id}/end`, { to: '2026-02-01' }, { ifMatch: 2 })).toMatchObject({ status: 200 });
    expect(await Promise.all([first, second, third, known()].map((knownAt) => rolesAt({ at: third, knownAt })))).toEqual([[], ['Lighthouse keeper'], ['Harbour pilot'], []]);
    expect(await rolesAt({ at: '2026-01-15T12:00:00.000Z' })).toEqual(['Harbour pilot']);
  });

  it('is seen as it was known before a waiver was ended, with the day on which that was done', async () => {
    const { body: waiver } = await ask(told.owner, standingApi.askWaiver, { body: { memberId: told.zainab.memberId, requirementId: told.requirement('Lamp care').id, reason: 'Another lamp.', from: '2026-01-01' } });
    const before = api.clock.now().toISOString();
    const ended = await told.owner.post(`/waivers/${waiver.id}/end`, { to: dayIn(0) }, { ifMatch: waiver.version });
    expect(ended.status).toBe(200);
    const statusAt = async (query: object) => (await personBy(told.zainab, told.zainab, query)).body.items.find(({ title }) => title === 'Lamp care')?.status;
    expect([await statusAt({ at: before, knownAt: before }), await statusAt({ at: before }), await statusAt({})]).toEqual(['WAIVED', 'NOT_ASSESSED', 'NOT_ASSESSED']);
  });

  it('is read by who manages them, directly or above, and by nobody else', async () => {
    const { amara, priya, hana, owner, rhys, colleague, zainab, story } = told;
    const statuses = await Promise.all([priya, hana, owner, rhys, colleague, zainab, story.admin].map(async (reader) => (await personBy(reader, amara)).status));
    expect(statuses).toEqual([200, 200, 404, 404, 404, 404, 404]);
    expect((await personBy(priya, amara)).body).toMatchObject({ sees: 'MANAGER', mayJudge: true });
    expect(refusal(await personBy(amara, { memberId: newId() } as Person))).toMatchObject({ status: 404 });
  });

  it('is compared with any published edition, also one that is no role of theirs', async () => {
    const { status, body } = await personBy(told.priya, told.priya, { versionId: told.versionId });
    expect([status, body]).toMatchObject([200, { role: { kind: null, title: 'Lighthouse keeper' }, band: 'UNKNOWN' }]);
    expect((await personBy(told.priya, told.priya)).body).toMatchObject({ role: null, roles: [], band: null, measures: null, items: [] });
    expect((await personBy(told.priya, told.priya, { versionId: newId() })).status).toBe(404);
  });
});

describe('a team', () => {
  it('is the people who report to the reader today, and says who is not shown', async () => {
    const { status, body } = await teamBy(told.priya, { teamId: told.teamId });
    expect([status, body]).toMatchObject([200, {
      team: { name: 'Platform' },
      role: { versionId: told.versionId },
      roles: [{ versionId: told.versionId, people: 2 }],
      teams: [{ name: 'Platform', people: 2 }],
      people: [{ name: 'Amara Okafor', role: 'CURRENT', band: 'DEVELOPING', met: 2, counted: 3 }, { name: 'Zainab Hussain', role: 'TARGET', band: 'UNKNOWN', met: 0, counted: 3 }],
      notShown: 1,
    }]);
    expect(cells(body, told.amara)).toEqual(['Lamp care 2M', 'Signal reading 2G', 'Weather records 2X']);
    expect(cells(body, told.zainab)).toEqual(['Lamp care 0N', 'Signal reading 0N', 'Weather records 0N']);
  });

  it('has whoever reports to those besides, where that is asked for', async () => {
    const namesFor = async (query: object) => (await teamBy(told.hana, query)).body.people.map(({ name }) => name);
    expect(await namesFor({})).toEqual(['Priya Nair']);
    expect(await namesFor({ reach: 'ALL' })).toEqual(['Amara Okafor', 'Priya Nair', 'Zainab Hussain']);
    expect(await namesFor({ reach: 'ALL', teamId: told.teamId })).toEqual(['Amara Okafor', 'Priya Nair', 'Zainab Hussain']);
    expect((await teamBy(told.hana, { teamId: told.teamId })).body).toMatchObject({ people: [{ name: 'Priya Nair' }], notShown: 3 });
  });

  it('is empty for who manages nobody, and a team without anybody of theirs is not found', async () => {
    expect((await teamBy(told.amara)).body).toMatchObject({ people: [], teams: [], role: null, requirements: [] });
    expect((await teamBy(told.story.admin, { teamId: told.teamId })).status).toBe(404);
    expect((await teamBy(told.priya, { teamId: newId() })).status).toBe(404);
    expect((await teamBy(told.priya, { versionId: newId() })).status).toBe(404);
  });

  it('is shown once the purpose of its programme is acknowledged', async () => {
    const { story } = told;
    const manager = await story.person('Ngozi Eze');
    await story.manager(await story.person('Callum Fraser'), manager);
    expect(refusal(await teamBy(manager))).toMatchObject({ status: 403, code: 'purpose-not-acknowledged' });
    await story.acknowledged(manager);
    expect((await teamBy(manager)).status).toBe(200);
  });

  it('tells a manager what was begun only where it was released to them', async () => {
    await letJudge(told, told.rhys);
    const evidence = await submit(told.zainab, await begin(told.zainab, told.requirement('Lamp care').id, 2));
    const lampCare = async () => {
      const { body } = await teamBy(told.priya);
      const place = body.requirements.findIndex(({ title }) => title === 'Lamp care');
      const zainab = body.people.find(({ name }) => name === 'Zainab Hussain');
      return [zainab?.statuses[place], zainab?.inReview.includes(place)];
    };
    const claimSeenBy = async (reader: Person) => (await personBy(reader, told.zainab)).body.items.find(({ title }) => title === 'Lamp care')?.claim?.status;
    expect([await lampCare(), await claimSeenBy(told.priya), await claimSeenBy(told.zainab)]).toEqual([['N', false], undefined, 'SUBMITTED']);
    await ask(told.zainab, evidenceApi.giveRelease, { params: { evidenceId: evidence.id, memberId: told.priya.memberId } });
    expect([await lampCare(), await claimSeenBy(told.priya)]).toEqual([['S', true], 'SUBMITTED']);
    await ask(told.zainab, evidenceApi.takeReleaseBack, { params: { evidenceId: evidence.id, memberId: told.priya.memberId } });
    expect(await lampCare()).toEqual(['N', false]);
  });
});

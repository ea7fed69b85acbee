import { newId } from '@waymark/foundation/kernel';
import { readinessApi, type ReadinessAggregates } from '@waymark/readiness/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { quickPeople } from '../world/quick-people';

let api: TestApi;
let told: SkilledStory;
let teams: Record<string, string>;
let first: Record<string, Person>;

/** How many mentees are in which team; nobody is in two but for those of "Harbour and Lamp". */
const sizes = { Harbour: 6, Lamp: 9, Tower: 4, Night: 5, Store: 7 };

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  const { story, priya, versionId } = told;
  teams = {};
  first = {};
  const items = [];
  for (const [name, size] of Object.entries(sizes)) {
    const people = await quickPeople(api, story, Array.from({ length: size }, (_, place) => `${name} ${place}`));
    teams[name] = await story.team(name, ...people);
    first[name] = people[0] as Person;
    await enrol(...people);
    for (const person of people) await story.manager(person, priya);
    for (const [place, { memberId }] of people.entries()) {
      if (place < 3) items.push({ memberId, requirementId: told.requirement('Lamp care').id, ordinal: 2, effectiveOn: '2025-03-01', reason: 'A certificate.' });
    }
    await story.admin.post('/role-assignments', { teamId: teams[name], kind: 'TARGET', versionId, from: '2026-01-01' });
  }
  await priya.post('/prior-levels', { items });
}, 60_000);
afterAll(() => api.close());

async function enrol(...people: Person[]): Promise<void> {
  const body = { memberIds: people.map(({ memberId }) => memberId), part: 'MENTEE', from: '2026-01-01' };
  const { status } = await told.story.admin.post(`/programmes/${told.story.programmeId}/enrolments`, body);
  if (status !== 201) throw new Error(`Enrolling answered ${status}`);
}

const readBy = (reader: Person, query: object = {}) => ask(reader, readinessApi.readReadinessAggregates, { query });
const read = async (query: object = {}) => (await readBy(told.owner, query)).body;
const sizesIn = ({ groups }: ReadinessAggregates) => Object.fromEntries(groups.map(({ team, people }) => [team?.name ?? 'Everybody', people]));

describe('the numbers of a programme', () => {
  it('are of groups of five or more, and of none by which a smaller one could be worked out', async () => {
    const body = await read();
    expect(body).toMatchObject({ programme: { id: told.story.programmeId }, role: { versionId: told.versionId }, roles: [{ versionId: told.versionId, title: 'Lighthouse keeper' }], smallest: 5 });
    // Four people in one team hide the next larger one as well: 31 less the others would be their number.
    expect(sizesIn(body)).toEqual({ Everybody: 31, Harbour: 6, Lamp: 9, Night: null, Store: 7, Tower: null });
    expect(body.groups.find(({ team }) => team?.name === 'Tower')).toEqual({ team: { id: teams['Tower'], name: 'Tower' }, suppressed: true, people: null, bands: null, atLevel: null });
  });

  it('name nobody and no person’s id', async () => {
    const text = JSON.stringify(await read());
    const { items } = (await told.story.admin.get(`/programmes/${told.story.programmeId}/enrolments?limit=100`)).body;
    expect(items).toHaveLength(31);
    for (const { memberId } of items) expect(text).not.toContain(memberId);
    expect(text).not.toMatch(/Harbour \d|Tower \d/);
  });

  it('are the same whichever teams are asked for, so that no two answers differ by a small group', async () => {
    const id = (name: string) => teams[name] ?? '';
    const all = await read();
    const pairs = [['Harbour', 'Tower'], ['Harbour'], ['Tower'], ['Tower', 'Night'], ['Night', 'Lamp', 'Store']];
    for (const names of pairs) {
      const some = await read({ teamIds: names.map(id).join(',') });
      expect(some.groups[0]).toEqual(all.groups[0]);
      expect(some.groups.slice(1)).toEqual(all.groups.filter(({ team }) => names.includes(team?.name ?? '')));
    }
    expect(sizesIn(await read({ teamIds: newId() }))).toEqual({ Everybody: 31 });
  });

  it('are of the same people at any instant and against any edition', async () => {
    for (const query of [{ at: '2025-06-01T00:00:00.000Z' }, { at: '2099-01-01T00:00:00.000Z' }, { versionId: told.versionId }]) {
      expect(sizesIn(await read(query))).toEqual(sizesIn(await read()));
    }
  });

  it('hide a team by itself when people of it are in another one as well', async () => {
    const { items } = (await told.story.admin.get('/members?search=Store 0')).body;
    await told.story.admin.put(`/teams/${teams['Lamp']}/members/${items[0].id}`);
    expect(sizesIn(await read())).toMatchObject({ Everybody: 31, Harbour: 6, Lamp: null, Store: null, Tower: null });
    await told.story.admin.delete(`/teams/${teams['Lamp']}/members/${items[0].id}`);
  });

  it('are for whoever owns the programme, and for nobody else, managers and admins included', async () => {
    expect(await Promise.all([told.story.admin, told.priya, told.amara].map(async (reader) => (await readBy(reader)).status))).toEqual([403, 403, 403]);
    const { body } = await told.story.admin.post('/programmes', { name: 'Another programme', purpose: 'To learn.' });
    expect(refusal(await readBy(told.owner, { programmeId: body.id }))).toMatchObject({ status: 403 });
  });

  it('offer no role that fewer than five people have, and say of none how many have it', async () => {
    const { versionId } = await publishText(told.story.admin, smallProfile({ title: 'Harbour pilot' }));
    const { items } = (await told.story.admin.get('/members?search=Store 1')).body;
    expect(await told.story.admin.post('/role-assignments', { memberId: items[0].id, kind: 'CURRENT', versionId, from: '2026-01-01' })).toMatchObject({ status: 201 });
    const { roles } = await read();
    expect(roles).toEqual([{ profileId: expect.any(String), versionId: told.versionId, title: 'Lighthouse keeper', number: 1 }]);
  });

  it('offer no role where the whole programme is four people', async () => {
    const { story, versionId } = told;
    const { body: small } = await story.admin.post('/programmes', { name: 'Small programme', purpose: 'To learn.' });
    const four = await quickPeople(api, story, ['Small 1', 'Small 2', 'Small 3', 'Small 4']);
    await story.admin.post(`/programmes/${small.id}/enrolments`, { memberIds: four.map(({ memberId }) => memberId), part: 'MENTEE', from: '2026-01-01' });
    for (const { memberId } of four) await story.admin.post('/role-assignments', { memberId, kind: 'CURRENT', versionId, from: '2026-01-01' });
    expect(await story.admin.post('/role-grants', { memberId: told.owner.memberId, role: 'PROGRAMME_OWNER', programmeId: small.id })).toMatchObject({ status: 201 });
    const body = await read({ programmeId: small.id });
    expect(body).toMatchObject({ programme: { id: small.id }, role: null, roles: [], groups: [{ team: null, suppressed: true, people: null }] });
  });

  it('are a file without what the page does not show', async () => {
    const { bytes } = await ask(told.owner, readinessApi.exportReadinessAggregates, { query: {} });
    const rows = bytes.toString().split('\r\n').map((row) => row.replace(/\d{4}-\d\d-\d\dT[^,]*/, 'at'));
    expect(rows.find((row) => row.includes(',Tower,'))).toMatch(/,Tower,Lighthouse keeper,1,at,Not shown,Not shown,Not shown,/);
    expect(rows.find((row) => row.includes(',Harbour,'))).toMatch(/,Harbour,Lighthouse keeper,1,at,6,Not shown,Not shown,/);
  });

  it('are not by band where that would say everybody’s, nor of all where the rest of them is such a group', async () => {
    const byBand = async () => (await read()).groups.map(({ team, bands }) => [team?.name ?? 'Everybody', bands === null ? null : [bands.UNKNOWN, bands.EARLY]]);
    const assess = async (...names: string[]) => {
      const items = names.flatMap((name) => ['Lamp care', 'Signal reading', 'Weather records'].map((title) => ({ memberId: first[name]?.memberId, requirementId: told.requirement(title).id, ordinal: 1, effectiveOn: '2025-04-01', reason: 'A certificate.' })));
      expect(await told.priya.post('/prior-levels', { items })).toMatchObject({ status: 201 });
    };
    expect(new Set((await byBand()).map(([, bands]) => bands))).toEqual(new Set([null]));
    await assess('Lamp', 'Store');
    expect(await byBand()).toEqual([['Everybody', null], ['Harbour', null], ['Lamp', [8, 1]], ['Night', null], ['Store', [6, 1]], ['Tower', null]]);
    await assess('Harbour');
    expect((await byBand())[0]).toEqual(['Everybody', null]);
    // The nine of Tower and Night are no longer all alike.
    await assess('Night');
    expect(await byBand()).toEqual([['Everybody', [27, 4]], ['Harbour', [5, 1]], ['Lamp', [8, 1]], ['Night', null], ['Store', [6, 1]], ['Tower', null]]);
    const { requirements, groups } = await read();
    const place = requirements.findIndex(({ title }) => title === 'Lamp care');
    expect(groups.find(({ team }) => team?.name === 'Harbour')?.atLevel?.[place]).toBe(2);
  });

  it('do not say how many are at a level where bands are hidden, which would follow from all or none', async () => {
    expect(new Set((await read({ at: '2024-01-01T00:00:00.000Z' })).groups.map(({ atLevel }) => atLevel))).toEqual(new Set([null]));
  });

  it('are of nobody alone when an owner subtracts one programme from another', async () => {
    const { story, owner } = told;
    const { body: other } = await story.admin.post('/programmes', { name: 'Harbour and one', purpose: 'To learn.' });
    const { items } = (await story.admin.get('/members?search=Harbour&limit=100')).body as { items: { id: string }[] };
    const [one] = await quickPeople(api, story, ['Somebody new']);
    const memberIds = [...items.map(({ id }) => id), one?.memberId];
    expect(await story.admin.post(`/programmes/${other.id}/enrolments`, { memberIds, part: 'MENTEE', from: '2026-01-01' })).toMatchObject({ status: 201 });
    const before = sizesIn(await read());
    expect(before).toMatchObject({ Harbour: 6 });
    expect(await story.admin.post('/role-grants', { memberId: owner.memberId, role: 'PROGRAMME_OWNER', programmeId: other.id })).toMatchObject({ status: 201 });
    const [mine, its] = [sizesIn(await read({ programmeId: story.programmeId })), sizesIn(await read({ programmeId: other.id }))];
    // Seven and Harbour's six would leave the one who is new: whatever is shown of either is told apart by no single person.
    expect([mine['Harbour'], its['Harbour'], its['Everybody']].filter((people) => people !== null).map(Number)).not.toEqual(expect.arrayContaining([6, 7]));
    expect(mine).toMatchObject({ Everybody: 31, Lamp: 9, Store: 7 });
  });
});

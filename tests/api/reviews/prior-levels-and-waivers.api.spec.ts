import { newId } from '@waymark/foundation/kernel';
import { standingApi } from '@waymark/evidence/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal, tally } from '../people/refusal';
import { confirm, decisionsOf, grantSkill, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let priya: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, priya } = told);
}, 60_000);
afterAll(() => api.close());

/** A day so many days from today, where the organisation is. */
const dayIn = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(api.clock.now().getTime() + days * 86_400_000);
const requirementId = (title = 'Lamp care') => told.requirement(title).id;
const statusOf = async (title: string) => (await ask(amara, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).body.items.find((row) => row.title === title)?.status;

describe('levels from before Waymark', () => {
  const item = (changes: object = {}) => ({ memberId: amara.memberId, requirementId: requirementId(), ordinal: 2, effectiveOn: '2025-03-01', reason: 'A certificate of the coast guard.', ...changes });
  const record = (by: Person, items: object[], headers = {}) => by.post('/prior-levels', { items }, { headers });

  it('are recorded for a team in one sitting by whoever manages it, clearly marked', async () => {
    const { status, body } = await record(priya, [item(), item({ requirementId: requirementId('Signal reading'), ordinal: 3, validUntil: '2030-01-01' })]);
    expect([status, body.items]).toMatchObject([201, [{ memberId: amara.memberId, requirementId: requirementId() }, { requirementId: requirementId('Signal reading') }]]);
    expect(await decisionsOf(amara, amara)).toMatchObject([
      { source: 'PRIOR_RECORD', level: { ordinal: 3 }, decidedBy: [{ name: 'Priya Nair' }], validUntil: '2030-01-01', effectiveAt: '2025-03-01T00:00:00.000Z', cites: [] },
      { source: 'PRIOR_RECORD', level: { ordinal: 2 }, rationale: 'A certificate of the coast guard.', status: 'CONFIRMED' },
    ]);
    expect(await statusOf('Lamp care')).toBe('MET');
  });

  it('are all recorded or none', async () => {
    const before = await decisionsOf(amara, amara);
    expect(refusal(await record(priya, [item(), item({ ordinal: 9 })]))).toMatchObject({ status: 400, paths: ['body.items.1.ordinal'] });
    expect(refusal(await record(priya, [item(), item({ requirementId: newId() })]))).toMatchObject({ status: 400, paths: ['body.items.1.requirementId'] });
    expect(refusal(await record(priya, [item(), item({ effectiveOn: '2999-01-01' })]))).toMatchObject({ status: 400, paths: ['body.items.1.effectiveOn'] });
    expect(refusal(await record(priya, [item(), item({ validUntil: '2025-03-01' })]))).toMatchObject({ status: 400, paths: ['body.items.1.validUntil'] });
    expect(refusal(await record(priya, [item(), item({ reason: ' ' })]))).toMatchObject({ status: 400, paths: ['body.items.1.reason'] });
    expect(refusal(await record(priya, [item(), item({ memberId: told.colleague.memberId })]))).toMatchObject({ status: 400, paths: ['body.items.1.memberId'] });
    expect(await decisionsOf(amara, amara)).toEqual(before);
  });

  it('are never one’s own, nor recorded by somebody who neither manages nor may judge', async () => {
    expect(refusal(await record(amara, [item()]))).toMatchObject({ status: 403 });
    expect(refusal(await record(told.owner, [item()]))).toMatchObject({ status: 403 });
    expect(refusal(await record(told.colleague, [item()]))).toMatchObject({ status: 400, paths: ['body.items.0.memberId'] });
    expect((await record(told.hana, [item()])).status).toBe(201);
  });

  it('are recorded by an assessor as far as their grant reaches', async () => {
    await grantSkill(told, told.rhys, 'Weather records', { highest: 2 });
    const weather = { requirementId: requirementId('Weather records') };
    expect((await record(told.rhys, [item(weather)])).status).toBe(201);
    expect((await record(told.rhys, [item({ ...weather, ordinal: 3 })])).status).toBe(400);
    expect((await record(told.rhys, [item()])).status).toBe(400);
    await grantSkill(told, amara, 'Weather records');
    expect(refusal(await record(amara, [item(weather)]))).toMatchObject({ status: 403 });
  });

  it('are of people who have joined, whatever an assessor may judge', async () => {
    await grantSkill(told, told.rhys, 'Lamp care');
    const invited = (await told.story.admin.post('/invitations', { email: 'nobody.yet@calder.example', name: 'Nobody Yet' })).body.id;
    const abroad = (await Story.begin(api, `Elsewhere ${newId()}`)).admin.memberId;
    const left = await told.story.person('Ines Duarte');
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE member SET status = 'ERASED' WHERE id = $1`, [left.memberId]));
    for (const memberId of [newId(), invited, abroad, left.memberId]) {
      expect(refusal(await record(told.rhys, [item({ memberId })]))).toMatchObject({ status: 400, paths: ['body.items.0.memberId'] });
    }
    expect((await record(told.rhys, [item({ memberId: told.colleague.memberId })])).status).toBe(201);
  });

  it('reach the top of a scale by the word of somebody who may judge it', async () => {
    const top = item({ ...{ requirementId: requirementId('Signal reading') }, ordinal: 4 });
    expect(refusal(await record(priya, [top]))).toMatchObject({ status: 400, paths: ['body.items.0.ordinal'] });
    await grantSkill(told, told.hana, 'Signal reading');
    expect((await record(told.hana, [top])).status).toBe(201);
  });

  it('that were taken back are not recorded again by somebody who may not judge them', async () => {
    const { body } = await record(priya, [item({ requirementId: requirementId('Weather records') })]);
    await ask(told.owner, standingApi.revokeDecision, { params: { decisionId: body.items[0].decisionId }, body: { reason: 'No such certificate.' } });
    const again = item({ requirementId: requirementId('Weather records'), effectiveOn: '2025-02-28' });
    expect(refusal(await record(priya, [again]))).toMatchObject({ status: 400, paths: ['body.items.0.requirementId'] });
    expect((await record(told.rhys, [again])).status).toBe(201);
  });

  it('are recorded once, however often the button is pressed', async () => {
    const before = (await decisionsOf(amara, amara)).length;
    const headers = { 'idempotency-key': newId() };
    await Promise.all([1, 2, 3].map(() => record(priya, [item({ ordinal: 1 })], headers)));
    expect(await decisionsOf(amara, amara)).toHaveLength(before + 1);
  });
});

it('a level from before Waymark does not overrule an assessor, and stands beside their word by that of another alone', async () => {
  await letJudge(told, told.rhys);
  const confirmed = await confirm(told.rhys, await submitted(amara, told, 'Lamp care', 3), 3);
  const record = (by: Person, effectiveOn: string) => {
    const level = (title: string) => ({ memberId: amara.memberId, requirementId: requirementId(title), ordinal: 1, effectiveOn, reason: 'A certificate.' });
    return by.post('/prior-levels', { items: [level('Signal reading'), level('Lamp care')] });
  };
  const lampCare = async () => (await ask(amara, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).body.items.find(({ title }) => title === 'Lamp care');
  expect(confirmed.status).toBe(200);
  expect(refusal(await record(told.rhys, dayIn(0)))).toMatchObject({ status: 400, paths: ['body.items.1.effectiveOn'] });
  expect(refusal(await record(priya, dayIn(-1)))).toMatchObject({ status: 400, paths: ['body.items.1.requirementId'] });
  expect((await record(told.rhys, dayIn(-1))).status).toBe(201);
  expect((await lampCare())?.confirmed?.ordinal).toBe(3);
});

describe('a waiver', () => {
  const askFor = (by: Person, changes: object = {}) => by.post('/waivers', { memberId: amara.memberId, requirementId: requirementId('Keeping the log'), reason: 'Another team keeps it.', from: '2026-01-01', ...changes });
  const decide = (by: Person, step: 'grant' | 'refusal' | 'end', { id, version }: { id: string; version: number }, body?: object) => by.post(`/waivers/${id}/${step}`, body, { ifMatch: version });

  it('is asked for by a manager and granted by the owner of a programme, and holds from day to day', async () => {
    const { body: asked } = await askFor(priya);
    expect(asked).toMatchObject({ status: 'ASKED', askedBy: { name: 'Priya Nair' }, decidedBy: null, requirement: { title: 'Keeping the log' } });
    expect(await statusOf('Keeping the log')).toBe('NOT_ASSESSED');
    expect(refusal(await decide(priya, 'grant', asked))).toMatchObject({ status: 403 });
    expect((await decide(told.owner, 'grant', { ...asked, version: 9 })).status).toBe(412);
    expect((await decide(told.owner, 'grant', asked)).body).toMatchObject({ status: 'GRANTED', decidedBy: { name: 'Helen Marsh' }, version: 2 });
    expect(await statusOf('Keeping the log')).toBe('WAIVED');
    expect(refusal(await decide(told.owner, 'refusal', { ...asked, version: 2 }))).toMatchObject({ status: 409 });
    expect(refusal(await decide(told.owner, 'end', { ...asked, version: 2 }, { to: '2026-01-01' }))).toMatchObject({ status: 400, paths: ['body.to'] });
    const [today, yesterday] = [dayIn(0), dayIn(-1)];
    expect(refusal(await decide(told.owner, 'end', { ...asked, version: 2 }, { to: yesterday }))).toMatchObject({ status: 400, paths: ['body.to'] });
    expect(await statusOf('Keeping the log')).toBe('WAIVED');
    expect((await decide(told.owner, 'end', { ...asked, version: 2 }, { to: today })).body).toMatchObject({ status: 'ENDED', to: today });
    expect(await statusOf('Keeping the log')).toBe('NOT_ASSESSED');
  });

  it('is refused, or granted by two owners at once only once', async () => {
    const { body: first } = await askFor(priya);
    expect((await decide(told.owner, 'refusal', first)).body).toMatchObject({ status: 'REFUSED' });
    const { body: second } = await askFor(told.hana);
    const answers = await Promise.all([decide(told.owner, 'grant', second), decide(told.owner, 'refusal', second)]);
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale'] });
  });

  it('is never for oneself, and is seen by the person, their managers and owners of programmes', async () => {
    expect(refusal(await askFor(amara))).toMatchObject({ status: 403 });
    expect(refusal(await askFor(told.colleague))).toMatchObject({ status: 400, paths: ['body.memberId'] });
    expect(refusal(await askFor(priya, { requirementId: newId() }))).toMatchObject({ status: 400, paths: ['body.requirementId'] });
    expect(refusal(await askFor(priya, { to: '2026-01-01' }))).toMatchObject({ status: 400, paths: ['body.to'] });
    const own = await told.owner.post('/waivers', { memberId: told.owner.memberId, requirementId: requirementId(), reason: 'For me.', from: '2026-01-01' });
    expect(refusal(own)).toMatchObject({ status: 403 });
    const seenBy = async (reader: Person) => (await ask(reader, standingApi.listWaivers, { params: { memberId: amara.memberId } })).status;
    expect(await Promise.all([amara, priya, told.hana, told.owner, told.rhys, told.story.admin].map(seenBy))).toEqual([200, 200, 200, 200, 404, 404]);
  });

  it('of an owner of a programme is granted as it is asked for', async () => {
    expect((await askFor(told.owner, { requirementId: requirementId('Signal reading'), to: '2027-01-01' })).body).toMatchObject({ status: 'GRANTED', to: '2027-01-01', decidedBy: { name: 'Helen Marsh' } });
    const { items } = (await ask(told.owner, standingApi.readRequirementHistory, { params: { memberId: amara.memberId, requirementId: requirementId('Signal reading') } })).body;
    expect(items.map(({ kind }) => kind)).toContain('WAIVED');
  });
});

import { reviewApi, standingApi } from '@waymark/evidence/domain';
import { HandOver } from '@waymark/evidence/api';
import { Tenancy } from '@waymark/foundation/server';
import { Erasing } from '@waymark/organisations/api';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { confirm, decisionsOf, submitted, suspend, think } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;
let decisionId: string;
let claims: string[];

const sql = (text: string) => asAdministrator(api.database.adminUrl, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
const answer = () => ask(told.colleague, standingApi.answerAppeal, { params: { decisionId }, body: { outcome: 'UPHOLD', reason: 'I looked again.' } });
const appeals = async (reader: Person) => (await ask(reader, standingApi.listAppeals)).body.items.length;
const waiting = async () => [
  (await ask(told.owner, reviewApi.listWaitingClaims, { query: { only: 'ALL' } })).body.items.length,
  (await ask(told.owner, standingApi.listWaitingAppeals, { query: { only: 'ALL' } })).body.items.length,
  (await ask(rhys, reviewApi.listReviews)).body.items.length,
  (await ask(rhys, reviewApi.countClaims)).body.toJudge,
  await appeals(told.colleague),
];

async function erase({ memberId, name }: Person): Promise<void> {
  const { status, body } = await told.story.admin.post(`/members/${memberId}/erasure`, { confirmation: name });
  if (status !== 202) throw new Error(`Erasing answered ${status}`);
  await api.get(Erasing).carryOut(told.story.organisationId, body.id);
}

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, rhys } = told);
  await letJudge(told, rhys);
  await confirm(rhys, await submitted(amara, told, 'Lamp care', 2), 2);
  claims = [await submitted(amara, told, 'Weather records', 1), await submitted(amara, told, 'Signal reading', 2)];
  await think(rhys, claims[0] ?? '', undefined, 'A thought of Rhys.');
  await letJudge(told, told.colleague);
  decisionId = (await decisionsOf(amara, amara))[0]?.id ?? '';
  await ask(amara, standingApi.appealDecision, { params: { decisionId }, body: { reason: 'I did more.' } });
  await told.priya.post('/waivers', { memberId: amara.memberId, requirementId: told.requirement('Keeping the log').id, reason: 'Another team keeps it.', from: '2026-01-01' });
  await suspend(told, amara);
}, 60_000);
afterAll(() => api.close());

it('what somebody is waiting for still waits while they are shut out', async () => {
  expect(await waiting()).toEqual([2, 1, 2, 2, 1]);
});

it('nothing of somebody who is erased waits for anybody, also where it is not ended', async () => {
  await sql(`UPDATE member SET status = 'ERASED' WHERE id = '${amara.memberId}'`);
  expect(await waiting()).toEqual([0, 0, 0, 0, 0]);
  expect(refusal(await answer())).toMatchObject({ status: 404 });
  const before = await sql('SELECT count(*) FROM decision_event');
  await api.get(Tenancy).run(told.story.organisationId, () => api.get(HandOver).sweep());
  expect(await sql('SELECT count(*) FROM decision_event')).toEqual(before);
  await sql(`UPDATE member SET status = 'SUSPENDED' WHERE id = '${amara.memberId}'`);
  expect(await waiting()).toEqual([2, 1, 2, 2, 1]);
});

it('what an assessor said of the work of others outlives their erasure under a pseudonym, and what they never said does not', async () => {
  await suspend(told, rhys);
  await erase(rhys);
  const [decision] = await decisionsOf(told.owner, amara);
  expect(decision).toMatchObject({ rationale: 'The log shows it.', decidedBy: [{ name: `Former member ${rhys.memberId.slice(-4)}` }] });
  expect(await sql('SELECT rationale, spoken_at IS NOT NULL AS spoken FROM review ORDER BY spoken_at NULLS LAST')).toEqual([
    { rationale: 'The log shows it.', spoken: true },
    { rationale: '', spoken: false },
  ]);
});

it('their claims, appeals and waivers end with the erasure, and levels stay', async () => {
  await erase(amara);
  for (const list of [reviewApi.listWaitingClaims, standingApi.listWaitingAppeals]) expect((await ask(told.owner, list, { query: { only: 'ALL' } })).body.items).toEqual([]);
  expect(await sql(`SELECT rationale FROM review UNION SELECT rationale FROM decision UNION SELECT coalesce(words, '') FROM claim_event`)).toEqual([{ rationale: '' }]);
  expect(refusal(await answer())).toMatchObject({ status: 404 });
  expect((await sql(`SELECT status FROM claim WHERE owner_id = '${amara.memberId}' ORDER BY status`)).map(({ status: each }) => each)).toEqual(['ACCEPTED', 'WITHDRAWN', 'WITHDRAWN']);
  expect(await sql(`SELECT action, status, actor_id, reason FROM decision_event ORDER BY number DESC LIMIT 1`)).toEqual([{ action: 'lapse', status: 'CONFIRMED', actor_id: null, reason: null }]);
  expect(await sql('SELECT status, decided_by FROM waiver')).toEqual([{ status: 'REFUSED', decided_by: null }]);
});

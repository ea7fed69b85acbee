import { evidenceApi, reviewApi, standingApi, type DecisionView } from '@waymark/evidence/domain';
import { foldedMinutes } from '@waymark/organisations/domain';
import { minutes, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal, tally } from '../people/refusal';
import { confirm, decisionsOf, pageOf, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, rhys } = told);
  await letJudge(told, rhys);
}, 60_000);
afterAll(() => api.close());

/** A level that Rhys confirmed. */
async function decided(title = 'Lamp care', ordinal = 2, validUntil?: string): Promise<DecisionView> {
  const claimId = await submitted(amara, told, title, ordinal);
  const answer = await confirm(rhys, claimId, ordinal, validUntil);
  if (answer.status !== 200) throw new Error(`Confirming answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const [decision] = await decisionsOf(amara, amara);
  if (decision === undefined) throw new Error('Nothing was decided');
  return decision;
}

const appeal = (by: Person, { id: decisionId }: DecisionView, reason = 'I did more than that.') => ask(by, standingApi.appealDecision, { params: { decisionId }, body: { reason } });
const revoke = (by: Person, { id: decisionId }: DecisionView) => ask(by, standingApi.revokeDecision, { params: { decisionId }, body: { reason: 'It was another lamp.' } });
const answer = (by: Person, { id: decisionId }: DecisionView, body: { outcome: 'UPHOLD' | 'REPLACE'; ordinal?: number }) =>
  ask(by, standingApi.answerAppeal, { params: { decisionId }, body: { reason: 'I looked again.', ...body } });
const heldLevel = async (title: string) => (await ask(amara, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).body.items.find((row) => row.title === title);

/** How many lines the ledger of Amara has. A minute later a read is a line of its own. */
const ledgerLines = async (): Promise<number> => (await amara.get('/access-events?limit=100')).body.items.length;

describe('what is known of a person', () => {
  it('leaves a line in their ledger whichever part of it is read, and none where they read it themselves', async () => {
    const { id: decisionId, requirement } = await decided();
    const params = { memberId: amara.memberId, requirementId: requirement.id };
    const reads: [Person, (reader: Person) => Promise<{ status: number }>][] = [
      [told.priya, (reader) => ask(reader, standingApi.listDecisions, { params: { memberId: amara.memberId } })],
      [told.priya, (reader) => ask(reader, standingApi.readDecision, { params: { decisionId } })],
      [told.priya, (reader) => ask(reader, standingApi.readRequirementHistory, { params })],
      [told.priya, (reader) => ask(reader, standingApi.listWaivers, { params: { memberId: amara.memberId } })],
      [rhys, (reader) => ask(reader, standingApi.listSelfRatings, { params })],
    ];
    // Something of the same to judge, without which an assessor does not see what somebody says of themselves.
    await submitted(amara, told, requirement.title, 3);
    for (const [reader, read] of reads) {
      api.clock.advance(minutes(foldedMinutes + 1));
      const before = await ledgerLines();
      expect((await read(amara)).status).toBe(200);
      expect(await ledgerLines()).toBe(before);
      expect((await read(reader)).status).toBe(200);
      expect(await ledgerLines()).toBe(before + 1);
    }
  });
});

describe('a confirmed level', () => {
  it('is read by the person, their managers, owners of programmes and whoever decided, each as far as they may', async () => {
    const { id: decisionId, cites } = await decided();
    const readBy = async (reader: Person) => (await ask(reader, standingApi.readDecision, { params: { decisionId } })).body;
    for (const reader of [amara, rhys]) expect((await readBy(reader)).cites).toEqual(cites);
    for (const reader of [told.priya, told.hana, told.owner]) expect(await readBy(reader)).toMatchObject({ level: { ordinal: 2 }, rationale: 'The log shows it.', cites: [] });
    for (const stranger of [told.colleague, told.story.admin]) {
      expect(refusal(await ask(stranger, standingApi.readDecision, { params: { decisionId } }))).toMatchObject({ status: 404 });
      expect(refusal(await ask(stranger, standingApi.listDecisions, { params: { memberId: amara.memberId } }))).toMatchObject({ status: 404 });
    }
  });

  it('is listed by requirement, and paged', async () => {
    await decided('Weather records', 1);
    const list = async (query: object) => (await ask(told.priya, standingApi.listDecisions, { params: { memberId: amara.memberId }, query })).body;
    const requirementId = told.requirement('Weather records').id;
    expect((await list({ requirementId })).items.map(({ requirement }) => requirement.title)).toEqual(['Weather records']);
    const first = await list({ limit: 1 });
    const rest = await list({ limit: 50, cursor: first.nextCursor });
    expect([...first.items, ...rest.items]).toEqual((await list({})).items);
  });

  it('is taken away with a reason by whoever gave it or the owner of a programme, and never by its holder', async () => {
    const decision = await decided();
    for (const other of [amara, told.priya]) expect(refusal(await revoke(other, decision))).toMatchObject({ status: 403 });
    expect((await revoke(rhys, decision)).body).toMatchObject({ id: decision.id, status: 'REVOKED' });
    expect(refusal(await revoke(told.owner, decision))).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await revoke(told.owner, await decided())).body.status).toBe('REVOKED');
    const { history } = await pageOf(amara, decision.cites[0]?.claimId ?? '');
    expect(history.find(({ kind, decisionId }) => kind === 'LEVEL_REVOKED' && decisionId === decision.id)).toMatchObject({ by: { name: 'Rhys Bevan' }, words: 'It was another lamp.' });
  });

  it('stays as it is and is flagged where evidence that it cites is taken back', async () => {
    const decision = await decided();
    const claimId = decision.cites[0]?.claimId ?? '';
    const { version } = (await pageOf(amara, claimId)).claim;
    await ask(amara, evidenceApi.retractClaim, { params: { claimId }, body: { reason: 'It was another night.' }, ifMatch: version });
    expect((await decisionsOf(told.owner, amara))[0]).toMatchObject({ id: decision.id, flagged: true, status: 'CONFIRMED', level: { ordinal: 2 } });
  });
});

let lena: Person;
let third: Person;

describe('an appeal', () => {
  it('is refused with who can help while nobody else may judge the skill', async () => {
    expect(refusal(await appeal(amara, await decided()))).toMatchObject({ status: 409, code: 'no-other-assessor' });
  });

  it('is made by the person, and answered by another assessor: the level stays', async () => {
    await letJudge(told, told.colleague);
    const chosen = await latestOf('Weather records');
    expect(refusal(await appeal(told.priya, chosen))).toMatchObject({ status: 403 });
    const { body } = await appeal(amara, chosen);
    expect(body).toMatchObject({ status: 'APPEALED', appeal: { reason: 'I did more than that.', assessor: { id: told.colleague.memberId } } });
    expect((await ask(told.colleague, standingApi.listAppeals)).body.items).toMatchObject([{ id: chosen.id }]);
    expect((await ask(told.priya, standingApi.readDecision, { params: { decisionId: chosen.id } })).body.appeal).toMatchObject({ reason: '' });
    expect(await heldLevel('Weather records')).toMatchObject({ confirmed: { ordinal: chosen.level.ordinal } });
    expect(refusal(await answer(rhys, chosen, { outcome: 'UPHOLD' }))).toMatchObject({ status: 403 });
    expect((await answer(told.colleague, chosen, { outcome: 'UPHOLD' })).body).toMatchObject({ status: 'CONFIRMED', appeal: null });
    expect((await ask(told.colleague, standingApi.listAppeals)).body.items).toEqual([]);
    // Whoever has answered once does not answer again.
    expect(refusal(await appeal(amara, chosen))).toMatchObject({ status: 409, code: 'no-other-assessor' });
  });

  it('puts another level in the place of the first', async () => {
    lena = await told.story.person('Lena Fischer');
    await letJudge(told, lena);
    const chosen = await latestOf('Weather records');
    await appeal(amara, chosen);
    const [asked] = (await ask(lena, standingApi.listAppeals)).body.items;
    expect(asked?.appeal?.offers.map(({ obstacle }) => obstacle)).toEqual([null, null, null, 'TAKES_TWO']);
    expect((await ask(amara, standingApi.readDecision, { params: { decisionId: chosen.id } })).body.appeal?.offers).toEqual([]);
    expect(refusal(await answer(lena, chosen, { outcome: 'REPLACE' }))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect(refusal(await answer(lena, chosen, { outcome: 'REPLACE', ordinal: chosen.level.ordinal }))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect(refusal(await answer(lena, chosen, { outcome: 'REPLACE', ordinal: 4 }))).toMatchObject({ status: 409, code: 'top-level-needs-two' });
    expect((await answer(lena, chosen, { outcome: 'REPLACE', ordinal: 3 })).body).toMatchObject({ id: chosen.id, status: 'SUPERSEDED' });
    expect(await latestOf('Weather records')).toMatchObject({ level: { ordinal: 3 }, source: 'APPEAL', status: 'CONFIRMED', decidedBy: [{ id: lena.memberId }], cites: chosen.cites, rationale: 'I looked again.' });
    expect(await heldLevel('Weather records')).toMatchObject({ confirmed: { ordinal: 3 } });
    expect(refusal(await answer(lena, chosen, { outcome: 'UPHOLD' }))).toMatchObject({ status: 409, code: 'not-appealed' });
  });

  it('and another one at once leave one, and so do two answers', async () => {
    third = await told.story.person('Ines Duarte');
    await letJudge(told, third);
    const chosen = await latestOf('Lamp care');
    const answers = await Promise.all([appeal(amara, chosen), appeal(amara, chosen), appeal(amara, chosen)]);
    expect(tally(answers).succeeded).toBe(1);
    expect(tally(answers).refused.every((each) => /^409 (decision-changed|wrong-state)$/.test(each))).toBe(true);
    const asked = (await latestOf('Lamp care')).appeal?.assessor?.id;
    const judge = [told.colleague, lena, third].find(({ memberId }) => memberId === asked) ?? third;
    const both = await Promise.all([answer(judge, chosen, { outcome: 'UPHOLD' }), answer(judge, chosen, { outcome: 'REPLACE', ordinal: 3 })]);
    expect(tally(both).succeeded).toBe(1);
  });
});

it('a level ends at midnight where the organisation is', async () => {
  const today = api.clock.now().toISOString().slice(0, 10);
  const claimId = await submitted(amara, told, 'Signal reading', 3);
  const judge = await assessorOf(claimId);
  expect(refusal(await confirm(judge, claimId, 3, today))).toMatchObject({ status: 400, paths: ['body.validUntil'] });
  const { version } = (await ask(judge, reviewApi.readReview, { params: { claimId } })).body;
  const until = '2027-07-01';
  await ask(judge, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal: 3, validUntil: until }, ifMatch: version });
  expect((await decisionsOf(amara, amara))[0]?.validUntil).toBe(until);
  expect(await heldLevel('Signal reading')).toMatchObject({ status: 'MET', confirmed: { ordinal: 3 } });
  const held = async (at: string) => {
    api.clock.advance(Date.parse(at) - api.clock.now().getTime());
    amara = await amara.inAnotherBrowser();
    return (await heldLevel('Signal reading'))?.status;
  };
  expect(await held('2027-06-30T22:59:50Z')).toBe('EXPIRING');
  expect(await held('2027-06-30T23:00:00Z')).toBe('LAPSED');
  const kinds = (await pageOf(amara, claimId)).history.map(({ kind, at }) => [kind, at]);
  expect(kinds[0]).toEqual(['LEVEL_EXPIRED', '2027-06-30T23:00:00.000Z']);
});

async function assessorOf(claimId: string): Promise<Person> {
  const { claim } = await pageOf(amara, claimId);
  const found = [rhys, told.colleague, lena, third].find(({ memberId }) => memberId === claim.assessor?.id);
  if (found === undefined) throw new Error('Nobody judges the claim');
  return found;
}

async function latestOf(title: string): Promise<DecisionView> {
  const found = (await decisionsOf(amara, amara)).find(({ requirement, status }) => requirement.title === title && status !== 'SUPERSEDED' && status !== 'REVOKED');
  if (found === undefined) throw new Error(`Nothing is decided about ${title}`);
  return found;
}

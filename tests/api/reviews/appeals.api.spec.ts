import { newId } from '@waymark/foundation/kernel';
import { evidenceApi, reviewApi, standingApi, type DecisionView } from '@waymark/evidence/domain';
import { AppealAssessors, DecisionRepository, HandOver } from '@waymark/evidence/api';
import { Tenancy } from '@waymark/foundation/server';
import { days, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { confirm, decisionsOf, grantSkill, submitted, suspend } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;
let colleague: Person;

beforeAll(async () => {
  api = await startApi();
}, 60_000);
beforeEach(async () => {
  told = await skilledStory(api, `Calder ${newId()}`);
  ({ amara, rhys, colleague } = told);
}, 60_000);
afterAll(() => api.close());

/** A level that Rhys confirmed. He is given the right to judge the skill. */
async function decided(title: string, ordinal: number, validUntil?: string): Promise<DecisionView> {
  await grantSkill(told, rhys, title);
  const answered = await confirm(rhys, await submitted(amara, told, title, ordinal), ordinal, validUntil);
  if (answered.status !== 200) throw new Error(`Confirming answered ${answered.status}: ${JSON.stringify(answered.body)}`);
  const [decision] = await decisionsOf(amara, amara);
  if (decision === undefined) throw new Error('Nothing was decided');
  return decision;
}

const appeal = (by: Person, { id: decisionId }: DecisionView) => ask(by, standingApi.appealDecision, { params: { decisionId }, body: { reason: 'I did more than that.' } });
const answer = (by: Person, { id: decisionId }: DecisionView, body: { outcome: 'UPHOLD' | 'REPLACE'; ordinal?: number }) =>
  ask(by, standingApi.answerAppeal, { params: { decisionId }, body: { reason: 'I looked again.', ...body } });
const held = async (title: string) => (await ask(amara, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).body.items.find((row) => row.title === title);

describe('whoever is named for an appeal', () => {
  /** How the decisions about Amara, the claim, its evidence and the history answer somebody. */
  const reach = async (reader: Person, { cites: [cited], requirement }: DecisionView) => {
    const [memberId, claimId, evidenceId] = [amara.memberId, cited?.claimId ?? '', cited?.evidenceId ?? ''];
    const answers = [
      await ask(reader, standingApi.listDecisions, { params: { memberId } }),
      await ask(reader, reviewApi.readClaim, { params: { claimId } }),
      await ask(reader, evidenceApi.readEvidence, { params: { evidenceId } }),
      await ask(reader, standingApi.readRequirementHistory, { params: { memberId, requirementId: requirement.id } }),
    ];
    return answers.map(({ status }) => status);
  };
  const readersOf = async ({ cites: [cited] }: DecisionView) => (await ask(amara, evidenceApi.listReaders, { params: { evidenceId: cited?.evidenceId ?? '' } })).body.items.map(({ memberId }) => memberId);
  const [all, none] = [[200, 200, 200, 200], [404, 404, 404, 404]];

  it('reads what they judge until they have answered, and nobody else does', async () => {
    const decision = await decided('Lamp care', 2);
    await grantSkill(told, colleague, 'Lamp care');
    expect(await reach(colleague, decision)).toEqual(none);
    expect((await appeal(amara, decision)).body.appeal?.assessor?.id).toBe(colleague.memberId);
    expect(await reach(colleague, decision)).toEqual(all);
    expect(await readersOf(decision)).toContain(colleague.memberId);
    expect(await reach(told.story.admin, decision)).toEqual(none);
    expect((await answer(colleague, decision, { outcome: 'UPHOLD' })).status).toBe(200);
    expect(await reach(colleague, decision)).toEqual(none);
    expect(await readersOf(decision)).not.toContain(colleague.memberId);
  });
});

describe('an appeal whose assessor may not answer it any more', () => {
  let decision: DecisionView;
  let lena: Person;
  beforeEach(async () => {
    decision = await decided('Lamp care', 2);
    lena = await told.story.person('Lena Fischer');
  });
  /** Whom the appeal waits for, with why it was made. */
  const named = async () => {
    const { appeal: open } = (await ask(amara, standingApi.readDecision, { params: { decisionId: decision.id } })).body;
    return [open?.assessor?.name, open?.reason];
  };
  const today = () => api.clock.now().toISOString().slice(0, 10);
  const tomorrow = () => new Date(api.clock.now().getTime() + days(1)).toISOString().slice(0, 10);
  const sweep = () => api.get(Tenancy).run(told.story.organisationId, () => api.get(HandOver).sweep());
  const waitsFor = async (reader: Person) => (await ask(reader, standingApi.listAppeals)).body.items.map(({ id }) => id);
  const words = 'I did more than that.';

  it('goes to the next one when they are shut out, who answers it', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    expect(await named()).toEqual(['Tomasz Zielinski', words]);
    await suspend(told, colleague);
    expect(await named()).toEqual(['Lena Fischer', words]);
    expect(await waitsFor(lena)).toEqual([decision.id]);
    const { items } = (await ask(amara, standingApi.readRequirementHistory, { params: { memberId: amara.memberId, requirementId: decision.requirement.id } })).body;
    expect(items.map(({ kind }) => kind).filter((kind) => kind.startsWith('LEVEL'))).toEqual(['LEVEL_APPEALED', 'LEVEL_CONFIRMED']);
    expect((await answer(lena, decision, { outcome: 'UPHOLD' })).body).toMatchObject({ status: 'CONFIRMED', appeal: null });
  });

  it('goes to the next one when their grant is ended, and no longer waits for them', async () => {
    const grant = await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    await ask(told.owner, reviewApi.endAssessorGrant, { params: { assessorGrantId: grant.id }, body: { to: today() }, ifMatch: grant.version });
    expect(await named()).toEqual(['Lena Fischer', words]);
    expect(await waitsFor(colleague)).toEqual([]);
    expect((await answer(colleague, decision, { outcome: 'UPHOLD' })).status).toBe(404);
  });

  it('goes to the next one with the day on which their grant ends, and not before', async () => {
    await grantSkill(told, colleague, 'Lamp care', { to: tomorrow() });
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    await sweep();
    expect(await named()).toEqual(['Tomasz Zielinski', words]);
    api.clock.advance(days(1));
    await sweep();
    amara = await amara.inAnotherBrowser();
    expect(await named()).toEqual(['Lena Fischer', words]);
  });

  it('waits for nobody while nobody else may, and goes to whoever is given the right', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await suspend(told, colleague);
    expect(await named()).toEqual([undefined, words]);
    await grantSkill(told, lena, 'Lamp care');
    expect(await named()).toEqual(['Lena Fischer', words]);
  });

  it('goes to the next one at once when they say that they should not judge it, and never back', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    const declare = (by: Person) => ask(by, standingApi.declareAppealConflict, { params: { decisionId: decision.id }, body: { reason: 'We share a flat.' } });
    expect(refusal(await declare(rhys))).toMatchObject({ status: 403 });
    expect(refusal(await declare(lena))).toMatchObject({ status: 404 });
    expect((await declare(colleague)).status).toBe(204);
    expect(await named()).toEqual(['Lena Fischer', words]);
    expect([await waitsFor(colleague), await waitsFor(lena)]).toEqual([[], [decision.id]]);
    expect((await declare(colleague)).status).toBe(404);
    await suspend(told, lena);
    await sweep();
    expect(await named()).toEqual([undefined, words]);
    const { items } = (await ask(amara, standingApi.readRequirementHistory, { params: { memberId: amara.memberId, requirementId: decision.requirement.id } })).body;
    expect(JSON.stringify(items)).not.toContain('flat');
  });

  it('is passed on once, however often they say so at once, and never both passed on and answered', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    const declare = (by: Person) => ask(by, standingApi.declareAppealConflict, { params: { decisionId: decision.id }, body: { reason: 'We share a flat.' } });
    const twice = await Promise.all([declare(colleague), declare(colleague), declare(colleague)]);
    expect(twice.map(({ status }) => status).filter((status) => ![204, 403, 404].includes(status))).toEqual([]);
    expect(await named()).toEqual(['Lena Fischer', words]);
    const both = await Promise.all([declare(lena), answer(lena, decision, { outcome: 'UPHOLD' })]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(both.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('is not passed on any more where they have answered it in the meantime', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    const work = <T>(run: () => Promise<T>) => api.get(Tenancy).run(told.story.organisationId, run);
    const inHand = await work(() => api.get(DecisionRepository).load(decision.id));
    await answer(colleague, decision, { outcome: 'UPHOLD' });
    await expect(work(async () => inHand !== null && api.get(AppealAssessors).passOn(inHand))).rejects.toMatchObject({ code: 'decision-changed' });
  });

  it('is shown to owners of programmes while nobody may answer it, and how long it waits', async () => {
    const waiting = async (only: 'ALL' | 'ESCALATED') => (await ask(told.owner, standingApi.listWaitingAppeals, { query: { only } })).body.items;
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    const facts = { decisionId: decision.id, member: { name: 'Amara Okafor' }, requirementTitle: 'Lamp care', level: { ordinal: 2 }, appealedAt: expect.any(String) };
    expect([await waiting('ESCALATED'), await waiting('ALL')]).toMatchObject([[], [{ ...facts, assessor: { name: 'Tomasz Zielinski' } }]]);
    await suspend(told, colleague);
    expect(await waiting('ESCALATED')).toMatchObject([{ ...facts, assessor: null }]);
    expect(JSON.stringify(await waiting('ALL'))).not.toContain(words);
    expect(refusal(await ask(told.priya, standingApi.listWaitingAppeals))).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.owner, standingApi.listWaitingAppeals, { query: { cursor: 'strange' } }))).toMatchObject({ status: 400, paths: ['query.cursor'] });
    await grantSkill(told, lena, 'Lamp care');
    expect(await waiting('ESCALATED')).toEqual([]);
  });

  it('that is not answered by the promised day is shown to owners of programmes, who give it to somebody else', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    const params = { decisionId: decision.id };
    const waiting = async (owner: Person) => (await ask(owner, standingApi.listWaitingAppeals)).body.items;
    expect(await waiting(told.owner)).toEqual([]);
    api.clock.advance(days(25));
    const owner = await told.owner.inAnotherBrowser();
    [amara, colleague] = [await amara.inAnotherBrowser(), await colleague.inAnotherBrowser()];
    expect(await waiting(owner)).toMatchObject([{ reason: 'OVERDUE', dueOn: expect.any(String), assessor: { name: 'Tomasz Zielinski' } }]);
    const { items } = (await ask(owner, standingApi.listPossibleAppealAssessors, { params })).body;
    expect(items.map(({ name }) => name)).toEqual(['Lena Fischer']);
    const give = (by: Person, to: Person) => ask(by, standingApi.assignAppeal, { params, body: { assessorId: to.memberId } });
    for (const other of [rhys, colleague, amara]) expect(refusal(await give(owner, other))).toMatchObject({ status: 400, paths: ['body.assessorId'] });
    expect((await give(owner, lena)).status).toBe(204);
    expect(await named()).toEqual(['Lena Fischer', words]);
    expect(await waiting(owner)).toMatchObject([{ reason: 'OVERDUE', assessor: { name: 'Lena Fischer' } }]);
    expect((await answer(colleague, decision, { outcome: 'UPHOLD' })).status).toBe(404);
    expect((await told.story.admin.inAnotherBrowser().then((admin) => admin.get('/audit-entries?action=appeal.assessor-assigned'))).body.items).toMatchObject([{ actorId: owner.memberId, subjectId: decision.id }]);
  });

  it('is given to nobody by whoever has judged it or asked for it', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    await grantSkill(told, lena, 'Lamp care');
    for (const each of [rhys, amara, colleague]) {
      await told.story.role(each, 'PROGRAMME_OWNER');
      const { status } = await ask(each, standingApi.assignAppeal, { params: { decisionId: decision.id }, body: { assessorId: lena.memberId } });
      expect(status).toBe(403);
    }
  });

  it('can be ended by taking the level away', async () => {
    await grantSkill(told, colleague, 'Lamp care');
    await appeal(amara, decision);
    const { body } = await ask(rhys, standingApi.revokeDecision, { params: { decisionId: decision.id }, body: { reason: 'It was another lamp.' } });
    expect(body).toMatchObject({ status: 'REVOKED', appeal: null });
    expect(await waitsFor(colleague)).toEqual([]);
  });
});

describe('a level that is given on appeal', () => {
  it('does not undo what was decided after the level that it replaces', async () => {
    const older = await decided('Weather records', 1);
    await decided('Weather records', 3);
    await grantSkill(told, colleague, 'Weather records');
    await appeal(amara, older);
    expect((await answer(colleague, older, { outcome: 'REPLACE', ordinal: 2 })).body.status).toBe('SUPERSEDED');
    const [given] = await decisionsOf(amara, amara);
    expect(given).toMatchObject({ source: 'APPEAL', level: { ordinal: 2 }, effectiveAt: older.effectiveAt });
    expect(await held('Weather records')).toMatchObject({ confirmed: { ordinal: 3 } });
  });

  it('ends when the level that it replaces does, also where that has lapsed', async () => {
    const until = new Date(api.clock.now().getTime() + days(2)).toISOString().slice(0, 10);
    const lapsed = await decided('Signal reading', 2, until);
    await grantSkill(told, colleague, 'Signal reading');
    api.clock.advance(days(3));
    [amara, colleague] = [await amara.inAnotherBrowser(), await colleague.inAnotherBrowser()];
    await appeal(amara, lapsed);
    expect((await answer(colleague, lapsed, { outcome: 'REPLACE', ordinal: 3 })).body.status).toBe('SUPERSEDED');
    expect((await decisionsOf(amara, amara))[0]).toMatchObject({ source: 'APPEAL', validUntil: lapsed.validUntil });
    expect(await held('Signal reading')).toMatchObject({ status: 'LAPSED' });
  });
});

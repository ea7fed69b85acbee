import { reviewApi, standingApi } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { confirm, decisionsOf, giveBack, grantSkill, pageOf, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const countsOf = async (person: Person) => (await ask(person, reviewApi.countClaims)).body;

describe('what waits for somebody', () => {
  it('is counted as they judge, are given back, and are asked to answer appeals', async () => {
    const { amara, rhys, colleague } = told;
    expect(await countsOf(rhys)).toEqual({ toJudge: 0, returned: 0, judges: false });
    await grantSkill(told, rhys, 'Lamp care');
    expect(await countsOf(rhys)).toEqual({ toJudge: 0, returned: 0, judges: true });
    const [first, second] = [await submitted(amara, told, 'Lamp care', 1), await submitted(amara, told, 'Lamp care', 2)];
    expect(await countsOf(rhys)).toEqual({ toJudge: 2, returned: 0, judges: true });
    expect(await countsOf(amara)).toEqual({ toJudge: 0, returned: 0, judges: false });
    await giveBack(rhys, first);
    expect([await countsOf(rhys), await countsOf(amara)]).toMatchObject([{ toJudge: 1 }, { returned: 1 }]);
    await confirm(rhys, second, 2);
    expect(await countsOf(rhys)).toMatchObject({ toJudge: 0 });
    await grantSkill(told, colleague, 'Lamp care');
    const [decision] = await decisionsOf(amara, amara);
    const params = { decisionId: decision?.id ?? '' };
    await ask(amara, standingApi.appealDecision, { params, body: { reason: 'I did more.' } });
    expect([await countsOf(colleague), await countsOf(rhys)]).toMatchObject([{ toJudge: 1, judges: true }, { toJudge: 0 }]);
    await ask(colleague, standingApi.answerAppeal, { params, body: { outcome: 'UPHOLD', reason: 'It stands.' } });
    expect(await countsOf(colleague)).toMatchObject({ toJudge: 0, judges: true });
  });

  it('leaves out a claim of two on which they have spoken, and still says that they judge', async () => {
    const { amara, rhys, colleague } = told;
    const claimId = await submitted(amara, told, 'Lamp care', 4);
    expect([await countsOf(rhys), await countsOf(colleague)]).toMatchObject([{ toJudge: 1 }, { toJudge: 1 }]);
    await confirm(rhys, claimId, 4);
    expect([await countsOf(rhys), await countsOf(colleague)]).toMatchObject([{ toJudge: 0, judges: true }, { toJudge: 1 }]);
  });
});

describe('the page of a claim', () => {
  it('says who confirmed the level that is held, and since when', async () => {
    const { amara, rhys, colleague } = told;
    const claimId = await submitted(amara, told, 'Lamp care', 3);
    const judge = (await pageOf(amara, claimId)).claim.assessor?.id === rhys.memberId ? rhys : colleague;
    expect((await pageOf(judge, claimId)).held).toMatchObject({ source: 'CLAIM', by: [{ id: rhys.memberId, name: 'Rhys Bevan' }] });
    await confirm(judge, claimId, 3);
    const { held, claim } = await pageOf(amara, claimId);
    const [decision] = await decisionsOf(amara, amara);
    expect(held).toEqual({ source: 'CLAIM', by: [{ id: judge.memberId, name: judge.name }], since: decision?.effectiveAt });
    expect(claim.confirmed?.ordinal).toBe(3);
    await ask(judge, standingApi.revokeDecision, { params: { decisionId: decision?.id ?? '' }, body: { reason: 'A mistake.' } });
    expect((await pageOf(amara, claimId)).held).toMatchObject({ by: [{ id: rhys.memberId }] });
  });
});

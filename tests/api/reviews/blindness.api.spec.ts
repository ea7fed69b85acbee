import { evidenceApi, reviewApi, standingApi } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { confirm, decisionsOf, giveBack, pageOf, submitted, suspend, think } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;
let owen: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, rhys } = told);
  owen = await told.story.person('Owen Pritchard');
  await letJudge(told, rhys);
  await letJudge(told, owen);
}, 60_000);
afterAll(() => api.close());

/** Everything that every route which shows claims, reviews or levels tells a reader of a claim, as text. */
async function everythingToldTo(reader: Person, claimId: string, evidenceId: string): Promise<string> {
  const requirementId = told.requirement('Lamp care').id;
  const paths = [
    `/claims/${claimId}`,
    `/claims/${claimId}/possible-assessors`,
    '/reviews',
    '/reviews?state=SPOKEN',
    '/waiting-claims?only=ALL',
    `/evidence/${evidenceId}`,
    '/evidence',
    `/members/${amara.memberId}/decisions`,
    `/members/${amara.memberId}/requirements/${requirementId}/history`,
    `/members/${amara.memberId}/skills`,
    '/assessor-grants',
    '/appeals',
  ];
  const answers = [];
  for (const path of paths) answers.push(await reader.get(path));
  return answers.map(({ status, headers, body }) => `${status} ${String(headers['etag'])} ${JSON.stringify({ ...body, requestId: '' })}`).join('\n');
}

/** What stands in the way of each level, as somebody is offered them. */
const offersTo = async (reader: Person, claimId: string) => (await pageOf(reader, claimId)).offers.map(({ obstacle }) => obstacle);

describe('two assessors of the top level', () => {
  it('judge without knowing of each other what was said, or that anything was', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 4);
    const page = await pageOf(amara, claimId);
    expect(page).toMatchObject({ needsTwo: true, claim: { assessor: { id: expect.any(String) }, secondAssessor: { id: expect.any(String) } } });
    expect(page.notices.map(({ code }) => code)).toContain('TOP_LEVEL_NEEDS_TWO');
    const { evidenceId } = page.claim;
    await think(owen, claimId);
    const watchers = [owen, amara, told.owner, told.priya];
    const before = [];
    for (const watcher of watchers) before.push(await everythingToldTo(watcher, claimId, evidenceId));

    expect((await confirm(rhys, claimId, 4)).body).toMatchObject({ claim: { status: 'IN_REVIEW' }, ownReview: { outcome: 'CONFIRM' }, reviews: [], may: { review: false } });
    const after = [];
    for (const watcher of watchers) after.push(await everythingToldTo(watcher, claimId, evidenceId));
    expect(after).toEqual(before);
    expect((await ask(rhys, reviewApi.listReviews, { query: { state: 'SPOKEN' } })).body.items).toMatchObject([{ claimId, spoken: true }]);
    expect(await decisionsOf(amara, amara)).toEqual([]);

    // The control: with the second word everybody who may read the claim reads both.
    await confirm(owen, claimId, 3);
    for (const [place, watcher] of watchers.entries()) expect(await everythingToldTo(watcher, claimId, evidenceId)).not.toBe(before[place]);
    const concluded = await pageOf(rhys, claimId);
    expect(concluded.reviews.map(({ reviewer, level }) => [reviewer.name, level?.ordinal])).toEqual(expect.arrayContaining([['Rhys Bevan', 4], ['Owen Pritchard', 3]]));
    expect((await decisionsOf(amara, amara))[0]).toMatchObject({ level: { ordinal: 3 }, decidedBy: [{ id: rhys.memberId }, { id: owen.memberId }] });
  });

  it('return the claim where either of them does, and nothing is told before', async () => {
    const claimId = await submitted(amara, told, 'Signal reading', 4);
    await giveBack(rhys, claimId, 'Show a night of fog.');
    expect((await pageOf(amara, claimId)).claim).toMatchObject({ status: 'IN_REVIEW', returned: null });
    await confirm(owen, claimId, 4);
    expect((await pageOf(amara, claimId)).claim).toMatchObject({ status: 'RETURNED', returned: { by: 'Two assessors', reasons: 'Show a night of fog.' } });
  });

  it('are asked for from the start: one assessor of a lower claim does not give the top level, and no second is told of it', async () => {
    const claimId = await submitted(amara, told, 'Weather records', 3);
    const { claim } = await pageOf(amara, claimId);
    const [first, second] = claim.assessor?.id === rhys.memberId ? [rhys, owen] : [owen, rhys];
    const before = await everythingToldTo(second, claimId, claim.evidenceId);
    const offers = await offersTo(first, claimId);
    const refused = await confirm(first, claimId, 4);
    expect(offers).toEqual([null, null, null, 'TAKES_TWO']);
    expect(await offersTo(amara, claimId)).toEqual([]);
    expect(refusal(refused)).toMatchObject({ status: 409, code: 'top-level-needs-two', paths: ['body.ordinal'] });
    expect(refused.body.detail).toBe('The top level needs two assessors. Confirm 3 Practitioner, and ask the person to claim 4 Expert.');
    expect(await everythingToldTo(second, claimId, claim.evidenceId)).toBe(before);
    expect(await pageOf(first, claimId)).toMatchObject({ needsTwo: false, ownReview: { spokenAt: null }, claim: { status: 'IN_REVIEW', secondAssessor: null } });
    expect((await confirm(first, claimId, 3)).body).toMatchObject({ claim: { status: 'ACCEPTED', confirmed: { ordinal: 3 } } });

    // The control: a claim of the top level has both places from the start, and they stay while one speaks.
    const top = await submitted(amara, told, 'Weather records', 4);
    expect(await offersTo(rhys, top)).toEqual([null, null, null, null]);
    const partsOf = async (assessor: Person) => {
      const { items } = (await ask(assessor, reviewApi.listReviews, { query: { state: 'WAITING' } })).body;
      return [(await pageOf(assessor, top)).needsTwo, items.find((item) => item.claimId === top)?.part];
    };
    const [of, later] = [await partsOf(rhys), await partsOf(owen)];
    expect([of, later].toSorted()).toEqual([[true, 'ASSESSOR'], [true, 'SECOND_ASSESSOR']]);
    await confirm(rhys, top, 4);
    expect(await partsOf(owen)).toEqual(later);
    await confirm(owen, top, 4);
    expect((await decisionsOf(amara, amara))[0]).toMatchObject({ level: { ordinal: 4 }, decidedBy: [{ id: rhys.memberId }, { id: owen.memberId }] });
  });

  it('who speak at once make one decision', async () => {
    const claimId = await submitted(amara, told, 'Keeping the log', 1);
    const versions = await Promise.all([rhys, owen].map((each) => ask(each, reviewApi.openClaim, { params: { claimId } })));
    // What is not a skill of a framework is judged with a grant for the profile alone.
    expect(versions.map(({ status }) => status)).toEqual([404, 404]);
    const top = await submitted(amara, told, 'Lamp care', 4);
    const reviews = await Promise.all([rhys, owen].map((each) => think(each, top)));
    const before = (await decisionsOf(amara, amara)).length;
    const spoken = await Promise.all([rhys, owen].map((each, place) => ask(each, reviewApi.confirmLevel, { params: { claimId: top }, body: { ordinal: 4 }, ifMatch: reviews[place]?.version ?? 0 })));
    expect(spoken.map(({ status }) => status)).toEqual([200, 200]);
    expect(await decisionsOf(amara, amara)).toHaveLength(before + 1);
  });

  it('cannot be replaced once they have spoken, and the claim cannot be withdrawn', async () => {
    const claimId = await submitted(amara, told, 'Lamp care', 4);
    await confirm(rhys, claimId, 4);
    const { claim } = await pageOf(amara, claimId);
    const as = claim.assessor?.id === rhys.memberId ? 'ASSESSOR' : 'SECOND_ASSESSOR';
    const third = await told.story.person('Ines Duarte');
    await letJudge(told, third);
    const assign = (assessorId: string, part: 'ASSESSOR' | 'SECOND_ASSESSOR') => ask(told.owner, reviewApi.assignAssessor, { params: { claimId }, body: { assessorId, as: part } });
    expect(refusal(await assign(third.memberId, as))).toMatchObject({ status: 409, code: 'assessor-has-spoken' });
    expect(refusal(await ask(amara, evidenceApi.withdrawClaim, { params: { claimId }, ifMatch: claim.version }))).toMatchObject({ status: 409 });
    // Whoever spoke and was suspended since keeps their word; the other one judges on.
    await suspend(told, rhys);
    expect((await pageOf(amara, claimId)).claim).toMatchObject({ status: 'IN_REVIEW' });
    await confirm(owen, claimId, 4);
    expect((await ask(amara, standingApi.listDecisions, { params: { memberId: amara.memberId } })).body.items[0]).toMatchObject({ level: { ordinal: 4 }, cites: [{ claimId }] });
  });
});

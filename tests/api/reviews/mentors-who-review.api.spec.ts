import { aPair, anAgreement, startApi, type TestApi } from '@waymark/tests/support';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { grantSkill, pageOf, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

async function letMentorsAssess(mentorMayAssess: boolean, { story, owner } = told): Promise<void> {
  const at = `/programmes/${story.programmeId}/policies`;
  const { programmeId: _, version, setAt: __, setBy: ___, ...policies } = (await owner.get(at)).body;
  const { status } = await owner.put(at, { ...policies, mentorMayAssess }, { ifMatch: version });
  expect(status).toBe(200);
}

/** Who is given a claim that is submitted now. */
async function givenTo(): Promise<string | null> {
  return (await pageOf(told.amara, await submitted(told.amara, told, 'Lamp care', 2))).claim.assessor?.name ?? null;
}

describe('a mentor with the right to judge', () => {
  it('is given claims of their mentee only where the programme and the mentee let them', async () => {
    const { amara, rhys } = told;
    await grantSkill(told, rhys, 'Lamp care');
    expect(await givenTo()).toBe('Rhys Bevan');
    await letMentorsAssess(true);
    const pair = await aPair(rhys, amara, { mentorReviewsUntil: null });
    expect(await givenTo()).toBeNull();
    await anAgreement(pair, { mentorReviewsUntil: '2099-01-01' });
    expect(await givenTo()).toBe('Rhys Bevan');
    await letMentorsAssess(false);
    expect(await givenTo()).toBeNull();
  });

  it('no longer has a claim from the moment at which what both signed does not let them judge it', async () => {
    const other = await skilledStory(api, 'Tarn Digital');
    const { amara, rhys, colleague } = other;
    await letMentorsAssess(true, other);
    const pair = await aPair(rhys, amara, { mentorReviewsUntil: '2099-01-01' });
    await grantSkill(other, rhys, 'Lamp care');
    const claimId = await submitted(amara, other, 'Lamp care', 2);
    await grantSkill(other, colleague, 'Lamp care');
    const judge = async () => (await pageOf(amara, claimId)).claim.assessor?.name ?? null;
    expect(await judge()).toBe('Rhys Bevan');
    await anAgreement(pair, { mentorReviewsUntil: null });
    expect(await judge()).toBe('Tomasz Zielinski');
  });
});

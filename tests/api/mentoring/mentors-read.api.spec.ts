import { standingApi } from '@waymark/evidence/domain';
import { relationshipsApi } from '@waymark/mentoring/domain';
import { aPair, anAcceptedPair, offersMentoring, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

describe('a mentor', () => {
  it('reads where their mentee stands once both have signed, and until they end', async () => {
    const { amara, colleague: mentor, rhys } = told;
    const reads = async () => (await ask(mentor, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).status;
    expect(await reads()).toBe(404);
    await anAcceptedPair(rhys, amara);
    const requirementId = told.requirement('Lamp care').id;
    await ask(amara, standingApi.rateSelf, { body: { requirementId, ordinal: 3, note: '' } });
    const { relationshipId } = await aPair(mentor, amara, { aims: [{ requirementId, ordinal: 4 }] });
    const ratingIn = async (person: Person) => (await ask(person, relationshipsApi.listAgreements, { params: { relationshipId } })).body.inForce?.terms.aims[0]?.selfRated?.ordinal ?? null;
    expect([await ratingIn(mentor), await ratingIn(amara)]).toEqual([3, 3]);
    expect(await reads()).toBe(200);
    const sees = (await ask(mentor, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).body.sees;
    expect(sees).toBe('ALL');
    expect((await ask(rhys, standingApi.readMemberSkills, { params: { memberId: amara.memberId } })).status).toBe(404);
    const at = `/relationships/${relationshipId}`;
    await amara.post(`${at}/early-end`, {}, { ifMatch: await amara.versionAt(at) });
    expect(await reads()).toBe(404);
    expect([await ratingIn(mentor), await ratingIn(amara)]).toEqual([null, 3]);
  });
});

describe('a suggestion', () => {
  it('names who is confirmed at what is needed, and not who only says so', async () => {
    const { story, amara, hana, owner } = told;
    const [framework] = (await story.admin.get('/frameworks')).body.items;
    const [skill] = (await story.admin.get(`/frameworks/${framework.id}/skills`)).body.items;
    await offersMentoring(owner, { helpsWith: [{ skillId: skill.id, ordinal: 3 }] });
    await offersMentoring(hana, { helpsWith: [{ skillId: skill.id, ordinal: 3 }] });
    expect((await amara.get('/mentor-suggestions')).body.items).toEqual([]);
    const { body } = await amara.get('/mentors');
    expect(body.items.find(({ mentor }: { mentor: { id: string } }) => mentor.id === hana.memberId)).toMatchObject({ asking: 'BARRED', cares: [{ kind: 'REPORTING_LINE', barred: true }] });
    expect(body.items.find(({ mentor }: { mentor: { id: string } }) => mentor.id === owner.memberId)).toMatchObject({ asking: 'POSSIBLE', about: null });
  });
});

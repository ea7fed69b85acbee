import { reviewApi } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { grantSkill, pageOf, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let owner: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, owner } = told);
}, 60_000);
afterAll(() => api.close());

const assessorOf = async (claimId: string) => (await pageOf(amara, claimId)).claim.assessor?.name ?? null;

describe('the right to judge', () => {
  const grant = (by: Person, body: object) => by.post('/assessor-grants', { assessorId: told.rhys.memberId, programmeId: told.story.programmeId, from: '2026-01-01', ...body });

  it('is given by owners of programmes and admins, about exactly one thing that is there', async () => {
    const { skillId } = told.requirement('Lamp care');
    expect((await grant(told.priya, { skillId })).status).toBe(403);
    expect((await grant(told.story.admin, { skillId })).body).toMatchObject({ assessor: { name: 'Rhys Bevan' }, skill: { name: 'Lamp care' }, framework: null, profile: null, highest: null, grantedBy: { id: told.story.admin.memberId } });
    expect(refusal(await grant(owner, {}))).toMatchObject({ status: 400 });
    expect(refusal(await grant(owner, { skillId, profileId: skillId }))).toMatchObject({ status: 400 });
    expect(refusal(await grant(owner, { profileId: skillId }))).toMatchObject({ status: 400, paths: ['body.profileId'] });
    expect(refusal(await grant(owner, { skillId, programmeId: skillId }))).toMatchObject({ status: 400, paths: ['body.programmeId'] });
    expect(refusal(await grant(owner, { skillId, assessorId: skillId }))).toMatchObject({ status: 400, paths: ['body.assessorId'] });
    expect(refusal(await grant(owner, { skillId, to: '2026-01-01' }))).toMatchObject({ status: 400, paths: ['body.to'] });
  });

  it('is seen by those who give it, and otherwise by whoever has it', async () => {
    await grantSkill(told, told.hana, 'Signal reading');
    await grantSkill(told, told.colleague, 'Signal reading');
    const namesSeenBy = async (reader: Person, query = {}) => (await ask(reader, reviewApi.listAssessorGrants, { query })).body.items.map(({ assessor }) => assessor.name);
    expect(await namesSeenBy(owner)).toEqual(['Hana Ito', 'Rhys Bevan', 'Tomasz Zielinski']);
    expect(await namesSeenBy(owner, { assessorId: told.colleague.memberId })).toEqual(['Tomasz Zielinski']);
    expect(await namesSeenBy(told.rhys)).toEqual(['Rhys Bevan']);
    expect(await namesSeenBy(told.rhys, { assessorId: told.colleague.memberId })).toEqual(['Rhys Bevan']);
    expect(await namesSeenBy(amara)).toEqual([]);
  });

  it('for a profile covers what is no skill of a framework', async () => {
    const [profile] = (await owner.get('/role-profiles')).body.items;
    expect((await grant(owner, { profileId: profile.id })).status).toBe(201);
    expect(await assessorOf(await submitted(amara, told, 'Keeping the log', 1))).toBe('Rhys Bevan');
    expect(await assessorOf(await submitted(amara, told, 'Weather records', 2))).toBeNull();
  });
});

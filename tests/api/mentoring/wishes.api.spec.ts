import { mentorDirectoryApi, programmeMentoringApi, relationshipsApi, type MentoringWishView } from '@waymark/mentoring/domain';
import { offersMentoring, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { smallProfile } from '../role-profiles/small-profile';
import { publishText } from '../role-profiles/uploading';
import { quickPeople } from '../world/quick-people';
import { done } from './pair-story';

let api: TestApi;
let story: Story;
let owner: Person;
let mentor: Person;
let mentee: Person;
let other: Person;
let skillId: string;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [owner, mentor, mentee, other] = (await quickPeople(api, story, ['Helen Marsh', 'Grace Achebe', 'Amara Okafor', 'Tomasz Zielinski'])) as [Person, Person, Person, Person];
  await story.role(owner, 'PROGRAMME_OWNER');
  await offersMentoring(mentor, { capacity: 2 });
  await publishText(story.admin, smallProfile());
  const [framework] = (await story.admin.get('/frameworks')).body.items;
  const [skill] = (await story.admin.get(`/frameworks/${framework.id}/skills`)).body.items;
  skillId = skill.id;
}, 60_000);
afterAll(() => api.close());

const words = 'I freeze in front of more than five people.';
const params = () => ({ programmeId: story.programmeId });
const wish = (person: Person) => ask(person, mentorDirectoryApi.makeWish, { body: { skillIds: [skillId], words } });
const takeBack = (person: Person, { id }: MentoringWishView) => ask(person, mentorDirectoryApi.withdrawWish, { params: { wishId: id } });
const statuses = async (person: Person) => (await done(ask(person, mentorDirectoryApi.listWishes))).items.map(({ status }) => status);
const waiting = async () => (await done(ask(owner, programmeMentoringApi.listWaitingRequests, { params: params() }))).items;
const propose = (wishId: string) => ask(owner, programmeMentoringApi.proposePair, { params: params(), body: { mentorId: mentor.memberId, menteeId: mentee.memberId, message: 'You would fit.', skillIds: [skillId], wishId } });

describe('a wish for a mentor', () => {
  it('is read with its words by the owner of the programme, and is answered once both have accepted whom they propose', async () => {
    const { id } = await done(wish(mentee));
    expect(await waiting()).toMatchObject([{ kind: 'WISH', id, mentee: { name: 'Amara Okafor' }, words, skills: [{ id: skillId }] }]);
    const pair = await done(propose(id));
    expect(await statuses(mentee)).toEqual(['OPEN']);
    for (const person of [mentee, mentor]) {
      const { version } = await done(ask(person, relationshipsApi.readRelationship, { params: { relationshipId: pair.id } }));
      await done(ask(person, relationshipsApi.acceptRelationship, { params: { relationshipId: pair.id }, ifMatch: version }));
    }
    expect([await statuses(mentee), await waiting()]).toEqual([['MATCHED'], []]);
  });

  it('is taken back by whoever made it alone, once, and is not proposed for after that', async () => {
    const made = await done(wish(other));
    expect([(await takeBack(mentee, made)).status, (await takeBack(other, made)).status, (await takeBack(other, made)).status]).toEqual([404, 204, 409]);
    expect([await statuses(other), (await propose(made.id)).status]).toEqual([['WITHDRAWN'], 400]);
  });

  it('is one of five that wait at a time', async () => {
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push((await wish(other)).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 409]);
  });
});

describe('a request to one person', () => {
  it('shows nothing of its message to the owner of the programme', async () => {
    await done(ask(other, relationshipsApi.askForMentoring, { body: { mentorId: mentor.memberId, message: 'Between you and me' } }));
    expect((await waiting()).filter(({ kind }) => kind === 'REQUEST')).toMatchObject([{ mentor: { name: 'Grace Achebe' }, words: '' }]);
  });
});

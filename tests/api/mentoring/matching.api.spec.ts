import { programmeMentoringApi } from '@waymark/mentoring/domain';
import { aRequest, offersMentoring, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { quickPeople } from '../world/quick-people';
import { pairOf } from './pair-story';

let api: TestApi;
let story: Story;
let owner: Person;
let grace: Person;
let amara: Person;
let tomasz: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [owner, grace, amara, tomasz] = (await quickPeople(api, story, ['Helen Marsh', 'Grace Achebe', 'Amara Okafor', 'Tomasz Zielinski'])) as [Person, Person, Person, Person];
  await story.role(owner, 'PROGRAMME_OWNER');
  await offersMentoring(grace, { capacity: 2 });
}, 60_000);
afterAll(() => api.close());

const params = () => ({ programmeId: story.programmeId });

describe('the owner of a programme who looks for a mentor for somebody', () => {
  it('is shown whoever can be asked where no role says what the person needs, and never the person', async () => {
    const namesFor = async ({ memberId: menteeId }: Person) => (await ask(owner, programmeMentoringApi.listPossibleMatches, { params: params(), query: { menteeId } })).body.items.map(({ mentor }) => mentor.name);
    expect([await namesFor(amara), await namesFor(grace)]).toEqual([['Grace Achebe'], []]);
  });

  it('sees of each who waits whether they have a mentor already', async () => {
    await aRequest(grace, amara);
    await aRequest(grace, tomasz);
    const another = async () => Object.fromEntries((await ask(owner, programmeMentoringApi.listWaitingRequests, { params: params() })).body.items.map(({ mentee, another: has }) => [mentee.name, has]));
    expect(await another()).toEqual({ 'Amara Okafor': false, 'Tomasz Zielinski': false });
    await pairOf(api, story, owner, tomasz);
    expect(await another()).toEqual({ 'Amara Okafor': false, 'Tomasz Zielinski': true });
  });
});

import { RelationshipRepository } from '@waymark/mentoring/api';
import { aRequest, offersMentoring, startApi, Story, type Person, type TestApi, type TestPair } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { quickPeople } from '../world/quick-people';

let api: TestApi;
let mentor: Person;
let pairs: TestPair[];

beforeAll(async () => {
  api = await startApi();
  const story = await Story.begin(api);
  const [grace, amara, tomasz] = (await quickPeople(api, story, ['Grace Achebe', 'Amara Okafor', 'Tomasz Zielinski'])) as [Person, Person, Person];
  mentor = grace;
  pairs = [await aRequest(mentor, amara), await aRequest(mentor, tomasz)];
  await offersMentoring(mentor, { capacity: 1 });
}, 60_000);
afterAll(() => api.close());

/** Both requests wait again, and the mentor accepts both at once. Gives the statuses of the answers. */
async function acceptBoth(): Promise<number[]> {
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(`UPDATE mentoring_relationship SET status = 'REQUESTED', mentor_accepted_at = NULL, accepted_at = NULL, version = 1`),
  );
  const answers = await Promise.all(pairs.map(({ relationshipId }) => mentor.post(`/relationships/${relationshipId}/acceptance`, undefined, { ifMatch: 1 })));
  for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('no-place');
  return answers.map(({ status }) => status).toSorted((one, other) => one - other);
}

async function rounds(count: number): Promise<Set<string>> {
  const outcomes = new Set<string>();
  for (let round = 0; round < count; round += 1) outcomes.add(String(await acceptBoth()));
  return outcomes;
}

describe('the last free place of a mentor', () => {
  it('goes to one of two who are accepted at once, and the other is told, fifty times', async () => {
    expect(await rounds(50)).toEqual(new Set(['200,409']));
  }, 60_000);

  it('would go to both if nobody waited for the other', async () => {
    const lock = jest.spyOn(api.get(RelationshipRepository), 'holdPlacesOf').mockResolvedValue(undefined);
    expect(await rounds(50)).toContain('200,200');
    lock.mockRestore();
  }, 60_000);
});

import { RelationshipSweep } from '@waymark/mentoring/api';
import { relationshipLifecycle, relationshipStatus, relationshipsApi, type RelationshipStatus } from '@waymark/mentoring/domain';
import { Tenancy } from '@waymark/foundation/server';
import { aPair, anAcceptedPair, aRequest, startApi, Story, type Person, type TestApi, type TestPair } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { quickPeople } from '../world/quick-people';

let api: TestApi;
let story: Story;
let people: Person[];

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  people = await quickPeople(api, story, Array.from({ length: 80 }, (_, index) => `Person ${index}`));
}, 60_000);

afterAll(() => api.close());

/** Two people who have nothing to do with each other yet. */
function two(): [Person, Person] {
  const [mentor, mentee] = [people.pop(), people.pop()];
  if (mentor === undefined || mentee === undefined) throw new Error('Nobody is left');
  return [mentor, mentee];
}

/** As if the request had been made two weeks earlier: people are not signed in for that long. */
const asked14DaysAgo = ({ relationshipId }: TestPair) =>
  asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE mentoring_relationship SET requested_at = requested_at - interval '14 days' WHERE id = $1`, [relationshipId]));

const sweep = () => api.get(Tenancy).run(story.organisationId, () => api.get(RelationshipSweep).sweep());

async function statusOf({ relationshipId, mentee }: TestPair): Promise<RelationshipStatus> {
  return (await ask(mentee, relationshipsApi.readRelationship, { params: { relationshipId } })).body.status;
}

/** How to bring a new pair into each state. */
const ways: Record<RelationshipStatus, () => Promise<TestPair>> = {
  REQUESTED: () => aRequest(...two()),
  ACCEPTED: () => anAcceptedPair(...two()),
  ACTIVE: () => aPair(...two()),
  PAUSED: () => after(aPair(...two()), 'pause'),
  CLOSING: () => after(aPair(...two()), 'close'),
  COMPLETED: async () => {
    const pair = await after(after(aPair(...two()), 'close'), 'reflect');
    await steps.reflect(pair.mentor, pair.relationshipId);
    return pair;
  },
  DECLINED: () => after(aRequest(...two()), 'decline'),
  WITHDRAWN: () => after(aRequest(...two()), 'withdraw'),
  EXPIRED: async () => {
    const pair = await aRequest(...two());
    await asked14DaysAgo(pair);
    await sweep();
    return pair;
  },
  ENDED_EARLY: () => after(aPair(...two()), 'endEarly'),
};

const words = 'We got far.';
const step = async (path: string, caller: Person, relationshipId: string, body?: object) => {
  const at = `/relationships/${relationshipId}`;
  const ifMatch = await caller.versionAt(at);
  return (await caller.post(`${at}/${path}`, body, { ifMatch })).status;
};
/** The steps that one of the two takes, whoever may. */
const steps = {
  accept: (caller: Person, id: string) => step('acceptance', caller, id),
  decline: (caller: Person, id: string) => step('refusal', caller, id, { reason: 'NO_TIME' }),
  withdraw: (caller: Person, id: string) => step('withdrawal', caller, id),
  pause: (caller: Person, id: string) => step('pause', caller, id, {}),
  resume: async (caller: Person, id: string) => (await caller.delete(`/relationships/${id}/pause`, { ifMatch: await caller.versionAt(`/relationships/${id}`) })).status,
  close: (caller: Person, id: string) => step('closing', caller, id),
  reflect: (caller: Person, id: string) => step('reflection', caller, id, { words }),
  endEarly: (caller: Person, id: string) => step('early-end', caller, id, {}),
} as const;
type Step = keyof typeof steps;

/** Whoever may take a step: the mentor answers, the mentee does everything else. */
const takes = (name: Step, { mentor, mentee }: TestPair) => (name === 'accept' || name === 'decline' ? mentor : mentee);

async function after(begun: Promise<TestPair>, name: Step): Promise<TestPair> {
  const pair = await begun;
  const status = await steps[name](takes(name, pair), pair.relationshipId);
  if (status !== 200) throw new Error(`${name} answered ${status}`);
  return pair;
}

describe('a relationship', () => {
  it.each(relationshipStatus.options)('that is %s takes the steps of its lifecycle, and no other', async (status) => {
    for (const name of Object.keys(steps) as Step[]) {
      const expected = relationshipLifecycle.transitions[status][name];
      const pair = expected === undefined && standing.has(status) ? (standing.get(status) as TestPair) : await ways[status]();
      standing.set(status, pair);
      expect([name, await statusOf(pair)]).toEqual([name, status]);
      const answered = await steps[name](takes(name, pair), pair.relationshipId);
      expect([name, answered]).toEqual([name, expected === undefined ? 409 : 200]);
      expect([name, await statusOf(pair)]).toEqual([name, expected ?? status]);
      if (expected !== undefined) standing.delete(status);
    }
  });
});

/** A pair of each state that a step did not move. */
const standing = new Map<RelationshipStatus, TestPair>();

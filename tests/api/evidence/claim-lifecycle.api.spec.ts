import { claimStatus, type ClaimStatus, type ClaimView, type EvidenceView } from '@waymark/evidence/domain';
import { startApi, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { begin, claimOf, skilledStory, submit, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

type Action = 'submit' | 'withdraw' | 'retract' | 'change' | 'delete';

/** A claim that is asked about, in the version that was read. */
interface Standing {
  evidence: EvidenceView;
  claim: ClaimView;
}

const actions: Record<Action, (person: Person, standing: Standing) => Promise<Answer>> = {
  submit: (person, { evidence, claim }) =>
    person.post(`/evidence/${evidence.id}/submission`, { claimIds: [claim.id], dataRemoved: true }, { ifMatch: evidence.version }),
  withdraw: (person, { claim }) => person.post(`/claims/${claim.id}/withdrawal`, undefined, { ifMatch: claim.version }),
  retract: (person, { claim }) => person.post(`/claims/${claim.id}/retraction`, { reason: 'It was not mine.' }, { ifMatch: claim.version }),
  change: (person, { claim }) => person.patch(`/claims/${claim.id}`, { words: 'It shows.' }, { ifMatch: claim.version }),
  delete: (person, { claim }) => person.delete(`/claims/${claim.id}`),
};

/** What the owner of a claim can do with it in each state; everything else answers 409. */
const possible: Record<ClaimStatus, Action[]> = {
  DRAFT: ['submit', 'withdraw', 'change', 'delete'],
  SUBMITTED: ['withdraw'],
  IN_REVIEW: [],
  ACCEPTED: ['retract'],
  RETURNED: ['submit', 'withdraw', 'change'],
  WITHDRAWN: [],
  RETRACTED: [],
};

/** A claim of its own in a state, as if everything had happened that leads there. */
async function standingIn(status: ClaimStatus): Promise<Standing> {
  const drafted = await begin(told.amara, told.requirement('Lamp care').id, 2);
  const evidence = status === 'DRAFT' ? await ticked(drafted) : await submit(told.amara, drafted);
  const { id } = claimOf(evidence);
  if (status !== 'DRAFT') await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE claim SET status = $2 WHERE id = $1', [id, status]));
  return { evidence, claim: claimOf(evidence) };
}

async function ticked(evidence: EvidenceView): Promise<EvidenceView> {
  const claim = claimOf(evidence);
  const clauses = claim.clauses.map(({ shownIn, words }) => ({ ticked: true, shownIn, words }));
  await told.amara.patch(`/claims/${claim.id}`, { clauses }, { ifMatch: claim.version });
  return (await told.amara.get(`/evidence/${evidence.id}`)).body as EvidenceView;
}

async function rowOf({ claim }: Standing): Promise<unknown> {
  const { rows } = await asAdministrator(api.database.adminUrl, (client) => client.query('SELECT * FROM claim WHERE id = $1', [claim.id]));
  return rows[0];
}

describe.each(claimStatus.options)('a claim that is %s', (status) => {
  it('lets its owner do what the lifecycle allows and nothing else', async () => {
    const names = Object.keys(actions) as Action[];
    const statuses: [Action, boolean][] = [];
    for (const name of names) {
      const answer = await actions[name](told.amara, await standingIn(status));
      expect([200, 204, 409]).toContain(answer.status);
      statuses.push([name, answer.status < 300]);
    }
    expect(statuses.filter(([, done]) => done).map(([name]) => name)).toEqual(names.filter((name) => possible[status].includes(name)));
  });

  it('lets nobody else do anything, whoever they are', async () => {
    const standing = await standingIn(status);
    await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE claim SET assessor_id = $2 WHERE id = $1', [standing.claim.id, told.rhys.memberId]));
    const before = await rowOf(standing);
    const others: [string, Person][] = [['manager', told.priya], ['above', told.hana], ['owner', told.owner], ['admin', told.story.admin], ['colleague', told.colleague], ['assessor', told.rhys]];
    for (const [who, person] of others) {
      for (const act of Object.values(actions)) {
        // Whoever judges it sees it once it is submitted, and still does nothing in its owner's place.
        const expected = who === 'assessor' && status !== 'DRAFT' ? 403 : 404;
        expect([who, (await act(person, standing)).status]).toEqual([who, expected]);
      }
    }
    expect(await rowOf(standing)).toEqual(before);
  });
});

import { evidenceApi, type EvidenceView } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { refusal } from '../people/refusal';
import { begin, claimOf, skilledStory, submit, toldStory, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
}, 60_000);
afterAll(() => api.close());

const lampCare = () => told.requirement('Lamp care').id;
const read = (person: Person, { id: evidenceId }: { id: string }) => ask(person, evidenceApi.readEvidence, { params: { evidenceId } });
const readers = async (evidence: EvidenceView) => (await ask(told.amara, evidenceApi.listReaders, { params: { evidenceId: evidence.id } })).body.items;
const release = (evidence: EvidenceView, { memberId }: Person, by = told.amara) => ask(by, evidenceApi.giveRelease, { params: { evidenceId: evidence.id, memberId } });

/** Gives the claim of evidence to an assessor, whatever grants say. */
const assign = (evidence: EvidenceView, { memberId }: Person) =>
  asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE claim SET assessor_id = $2 WHERE id = $1', [claimOf(evidence).id, memberId]));

const everybodyElse = (): [string, Person][] => [
  ['manager', told.priya], ['manager above', told.hana], ['programme owner', told.owner], ['admin', told.story.admin], ['assessor of others', told.rhys], ['colleague', told.colleague],
];

describe('a draft', () => {
  it('is read by its owner alone', async () => {
    const draft = await begin(told.amara, lampCare(), 2);
    const statuses = await Promise.all(everybodyElse().map(async ([who, person]) => [who, (await read(person, draft)).status]));
    expect(statuses).toEqual(everybodyElse().map(([who]) => [who, 404]));
    expect((await read(told.amara, draft)).body.mayWrite).toBe(true);
  });

  it('is read by whom its owner lets in, who changes nothing, until they are sent out again', async () => {
    const draft = await begin(told.amara, lampCare(), 2);
    expect((await release(draft, told.priya)).status).toBe(204);
    expect((await read(told.priya, draft)).body).toMatchObject({ content: toldStory, mayWrite: false, claims: [{ status: 'DRAFT' }] });
    const change = await ask(told.priya, evidenceApi.changeEvidence, { params: { evidenceId: draft.id }, body: { title: 'Mine' }, ifMatch: 1 });
    expect(refusal(change)).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.priya, evidenceApi.deleteClaim, { params: { claimId: claimOf(draft).id } }))).toMatchObject({ status: 403 });
    expect(refusal(await ask(told.priya, evidenceApi.listReaders, { params: { evidenceId: draft.id } }))).toMatchObject({ status: 403 });
    expect(refusal(await release(draft, told.hana, told.priya))).toMatchObject({ status: 403 });
    expect((await ask(told.amara, evidenceApi.takeReleaseBack, { params: { evidenceId: draft.id, memberId: told.priya.memberId } })).status).toBe(204);
    expect((await read(told.priya, draft)).status).toBe(404);
  });

  it('is not released to somebody whom its owner does not meet', async () => {
    const elsewhere = await skilledStory(api, 'Harbour Works');
    expect(refusal(await release(await begin(told.amara, lampCare(), 2), elsewhere.priya))).toMatchObject({ status: 404 });
    expect(refusal(await release(await begin(told.amara, lampCare(), 2), told.amara))).toMatchObject({ status: 400, paths: ['readerId'] });
  });
});

describe('submitted evidence', () => {
  it('is read by whoever judges a claim of it, as it was submitted, and by nobody else', async () => {
    const sent = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    await assign(sent, told.rhys);
    await ask(told.amara, evidenceApi.changeEvidence, { params: { evidenceId: sent.id }, body: { action: 'Being rewritten.' }, ifMatch: sent.version });
    const seen = await read(told.rhys, sent);
    expect(seen.body).toMatchObject({ content: { action: toldStory.action }, changedSinceSubmission: false, mayWrite: false });
    const others = everybodyElse().filter(([who]) => who !== 'assessor of others');
    expect(await Promise.all(others.map(async ([, person]) => (await read(person, sent)).status))).toEqual(others.map(() => 404));
  });

  it('shows an assessor the claims that are theirs, and no draft', async () => {
    const sent = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    await ask(told.amara, evidenceApi.addClaim, { params: { evidenceId: sent.id }, body: { requirementId: told.requirement('Weather records').id, ordinal: 2 } });
    await assign(sent, told.rhys);
    expect((await read(told.rhys, sent)).body.claims.map(({ id }) => id)).toEqual([claimOf(sent).id]);
  });

  it('shows who can read it, on what ground, and when they last did', async () => {
    const sent = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    expect(await readers(sent)).toEqual([]);
    await assign(sent, told.rhys);
    await release(sent, told.priya);
    await read(told.rhys, sent);
    await read(told.amara, sent);
    expect(await readers(sent)).toEqual([
      { memberId: told.rhys.memberId, name: 'Rhys Bevan', ground: 'assessor', releasedAt: null, lastReadAt: expect.any(String) },
      { memberId: told.priya.memberId, name: 'Priya Nair', ground: 'released', releasedAt: expect.any(String), lastReadAt: null },
    ]);
  });

  it('is hidden again from an assessor whose claim was withdrawn', async () => {
    const sent = await submit(told.amara, await begin(told.amara, lampCare(), 2));
    await assign(sent, told.rhys);
    await ask(told.amara, evidenceApi.withdrawClaim, { params: { claimId: claimOf(sent).id }, ifMatch: claimOf(sent).version });
    expect((await read(told.rhys, sent)).status).toBe(404);
  });

  it('of another organisation is not there', async () => {
    const elsewhere = await skilledStory(api, 'Harbour Works');
    const theirs = await submit(elsewhere.amara, await begin(elsewhere.amara, elsewhere.requirement('Lamp care').id, 2));
    const { id: evidenceId } = theirs;
    expect((await read(told.amara, theirs)).status).toBe(404);
    expect(refusal(await ask(told.amara, evidenceApi.changeEvidence, { params: { evidenceId }, body: { title: 'Mine' }, ifMatch: 1 }))).toMatchObject({ status: 404 });
    expect(refusal(await ask(told.amara, evidenceApi.addClaim, { params: { evidenceId }, body: { requirementId: lampCare(), ordinal: 2 } }))).toMatchObject({ status: 404 });
    expect(refusal(await ask(elsewhere.amara, evidenceApi.addClaim, { params: { evidenceId }, body: { requirementId: lampCare(), ordinal: 2 } }))).toMatchObject({ status: 400, paths: ['body.requirementId'] });
    expect(refusal(await ask(told.amara, evidenceApi.withdrawClaim, { params: { claimId: claimOf(theirs).id }, ifMatch: 2 }))).toMatchObject({ status: 404 });
  });
});

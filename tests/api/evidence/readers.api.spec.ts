import { evidenceApi, reviewApi, type EvidenceView } from '@waymark/evidence/domain';
import { peopleApi } from '@waymark/organisations/domain';
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

  it('is released to a colleague of a team, who reads it until it is taken back, and the owner sees that they did', async () => {
    const draft = await begin(told.amara, lampCare(), 2);
    const found = async () => (await ask(told.amara, peopleApi.listPossibleReaders, { query: { search: 'tomasz' } })).body.items;
    expect([await found(), refusal(await release(draft, told.colleague)).status]).toEqual([[], 404]);
    const teamId = await told.story.team('Coast', told.amara, told.colleague);
    expect(await found()).toEqual([{ id: told.colleague.memberId, name: 'Tomasz Zielinski', jobTitle: null }]);
    expect((await release(draft, told.colleague)).status).toBe(204);
    expect(await readers(draft)).toMatchObject([{ name: 'Tomasz Zielinski', ground: 'released', lastReadAt: null }]);
    expect((await read(told.colleague, draft)).status).toBe(200);
    expect(await readers(draft)).toMatchObject([{ name: 'Tomasz Zielinski', lastReadAt: expect.any(String) }]);
    // Who has left the team since keeps what they were let into, until their owner takes it back.
    await told.story.admin.delete(`/teams/${teamId}/members/${told.colleague.memberId}`);
    expect((await read(told.colleague, draft)).status).toBe(200);
    await ask(told.amara, evidenceApi.takeReleaseBack, { params: { evidenceId: draft.id, memberId: told.colleague.memberId } });
    const after = [await read(told.colleague, draft), await ask(told.colleague, reviewApi.readClaim, { params: { claimId: claimOf(draft).id } }), await ask(told.colleague, evidenceApi.listFiles, { params: { evidenceId: draft.id } })];
    expect(after.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await found()).toEqual([]);
  });

  it('can be released to whom its owner sees and to nobody else, by name and not by address', async () => {
    const names = async (reader: Person, search?: string) => (await ask(reader, peopleApi.listPossibleReaders, { query: search === undefined ? {} : { search } })).body.items.map(({ name }) => name);
    expect(await names(told.amara)).toEqual(['Hana Ito', 'Priya Nair']);
    expect(await names(told.priya)).toEqual(['Amara Okafor', 'Hana Ito']);
    expect(await names(told.amara, 'PRI')).toEqual(['Priya Nair']);
    expect(await names(told.amara, told.priya.email)).toEqual([]);
    expect(await names(told.owner)).toContain('Rhys Bevan');
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

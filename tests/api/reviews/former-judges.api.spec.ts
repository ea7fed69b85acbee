import { evidenceApi, reviewApi } from '@waymark/evidence/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { addFile, openFile } from '../evidence/sending-files';
import { begin, claimOf, skilledStory, submit, type SkilledStory } from '../evidence/skilled-story';
import { confirm, giveBack, grantSkill } from './judging';

let api: TestApi;
let told: SkilledStory;
let amara: Person;
let rhys: Person;
let evidenceId: string;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara, rhys } = told);
}, 60_000);
afterAll(() => api.close());

/** What somebody sees: the story and its versions, whether they read a version by its number, and the names of the files. */
async function seenBy(reader: Person) {
  const params = { evidenceId };
  const { body: evidence } = await ask(reader, evidenceApi.readEvidence, { params });
  const versions = [1, 2].map(async (number) => (await ask(reader, evidenceApi.readEvidenceVersion, { params: { evidenceId, number } })).status);
  const { items: files } = (await ask(reader, evidenceApi.listFiles, { params })).body;
  return { result: evidence.content.result, numbers: evidence.versions.map(({ number }) => number), versions: await Promise.all(versions), files: files.map(({ name }) => name) };
}

/** Amara writes on after the first version was judged, with another file. @returns its id. */
async function writeOn(): Promise<string> {
  const { id } = await addFile(amara, evidenceId, 'later.txt', 'Later.');
  const { version } = (await ask(amara, evidenceApi.readEvidence, { params: { evidenceId } })).body;
  await ask(amara, evidenceApi.changeEvidence, { params: { evidenceId }, body: { result: 'Something private since.' }, ifMatch: version });
  return id;
}
const now = async () => (await ask(amara, evidenceApi.readEvidence, { params: { evidenceId } })).body;
const first = { result: 'It has burned for 90 nights since.', numbers: [1], versions: [200, 404], files: [] };
const last = { result: 'Something private since.', numbers: [1, 2], versions: [200, 200], files: ['later.txt'] };

describe('whoever judged a version of evidence', () => {
  it('reads that one, and none that was submitted later with another claim', async () => {
    await grantSkill(told, rhys, 'Lamp care');
    await grantSkill(told, told.colleague, 'Weather records');
    const submitted = await submit(amara, await begin(amara, told.requirement('Lamp care').id, 2));
    evidenceId = submitted.id;
    await confirm(rhys, claimOf(submitted).id, 2);
    const fileId = await writeOn();
    const { body: claim } = await ask(amara, evidenceApi.addClaim, { params: { evidenceId }, body: { requirementId: told.requirement('Weather records').id, ordinal: 1 } });
    await submit(amara, { ...(await now()), claims: [claim] });
    expect(await seenBy(rhys)).toEqual(first);
    expect(await seenBy(told.colleague)).toEqual(last);
    expect((await openFile(api, rhys, [evidenceId, fileId])).status).toBe(404);
    expect((await openFile(api, told.colleague, [evidenceId, fileId])).status).not.toBe(404);
  });

  it('reads no later submission of a claim that they gave back and that others judge now', async () => {
    const grant = await grantSkill(told, rhys, 'Signal reading');
    const submitted = await submit(amara, await begin(amara, told.requirement('Signal reading').id, 2));
    evidenceId = submitted.id;
    const claimId = claimOf(submitted).id;
    await giveBack(rhys, claimId);
    const pageStatus = async (reader: Person) => (await ask(reader, reviewApi.readClaim, { params: { claimId } })).status;
    expect(await pageStatus(rhys)).toBe(200);
    const today = api.clock.now().toISOString().slice(0, 10);
    await ask(told.owner, reviewApi.endAssessorGrant, { params: { assessorGrantId: grant.id }, body: { to: today }, ifMatch: grant.version });
    await grantSkill(told, told.colleague, 'Signal reading');
    await writeOn();
    await submit(amara, await now());
    expect([await pageStatus(rhys), await pageStatus(told.colleague)]).toEqual([404, 200]);
    expect(await seenBy(rhys)).toEqual(first);
    expect(await seenBy(told.colleague)).toEqual(last);
  });
});

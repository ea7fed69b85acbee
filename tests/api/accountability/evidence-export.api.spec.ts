import { DataExportMaking } from '@waymark/organisations/api';
import { samplePdf, startApi, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { addFile } from '../evidence/sending-files';
import { begin, letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { confirm, submitted, think } from '../reviews/judging';
import { rowsOf, unzipped } from './unzipped';

let api: TestApi;
let told: SkilledStory;
let owen: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  owen = await told.story.person('Owen Pritchard');
  await letJudge(told, told.rhys);
  await letJudge(told, owen);
}, 60_000);
afterAll(() => api.close());

async function exported(asker: Person, about = asker): Promise<Map<string, string>> {
  const { body } = await asker.post('/data-exports', { memberId: about.memberId });
  await api.get(DataExportMaking).make(told.story.organisationId, body.id);
  return unzipped((await asker.get(`/data-exports/${body.id}/file`)).bytes);
}
const reviews = async (asker: Person) => rowsOf(await exported(asker), 'review');

describe('the export of what was shown and judged', () => {
  it('keeps the two assessors of a claim apart until both have spoken, and has then what they said', async () => {
    const { amara, rhys } = told;
    const claimId = await submitted(amara, told, 'Lamp care', 4);
    await think(owen, claimId, undefined, 'A thought of Owen.');
    await confirm(rhys, claimId, 4);
    expect(await reviews(amara)).toEqual([]);
    expect(await reviews(owen)).toMatchObject([{ reviewer_id: { name: 'Owen Pritchard' }, rationale: 'A thought of Owen.' }]);
    expect(await reviews(rhys)).toMatchObject([{ reviewer_id: { name: 'Rhys Bevan' }, rationale: 'The log shows it.', outcome: 'CONFIRM' }]);

    await confirm(owen, claimId, 3);
    const both = await reviews(amara);
    expect(both).toHaveLength(2);
    for (const review of both) expect(review).toMatchObject({ rationale: 'The log shows it.', checks: { valid: { answer: 'YES' } } });
    const ofRhys = (await reviews(owen)).find(({ reviewer_id: reviewer }) => (reviewer as { name: string }).name === 'Rhys Bevan');
    expect(ofRhys).toMatchObject({ outcome: 'CONFIRM', ordinal: 4 });
    expect(Object.keys(ofRhys ?? {})).not.toContain('rationale');
  });

  it.each(['CHECKING', 'REFUSED'])('has a file where it is available, and none that is %s', async (status) => {
    const { amara } = told;
    const evidence = await begin(amara, told.requirement('Weather records').id, 2);
    const { id } = await addFile(amara, evidence.id, `log ${status}.pdf`, samplePdf());
    const files = async () => {
      const zip = await exported(amara);
      const row = rowsOf(zip, 'evidence_file').find((one) => one['id'] === id);
      return { kept: row?.['storage_key'], count: [...zip.keys()].filter((name) => name.startsWith('files/')).length };
    };
    const before = await files();
    expect(before.kept).toMatchObject({ file: expect.stringMatching(/^files\//) });
    await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE evidence_file SET status = $1 WHERE id = $2', [status, id]));
    expect(await files()).toEqual({ kept: '[A file that is being checked, or was refused because it is not safe]', count: before.count - 1 });
    await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM evidence_file WHERE id = $1', [id]));
    // What is put together for the next case begins without evidence that claims the same.
    await asAdministrator(api.database.adminUrl, (client) => client.query('DELETE FROM claim WHERE evidence_id = $1', [evidence.id]));
  });

  it('gives an admin what admins read, and no word of the rest', async () => {
    const { amara, story } = told;
    const evidence = await begin(amara, told.requirement('Signal reading').id, 2, { title: 'canary7q4x' });
    await addFile(amara, evidence.id, 'canary7q4x.txt', 'canary7q4x');
    const zip = await exported(story.admin, amara);
    expect([...zip.values()].join('\n')).not.toContain('canary7q4x');
    expect([...zip.keys()].filter((name) => /^files|evidence|claim|review|decision|rating|waiver|witness|idempotency/.test(name))).toEqual([]);
    expect(rowsOf(zip, 'member')).toMatchObject([{ name: 'Amara Okafor', email: amara.email }]);
    expect(rowsOf(zip, 'reporting_line')).toHaveLength(1);
    expect(zip.get('index.html')).toContain('The person can ask for the rest themselves.');
    expect([...(await exported(amara)).values()].join('\n')).toContain('canary7q4x');
  });
});

import { AuditVerification } from '@waymark/organisations/api';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { contentsOf, changedTables } from '../database-contents';
import { apply, fileOf, planned, told } from './importing';

const many = 10_000;

/** Everybody but the first has a manager, of whom half stand further down in the file. */
const file = fileOf(
  ...Array.from({ length: many }, (_, index) => {
    const manager = index === 0 ? '' : `person${index % 2 === 0 ? Math.floor(index / 8) : Math.max(0, index - 1)}@calder.example`;
    return `${index + 1},Person ${index},person${index}@calder.example,Engineer,Team ${index % 100},${manager},2026-01-01,`;
  }).toReversed(),
);

describe('ten thousand people', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it('come in without holding up anybody else, and all are accounted for', async () => {
    const found = await planned(story.admin, file);
    expect(found.counts).toMatchObject({ rows: many, created: many, wrong: 0, newTeams: 100, absent: 1 });
    const applying = apply(story.admin, found, true);
    const steps = new Set<string>();
    for (let isDone = false; !isDone; ) {
      const { body } = await story.admin.get(`/people-imports/${found.id}/progress`);
      steps.add(body.step ?? body.state);
      isDone = body.state === 'DONE';
    }
    const { status, body } = await applying;
    expect(status).toBe(200);
    expect(body.state).toBe('DONE');
    // The api has answered others while it was at it.
    expect([...steps]).toEqual(expect.arrayContaining(['PEOPLE', 'DONE']));
    expect(await api.get(AuditVerification).verifyAuditChain(story.organisationId)).toMatchObject({ intact: true });
  }, 300_000);

  it('who come in again change nothing', async () => {
    const found = await planned(story.admin, file);
    expect(told(found.counts)).toEqual({ created: 0, changed: 0, unchanged: many, wrong: 0 });
    const before = await contentsOf(api.database.adminUrl);
    expect((await apply(story.admin, found)).status).toBe(200);
    const after = await contentsOf(api.database.adminUrl);
    expect(changedTables(before, after).toSorted()).toEqual(['public.audit_entry', 'public.audit_head', 'public.people_import']);
  }, 300_000);
});

import { newId } from '@waymark/foundation/kernel';
import type { RequirementKind, RequirementView } from '@waymark/role-profiles/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from '../people/refusal';
import { importText, readVersion, sample } from './uploading';

describe('working on a draft', () => {
  let api: TestApi;
  let story: Story;
  let versionId: string;
  let profileId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    ({ versionId, profileId } = await importText(story.admin, sample));
  });
  afterAll(() => api.close());

  const at = () => `/role-profile-versions/${versionId}`;
  const items = async (kind: RequirementKind) => (await readVersion(story.admin, versionId)).items.filter((item) => item.kind === kind);
  const one = async (title: string): Promise<RequirementView> => {
    const found = (await readVersion(story.admin, versionId)).items.find((item) => item.title === title);
    if (found === undefined) throw new Error(`There is no ${title}`);
    return found;
  };
  const change = async (title: string, changes: object) => {
    const { id, version } = await one(title);
    return story.admin.patch(`${at()}/requirements/${id}`, changes, { ifMatch: version });
  };

  it('changes its words, and the title of a profile that nobody has seen yet', async () => {
    const { version } = await readVersion(story.admin, versionId);
    const { status, body, headers } = await story.admin.patch(at(), { title: 'Senior Platform Engineer', attribution: null }, { ifMatch: version });
    expect([status, headers['etag']]).toEqual([200, `"${version + 1}"`]);
    expect(body).toMatchObject({ title: 'Senior Platform Engineer', attribution: null, version: version + 1, requirements: 62 });
    expect((await story.admin.get(`/role-profiles/${profileId}`)).body.title).toBe('Senior Platform Engineer');
  });

  it('lets exactly one of two people win who change the same thing at once', async () => {
    const { version } = await readVersion(story.admin, versionId);
    const answers = await Promise.all(['One', 'Two', 'Three'].map((summary) => story.admin.patch(at(), { summary }, { ifMatch: version })));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: ['412 stale', '412 stale'] });
    const loser = answers.find(({ status }) => status === 412);
    expect(loser?.body.current).toEqual(await readVersion(story.admin, versionId));
    const { id, version: own } = await one('Prototyping');
    const races = await Promise.all([2, 3, 4].map((weight) => story.admin.patch(`${at()}/requirements/${id}`, { weight }, { ifMatch: own })));
    expect(tally(races)).toEqual({ succeeded: 1, refused: ['412 stale', '412 stale'] });
    expect(races.find(({ status }) => status === 412)?.body.current).toEqual(await one('Prototyping'));
  });

  it('sets gate, weight and wanted cover, and tells the draft apart from what was read before', async () => {
    const before = (await readVersion(story.admin, versionId)).version;
    const { status, body, headers } = await change('Agile', { gate: 'MANDATORY', weight: 2.5, wantedCover: 3 });
    expect([status, headers['etag']]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ title: 'Agile', gate: 'MANDATORY', weight: 2.5, wantedCover: 3, version: 2 });
    expect((await readVersion(story.admin, versionId)).version).toBe(before + 1);
    expect((await change('Agile', { wantedCover: null })).body.wantedCover).toBeNull();
  });

  it('changes a level on its own scale only', async () => {
    expect((await change('Prototyping', { ordinal: 4 })).body.level).toEqual({ ordinal: 4, name: 'Expert', scale: 'DDaT', steps: 4 });
    expect(refusal(await change('Prototyping', { ordinal: 5 }))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect(refusal(await change('Prototyping', { ordinal: null }))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
    expect((await change('Agile', { ordinal: 1 })).body.level).toMatchObject({ name: 'Aware of', scale: 'BCS depth', steps: 3 });
    expect((await change('Agile', { ordinal: null })).body.level).toBeNull();
    expect((await change('Creativity', { ordinal: 2 })).body.level).toMatchObject({ name: 'Familiar with' });
    expect(refusal(await change('Deputising', { ordinal: 1 }))).toMatchObject({ status: 400, paths: ['body.ordinal'] });
  });

  it('confirms a split that loses no word, and splits a new description anew', async () => {
    const { clauses, levelDescription } = await one('Systems integration');
    expect(clauses).toHaveLength(3);
    const [first = '', ...others] = clauses;
    const confirmed = await change('Systems integration', { clauses: [first, others.join(' ')] });
    expect(confirmed.body).toMatchObject({ clauses: [first, others.join(' ')], clausesConfirmed: true, levelDescription });
    for (const lossy of [[first], [], [...clauses, 'You can fly.'], [first.slice(1), ...others]]) {
      expect(refusal(await change('Systems integration', { clauses: lossy }))).toMatchObject({ status: 400, paths: ['body.clauses'] });
    }
    const completed = `${(await one('User focus')).levelDescription ?? ''} methods to use.`;
    const { body } = await change('User focus', { levelDescription: completed });
    expect(body).toMatchObject({ levelDescription: completed, truncated: false, clausesConfirmed: false });
    expect(body.clauses.join(' ')).toBe(completed);
  });

  it('refuses what a requirement of its kind does not have', async () => {
    expect(refusal(await change('FEDIP Senior Practitioner', { details: 'More' }))).toMatchObject({ paths: ['body.details'] });
    expect(refusal(await change('Deputising', { levelDescription: 'You can.' }))).toMatchObject({ paths: ['body.levelDescription'] });
    expect(refusal(await change('Deputising', { clauses: ['You can.'] }))).toMatchObject({ paths: ['body.clauses'] });
    expect(refusal(await change('Deputising', { weight: 0 }))).toMatchObject({ paths: ['body.weight'] });
    expect(refusal(await change('Deputising', {}))).toMatchObject({ paths: ['body'] });
  });

  it('keeps the key of a requirement whose title is put right', async () => {
    const { key } = await one('Structured Reviews');
    expect((await change('Structured Reviews', { title: 'Structured reviews of work' })).body).toMatchObject({ key, title: 'Structured reviews of work' });
  });

  it('takes a requirement out, and the others keep their order', async () => {
    const before = await items('TRAINING');
    const [, second] = before;
    const takeOut = (id: string | undefined, ifMatch: number) => story.admin.delete(`${at()}/requirements/${id}`, { ifMatch });
    expect((await change(second?.title ?? '', { weight: 3 })).status).toBe(200);
    const late = await takeOut(second?.id, 1);
    expect([refusal(late).code, late.body.current]).toEqual(['stale', await one(second?.title ?? '')]);
    expect((await takeOut(second?.id, 2)).status).toBe(204);
    expect((await items('TRAINING')).map(({ id }) => id)).toEqual(before.filter(({ id }) => id !== second?.id).map(({ id }) => id));
    expect(refusal(await takeOut(second?.id, 2))).toMatchObject({ status: 404 });
    expect(refusal(await story.admin.delete(`/role-profile-versions/${newId()}/requirements/${before[0]?.id}`, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it('answers the warnings that were read, and not those of a text that came in the meantime', async () => {
    const { version, warnings } = await readVersion(story.admin, versionId);
    const accept = (ifMatch?: number) => story.admin.put(`${at()}/warnings`, { indexes: [0], answer: 'ACCEPTED' }, ifMatch === undefined ? {} : { ifMatch });
    expect(refusal(await accept())).toMatchObject({ status: 428, code: 'version-required' });
    const late = await accept(version - 1);
    expect([refusal(late).code, late.body.current]).toEqual(['stale', await readVersion(story.admin, versionId)]);
    expect((await accept(version)).body).toMatchObject({ version: version + 1, warnings: [{ ...warnings[0], answer: 'ACCEPTED' }, ...warnings.slice(1)] });
  });

  it('is not undone by importing the same text again', async () => {
    const before = await readVersion(story.admin, versionId);
    expect(await importText(story.admin, sample)).toMatchObject({ outcome: 'unchanged', versionId });
    expect(await readVersion(story.admin, versionId)).toEqual(before);
  });

  it('ends when the draft is thrown away, and nothing of it stays', async () => {
    const { version } = await readVersion(story.admin, versionId);
    expect((await change('Prototyping', { weight: 2 })).status).toBe(200);
    const late = await story.admin.delete(at(), { ifMatch: version });
    expect([refusal(late).code, late.body.current]).toEqual(['stale', await readVersion(story.admin, versionId)]);
    expect((await story.admin.delete(at(), { ifMatch: version + 1 })).status).toBe(204);
    expect((await story.admin.get(at())).status).toBe(404);
    expect((await story.admin.get('/role-profiles')).body.items).toEqual([]);
    expect(refusal(await story.admin.delete(at(), { ifMatch: 1 }))).toMatchObject({ status: 404 });
    expect((await importText(story.admin, sample)).outcome).toBe('created');
  });
});

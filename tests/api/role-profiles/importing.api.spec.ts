import { parseProfile, requirementsOf, type ProfileDraft, type RequirementView } from '@waymark/role-profiles/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { changedTables, contentsOf } from '../database-contents';
import { importText, publish, readVersion, sample, upload } from './uploading';

/** The draft that a text is read as. */
function draftOf(text: string): ProfileDraft {
  const reading = parseProfile(text);
  const [draft] = reading.ok ? reading.drafts : [];
  if (draft === undefined) throw new Error('The text cannot be read');
  return draft;
}

describe('the published text of a role profile', () => {
  let api: TestApi;
  let story: Story;
  let versionId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    ({ versionId } = await importText(story.admin, sample));
  });
  afterAll(() => api.close());

  const itemsOf = async (kind: string): Promise<RequirementView[]> => {
    const { body } = await story.admin.get(`/role-profile-versions/${versionId}`);
    return body.items.filter((item: RequirementView) => item.kind === kind);
  };

  it('becomes a draft, number 1, with all its sections', async () => {
    const { status, body, headers } = await story.admin.get(`/role-profile-versions/${versionId}`);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ number: 1, status: 'DRAFT', title: 'Senior DevOps Engineer', format: 'fedip-text', publishedAt: null, requirements: 62 });
    const counts = Object.groupBy(body.items as RequirementView[], ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, items]) => [kind, items.length]))).toEqual({
      BACKGROUND: 1,
      WORK_ACTIVITY: 9,
      KNOWLEDGE_SKILL: 19,
      TRAINING: 9,
      DEVELOPMENT_ACTIVITY: 7,
      QUALIFICATION: 3,
      ORGANISATION_SKILL: 10,
      RESPONSIBILITY: 4,
    });
  });

  it('has the levels and depths that the text says', async () => {
    const skills = await itemsOf('ORGANISATION_SKILL');
    expect(skills.map(({ level }) => level?.ordinal)).toEqual([2, 2, 3, 3, 3, 3, 4, 3, 3, 3]);
    expect(skills[6]?.level).toEqual({ ordinal: 4, name: 'Expert', scale: 'DDaT', steps: 4 });
    const knowledge = await itemsOf('KNOWLEDGE_SKILL');
    const depths = Object.groupBy(knowledge, ({ level }) => level?.name ?? 'none');
    expect(Object.fromEntries(Object.entries(depths).map(([depth, items]) => [depth, items?.length]))).toEqual({
      none: 5,
      'Familiar with': 7,
      'Proficient in': 5,
      'Aware of': 2,
    });
  });

  it('is stored word for word', async () => {
    const draft = draftOf(sample);
    const { requirements } = requirementsOf(draft);
    const { body } = await story.admin.get(`/role-profile-versions/${versionId}`);
    expect(body).toMatchObject({ summary: draft.summary.text, leadIn: draft.summary.leadIn, attribution: draft.attribution });
    expect(body.items).toMatchObject(
      requirements.map(({ key, kind, gate, weight, wantedCover, title, details, levelDescription, truncated, clauses, clausesConfirmed, line, facts }) => ({
        ...{ key, kind, gate, weight, wantedCover, title, details, levelDescription, truncated, clauses, clausesConfirmed, line },
        awardingBody: facts.awardingBody ?? null,
        framework: facts.framework ?? null,
        path: facts.path ?? null,
        group: facts.group ?? null,
      })),
    );
    expect((await story.admin.get(`/role-profile-versions/${versionId}/source`)).body).toEqual({ firstLine: 1, text: sample });
  });

  it('has one warning about its content: the level text of User focus is cut off', async () => {
    const { body } = await story.admin.get(`/role-profile-versions/${versionId}`);
    const about = body.warnings.filter(({ aboutContent }: { aboutContent: boolean }) => aboutContent);
    expect(about).toMatchObject([{ code: 'level-text-cut-off', answer: null, message: expect.stringContaining('User focus') }]);
    const cut = (await itemsOf('ORGANISATION_SKILL')).filter(({ truncated }) => truncated);
    expect(cut.map(({ title }) => title)).toEqual(['User focus']);
  });

  it('brings its framework, scales, skills and what their levels mean', async () => {
    const [framework, ...others] = (await story.admin.get('/frameworks')).body.items;
    expect(others).toEqual([]);
    expect(framework).toMatchObject({ name: 'DDaT', skills: 10, described: 10, scale: { name: 'DDaT', locked: false } });
    expect(framework.scale.levels.map(({ name }: { name: string }) => name)).toEqual(['Awareness', 'Working', 'Practitioner', 'Expert']);
    const skills = (await story.admin.get(`/frameworks/${framework.id}/skills?search=focus`)).body.items;
    expect(skills).toMatchObject([{ name: 'User focus', category: 'Software Development', levels: [{ ordinal: 3, truncated: true, confirmedAt: null }] }]);
    expect((await itemsOf('ORGANISATION_SKILL')).find(({ title }) => title === 'User focus')?.skillId).toBe(skills[0].id);
  });

  it.each([
    ['as it was', sample],
    ['with the line ends of Windows and a byte order mark', `\uFEFF${sample.replaceAll('\n', '\r\n')}`],
  ])('imported again %s changes nothing and says so', async (_, text) => {
    const before = await contentsOf(api.database.adminUrl);
    const { status, body } = await upload(story.admin, '/role-profile-imports', text);
    expect([status, body]).toEqual([201, { items: [expect.objectContaining({ outcome: 'unchanged', versionId })], warnings: [], moreWarnings: 0 }]);
    const touched = changedTables(before, await contentsOf(api.database.adminUrl));
    expect(touched.filter((table) => !table.includes('sign_in_session'))).toEqual([]);
  });

  it('with other words takes the place of the draft, and after publication becomes the next version', async () => {
    const edited = sample.replace('Teamwork', 'Team work');
    expect(await importText(story.admin, edited)).toMatchObject({ outcome: 'replaced-draft', versionId });
    expect((await itemsOf('KNOWLEDGE_SKILL')).map(({ title }) => title)).toContain('Team work');
    await publish(story.admin, versionId);
    const next = await importText(story.admin, sample);
    expect(next.outcome).toBe('created');
    const { body } = await story.admin.get(`/role-profiles/${next.profileId}`);
    expect(body.versions).toMatchObject([{ number: 2, status: 'DRAFT' }, { number: 1, status: 'PUBLISHED', publishedBy: 'Sunita Rao' }]);
    expect(await importText(story.admin, edited)).toMatchObject({ outcome: 'unchanged', versionId });
  });

  it('is imported by editors alone', async () => {
    const member = await story.person('Priya Nair');
    expect((await upload(member, '/role-profile-imports', sample)).status).toBe(403);
    const owner = await story.person('Helen Marsh');
    await story.role(owner, 'PROGRAMME_OWNER');
    expect((await importText(owner, sample)).outcome).toBe('unchanged');
  });

  it('takes the place of a draft that somebody has worked on only where the import says so', async () => {
    const [{ versionId: draftId }, words] = [await importText(story.admin, sample.replace('Teamwork', 'Working in a team')), sample.replace('Teamwork', 'Work in teams')];
    const { version } = await readVersion(story.admin, draftId);
    await story.admin.patch(`/role-profile-versions/${draftId}`, { summary: 'Words that took an hour.' }, { ifMatch: version });
    expect(await importText(story.admin, words)).toMatchObject({ outcome: 'edited-draft', versionId: draftId });
    expect((await readVersion(story.admin, draftId)).summary).toBe('Words that took an hour.');
    const { body } = await upload(story.admin, '/role-profile-imports', words, { replaceEdited: 'yes' });
    expect(body.items).toMatchObject([{ outcome: 'replaced-draft', versionId: draftId }]);
    expect((await readVersion(story.admin, draftId)).summary).not.toBe('Words that took an hour.');
  });
});

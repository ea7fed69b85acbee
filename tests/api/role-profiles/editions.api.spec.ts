import type { Comparison, RequirementChange } from '@waymark/role-profiles/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from '../people/refusal';
import { smallProfile, usualSkills } from './small-profile';
import { correctMatching, importText, publish, publishText, readVersion } from './uploading';

const [lamp, signals, weather] = usualSkills;
const skill = (words: string) => `organisation-skill/ddat/coast/${words}`;

/** The changes of a comparison that are of skills, by the name after or, where it went, before. */
function bySkill({ items }: Comparison): Map<string, RequirementChange> {
  const skills = items.filter(({ before, after }) => (after ?? before)?.kind === 'ORGANISATION_SKILL');
  return new Map(skills.map((change) => [(change.after ?? change.before)?.title ?? '', change]));
}

describe('a new edition of a profile', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;
  let first: string;
  let second: string;
  let profileId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Amara Okafor');
    ({ versionId: first, profileId } = await publishText(story.admin, smallProfile()));
    await story.admin.post('/role-assignments', { memberId: member.memberId, kind: 'TARGET', versionId: first, from: '2026-01-01' });
    const skills = [{ name: 'Care of the lamp' }, { ...signals, name: signals?.name ?? '', level: '4 – Expert' }, { name: 'Radio' }];
    ({ versionId: second } = await importText(story.admin, smallProfile({ skills })));
  });
  afterAll(() => api.close());

  const changes = async (versionId = second): Promise<Comparison> => (await story.admin.get(`/role-profile-versions/${versionId}/changes`)).body;

  it('is the next version of the same profile', async () => {
    const { body } = await story.admin.get(`/role-profiles/${profileId}`);
    expect(body).toMatchObject({ published: { number: 1 }, draft: { number: 2 }, holders: 1 });
    expect((await member.get(`/role-profiles/${profileId}`)).body).toMatchObject({ draft: null, versions: [{ number: 1 }] });
  });

  it('shows what was added, removed, changed and probably renamed, and by how much', async () => {
    const comparison = await changes();
    expect(comparison).toMatchObject({ before: { versionId: first, number: 1, status: 'PUBLISHED' }, after: { versionId: second, number: 2, status: 'DRAFT' } });
    const skills = bySkill(comparison);
    expect(skills.get('Care of the lamp')).toMatchObject({ kind: 'renamed', corrected: false, before: { title: 'Lamp care' }, reason: 'Both say “lamp”, “care”.' });
    expect(skills.get('Signal reading')).toMatchObject({ kind: 'changed', fields: ['level'], levelChange: 1, reason: null });
    expect(skills.get('Radio')).toMatchObject({ kind: 'added', before: null, levelChange: null });
    expect(skills.get('Weather records')).toMatchObject({ kind: 'removed', after: null });
    expect(comparison.items.filter(({ kind }) => kind === 'same').map(({ after }) => after?.title)).toEqual(['Keeping the log']);
  });

  it('lets a person correct the matching, the last word counting', async () => {
    const correct = (key: string, to: string | null) => correctMatching(story.admin, second, { key, to });
    expect(bySkill((await correct(skill('radio'), skill('weather-records'))).body).get('Radio')).toMatchObject({ kind: 'renamed', corrected: true, reason: null });
    expect(bySkill((await correct(skill('care-of-the-lamp'), null)).body).get('Care of the lamp')).toMatchObject({ kind: 'added', corrected: true });
    const back = bySkill((await correct(skill('care-of-the-lamp'), skill('weather-records'))).body);
    expect(back.get('Care of the lamp')).toMatchObject({ kind: 'renamed', before: { title: 'Weather records' } });
    expect(back.get('Radio')).toMatchObject({ kind: 'added', corrected: false });
    const read = (await changes()).version;
    await correct(skill('care-of-the-lamp'), skill('lamp-care'));
    const late = await story.admin.put(`/role-profile-versions/${second}/matching`, { key: skill('radio'), to: skill('lamp-care') }, { ifMatch: read });
    expect([refusal(late).code, late.body.current]).toEqual(['stale', await changes()]);
    expect(refusal(await correct('nothing', null))).toMatchObject({ status: 400, paths: ['body.key'] });
    expect(refusal(await correct(skill('radio'), 'nothing'))).toMatchObject({ status: 400, paths: ['body.to'] });
    expect(refusal(await correct(skill('radio'), 'work-activity/keeping-the-log'))).toMatchObject({ status: 400, paths: ['body.to'] });
  });

  it('keeps the keys of what goes on when it is published, and moves nobody', async () => {
    const before = await readVersion(member, first);
    await publish(story.admin, second);
    const keys = new Map((await readVersion(member, second)).items.map(({ title, key }) => [title, key]));
    expect(keys.get('Care of the lamp')).toBe(skill('lamp-care'));
    expect(keys.get('Radio')).toBe(skill('radio'));
    expect(await readVersion(member, first)).toEqual(before);
    const { items } = (await member.get(`/members/${member.memberId}/role-assignments`)).body;
    expect(items).toMatchObject([{ versionId: first, number: 1, newerNumber: 2, to: null }]);
  });

  it('shows the same changes to everybody afterwards', async () => {
    const skills = bySkill((await member.get(`/role-profile-versions/${second}/changes`)).body);
    expect(skills.get('Care of the lamp')).toMatchObject({ kind: 'renamed', corrected: true, before: { title: 'Lamp care' } });
    expect(skills.get('Weather records')?.kind).toBe('removed');
  });

  it('that brings an old name back for something else does not take its history', async () => {
    const skills = [{ name: 'Lamp care' }, { name: 'Lantern maintenance' }];
    const { versionId: third } = await importText(story.admin, smallProfile({ skills }));
    await correctMatching(story.admin, third, { key: skill('lantern-maintenance'), to: skill('lamp-care') });
    await publish(story.admin, third);
    const keys = new Map((await readVersion(member, third)).items.map(({ title, key }) => [title, key]));
    expect(keys.get('Lantern maintenance')).toBe(skill('lamp-care'));
    expect(keys.get('Lamp care')).toBe(`${skill('lamp-care')}~2`);
  });

  it('that is the first has nothing to be compared with', async () => {
    expect(refusal(await member.get(`/role-profile-versions/${first}/changes`))).toEqual({ status: 404, code: 'no-earlier-version', paths: [] });
  });

  it('keeps the title of what is published until it is published itself', async () => {
    const skills = [{ name: 'Lamp care', text: 'You can see to everything.' }];
    const { versionId } = await importText(story.admin, smallProfile({ skills }));
    const { version } = await readVersion(story.admin, versionId);
    await story.admin.patch(`/role-profile-versions/${versionId}`, { title: 'Keeper of the light' }, { ifMatch: version });
    expect((await member.get(`/role-profiles/${profileId}`)).body.title).toBe('Lighthouse keeper');
    await publish(story.admin, versionId);
    expect((await member.get(`/role-profiles/${profileId}`)).body.title).toBe('Keeper of the light');
    expect((await readVersion(member, first)).title).toBe('Lighthouse keeper');
  });
});

describe('two profiles', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  it('are compared by their keys and by likeness, with steps only on the same scale', async () => {
    const { versionId: keeper } = await publishText(story.admin, smallProfile());
    const skills = [
      { name: lamp?.name ?? '', level: '4 – Expert' },
      { name: 'Reading signals', level: '1 – Awareness' },
      { name: weather?.name ?? '', level: '5 – Harbour master' },
    ];
    const { versionId: chief } = await publishText(story.admin, smallProfile({ title: 'Chief keeper', skills }));
    const member = await story.person('Amara Okafor');
    const { body } = await member.get(`/role-profile-comparisons?before=${keeper}&after=${chief}`);
    expect(body).toMatchObject({ before: { title: 'Lighthouse keeper' }, after: { title: 'Chief keeper' } });
    const compared = bySkill(body);
    expect(compared.get('Lamp care')).toMatchObject({ kind: 'changed', levelChange: 2 });
    expect(compared.get('Reading signals')).toMatchObject({ kind: 'renamed', levelChange: -2, before: { title: 'Signal reading' } });
    expect(compared.get('Weather records')).toMatchObject({ levelChange: null, fields: expect.arrayContaining(['level']) });
    const { body: reversed } = await member.get(`/role-profile-comparisons?before=${chief}&after=${keeper}`);
    expect(bySkill(reversed).get('Lamp care')).toMatchObject({ levelChange: -2 });
    const { body: itself } = await member.get(`/role-profile-comparisons?before=${chief}&after=${chief}`);
    expect(new Set(itself.items.map(({ kind }: RequirementChange) => kind))).toEqual(new Set(['same']));
  });

  it('are compared only where both are seen', async () => {
    const { versionId: seen } = await importText(story.admin, smallProfile());
    const { versionId: draft } = await importText(story.admin, smallProfile({ title: 'Buoy keeper' }));
    const member = await story.person('Owen Hughes');
    expect((await member.get(`/role-profile-comparisons?before=${seen}&after=${draft}`)).status).toBe(404);
    expect((await story.admin.get(`/role-profile-comparisons?before=${seen}&after=${draft}`)).status).toBe(200);
    expect(refusal(await member.get('/role-profile-comparisons?before=x'))).toMatchObject({ status: 400, paths: ['query.before', 'query.after'] });
  });
});

import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { refusal } from '../people/refusal';
import { smallProfile } from './small-profile';
import { importFile, importText, publish, readVersion } from './uploading';

/** In milliseconds, on a machine that does other things too. */
const patience = 10_000;

const large = (count: number, skill: (index: number) => string = (index) => `Duty ${index}`) =>
  smallProfile({
    title: 'Keeper of everything',
    skills: Array.from({ length: count / 2 }, (_, index) => ({ name: skill(index), level: `${1 + (index % 4)} – ${['Awareness', 'Working', 'Practitioner', 'Expert'][index % 4] ?? ''}` })),
    activities: Array.from({ length: count / 2 }, (_, index) => `Task ${index}`),
  });

describe('a profile of 2,000 requirements', () => {
  let api: TestApi;
  let story: Story;
  let versionId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  const timed = async <T>(work: () => Promise<T>): Promise<{ result: T; took: number }> => {
    const begun = performance.now();
    const result = await work();
    return { result, took: performance.now() - begun };
  };

  it('is imported, read, published, compared and exported without anybody having to wait', async () => {
    const imported = await timed(() => importText(story.admin, large(2000)));
    ({ versionId } = imported.result);
    const read = await timed(() => readVersion(story.admin, versionId));
    expect(read.result.items).toHaveLength(2000);
    await publish(story.admin, versionId);
    const next = await timed(() => importText(story.admin, large(2000, (index) => (index % 10 === 0 ? `Office ${index}` : `Duty ${index}`))));
    const changes = await timed(() => story.admin.get(`/role-profile-versions/${next.result.versionId}/changes`));
    expect(changes.result.body.items.length).toBeGreaterThanOrEqual(2000);
    const published = await timed(() => publish(story.admin, next.result.versionId));
    const exported = await timed(() => story.admin.get(`/role-profile-versions/${versionId}/export`));
    expect(exported.result.status).toBe(200);
    const slow = Object.entries({ imported, read, next, changes, published, exported }).filter(([, { took }]) => took > patience);
    expect(slow.map(([what, { took }]) => `${what}: ${Math.round(took)} ms`)).toEqual([]);
  }, 120_000);

  it('may not have one more', async () => {
    const answer = await importFile(story.admin, large(2002));
    expect(refusal(answer)).toEqual({ status: 400, code: 'unreadable', paths: ['file'] });
    expect(answer.body.issues[0].message).toContain('2001');
  });
});

import type { DraftWarning, ImportResult } from '@waymark/role-profiles/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { importFile, readVersion } from './uploading';
import { wholeFramework } from './whole-framework';

const file = wholeFramework();

/** How often each code stands among some warnings. */
function count(warnings: readonly DraftWarning[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(warnings, ({ code }) => code)].map(([code, some]) => [code, some.length]));
}

describe('a whole framework in one file', () => {
  let api: TestApi;
  let story: Story;
  let result: ImportResult;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    result = (await importFile(story.admin, file.text)).body;
  }, 120_000);
  afterAll(() => api.close());

  it('has the size of the published one', () => {
    expect(file.levels).toHaveLength(205);
    expect(new Set(file.levels).size).toBe(205);
    expect(file.rows).toBeGreaterThan(3200);
    expect(new Set(file.levels.map((level) => level.split(': ')[1])).size).toBeLessThan(205);
  });

  it('becomes a draft for each role level, in its order', () => {
    expect(result.items.map(({ outcome }) => outcome)).toEqual(file.levels.map(() => 'created'));
    expect(result.items.map(({ title }) => title)).toEqual(file.levels.map((level) => level.split(': ')[1]));
    expect(new Set(result.items.map(({ profileId }) => profileId)).size).toBe(205);
  });

  it('has each row in a draft, or names it in a warning', async () => {
    expect(count(result.warnings)).toEqual({ 'row-not-in-use': file.notInUse });
    const read: { skills: number; warnings: DraftWarning[] } = { skills: 0, warnings: [] };
    for (const { versionId } of result.items) {
      const { items, warnings } = await readVersion(story.admin, versionId);
      read.skills += items.filter(({ kind }) => kind === 'ORGANISATION_SKILL').length;
      read.warnings.push(...warnings);
    }
    expect(read.skills).toBe(file.skills);
    expect(read.skills + file.repeated + file.notInUse).toBe(file.rows);
    expect(count(read.warnings)).toEqual({ 'row-repeated': file.repeated, 'description-missing': file.missing, 'invisible-characters': file.unseen });
  });

  it('imported again changes nothing', async () => {
    const again: ImportResult = (await importFile(story.admin, file.text)).body;
    expect(again.items).toEqual(result.items.map((item) => ({ ...item, outcome: 'unchanged' })));
  }, 60_000);
});

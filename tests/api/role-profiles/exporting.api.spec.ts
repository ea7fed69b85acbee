import { parseProfile } from '@waymark/role-profiles/domain';
import { startApi, Story, type Caller, type TestApi } from '@waymark/tests/support';
import { changedTables, contentsOf } from '../database-contents';
import { smallProfile } from './small-profile';
import { importText, publish, readVersion, sample } from './uploading';

describe('exporting a version as Waymark JSON', () => {
  let api: TestApi;
  let story: Story;
  let other: Story;
  let versionId: string;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    other = await Story.begin(api, 'Tarn Health', 'Imran Siddiqui');
    ({ versionId } = await importText(story.admin, sample));
  });
  afterAll(() => api.close());

  /** The file, byte for byte. */
  async function exported(reader: Caller, id: string): Promise<string> {
    const { body, headers, statusCode } = await api.app.inject({ method: 'GET', url: `/api/v1/role-profile-versions/${id}/export`, headers: { cookie: reader.cookie ?? '' } });
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    return body;
  }
  const editedFile = async () => {
    const { items } = await readVersion(story.admin, versionId);
    const change = async (title: string, changes: object) => {
      const item = items.find((each) => each.title === title);
      const answer = await story.admin.patch(`/role-profile-versions/${versionId}/requirements/${item?.id}`, changes, { ifMatch: 1 });
      expect([title, answer.status]).toEqual([title, 200]);
    };
    const [first = '', ...others] = items.find(({ title }) => title === 'Systems design')?.clauses ?? [];
    await change('Systems design', { clauses: [first, others.join(' ')], weight: 2 });
    await change('Agile', { gate: 'MANDATORY', wantedCover: 4, ordinal: 2 });
    await change('Teamwork', { title: 'Team work', details: 'Working with others.\nAnd for them.' });
    await change('Prototyping', { ordinal: 4, levelDescription: 'You can lead it. You can teach it.' });
    return exported(story.admin, versionId);
  };

  it('says all that the published text says', async () => {
    const file = await exported(story.admin, versionId);
    const reading = parseProfile(file);
    const original = parseProfile(sample);
    const content = (from: typeof reading) => JSON.stringify(from.ok ? from.drafts : from, (key, value: unknown) => (['line', 'responsibilityLines', 'warnings', 'format', 'settings'].includes(key) ? undefined : value));
    expect(content(reading)).toBe(content(original));
  });

  it('gives a file that imports without loss, byte for byte, in another organisation', async () => {
    const file = await editedFile();
    expect(await exported(story.admin, versionId)).toBe(file);
    const copy = await importText(other.admin, file);
    expect(copy.outcome).toBe('created');
    expect(await exported(other.admin, copy.versionId)).toBe(file);
    const about = ({ items, title, summary }: Awaited<ReturnType<typeof readVersion>>) => ({
      title,
      summary,
      items: items.map(({ id: _, skillId: __, line: ___, key: ____, version: _____, ...content }) => content),
    });
    expect(about(await readVersion(other.admin, copy.versionId))).toEqual(about(await readVersion(story.admin, versionId)));
  });

  it('gives a file that changes nothing where it came from, also once it is published', async () => {
    const file = await exported(story.admin, versionId);
    const before = await contentsOf(api.database.adminUrl);
    expect(await importText(story.admin, file)).toMatchObject({ outcome: 'unchanged', versionId });
    expect(changedTables(before, await contentsOf(api.database.adminUrl)).filter((table) => !table.includes('session'))).toEqual([]);
    await publish(story.admin, versionId);
    const member = await story.person('Priya Nair');
    expect(await exported(member, versionId)).toBe(file);
    expect(await importText(story.admin, file)).toMatchObject({ outcome: 'unchanged', versionId });
  });

  it.each([
    ['levels and depths that no scale knows', smallProfile({ title: 'Odd', skills: [{ name: 'Lamp care', level: '9 – Legend' }, { name: 'Radio', level: '2 – Deckhand' }] })],
    ['two requirements of the same name', smallProfile({ title: 'Twice', skills: [{ name: 'Lamp care' }, { name: 'Lamp care', level: '3 – Practitioner' }], activities: ['Watch', 'Watch'] })],
    ['competencies in layers', casePackage()],
  ])('keeps %s', async (_, text) => {
    const { versionId: original } = await importText(story.admin, text);
    const file = await exported(story.admin, original);
    const copy = await importText(other.admin, file);
    expect(await exported(other.admin, copy.versionId)).toBe(file);
    const again = await importText(story.admin, file);
    expect(again).toMatchObject({ outcome: 'unchanged', versionId: original });
  });
});

/** A small package of 1EdTech CASE, made up for tests. */
function casePackage(): string {
  const item = (identifier: string, fullStatement: string) => ({ identifier, uri: `https://case.example/${identifier}`, fullStatement, CFItemType: 'Competency' });
  return JSON.stringify({
    CFDocument: { identifier: 'd', title: 'Harbour competencies', creator: 'Harbour Works', description: 'What a harbour needs.' },
    CFItems: [item('i1', 'Boats'), item('i2', 'Mooring a boat'), item('i3', 'Mooring a ship')],
    CFAssociations: [
      { identifier: 'a1', associationType: 'isChildOf', originNodeURI: { identifier: 'i2' }, destinationNodeURI: { identifier: 'i1' } },
      { identifier: 'a2', associationType: 'isChildOf', originNodeURI: { identifier: 'i3' }, destinationNodeURI: { identifier: 'i1' } },
    ],
  });
}

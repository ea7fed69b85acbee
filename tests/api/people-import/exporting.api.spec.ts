import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { fileOf, imported, planned, told } from './importing';

describe('an export of people', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    const helen = await story.person('Helen Marsh');
    const amara = await story.person('Amara Okafor');
    await story.manager(amara, helen, '2026-01-01');
    await story.role(helen, 'ORGANISATION_ADMIN');
    await story.team('Records; old \\ new', amara);
    await story.team('none', helen);
    await imported(story.admin, fileOf('007,"  =SUM(A1)",a@calder.example,@cmd,,,,', '8,مريم حسن,b@calder.example,"says ""no"", twice",-Team,a@calder.example,2026-02-03,'));
  });
  afterAll(() => api.close());

  it('is a CSV file with the headings that an import knows, and begins no formula', async () => {
    const { status, headers, bytes } = await story.admin.get('/people-export');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="people.csv"' });
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFExternal id,Email address,Name,Job title,Teams,Manager,Manager from,Waymark role');
    expect(lines).toContain("007,a@calder.example,'=SUM(A1),'@cmd,,,,");
    expect(lines).toContain(`8,b@calder.example,مريم حسن,"says ""no"", twice",'-Team,a@calder.example,2026-02-03,`);
    expect(lines).toHaveLength(7);
  });

  it('imported again changes nothing', async () => {
    const { bytes } = await story.admin.get('/people-export');
    const found = await planned(story.admin, bytes);
    expect(told(found.counts)).toEqual({ created: 0, changed: 0, unchanged: 5, wrong: 0 });
    expect(found).toMatchObject({ state: 'READY', newTeams: [], counts: { absent: 0, warned: 0 } });
  });
});

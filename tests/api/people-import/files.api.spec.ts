import { days, startApi, Story, type TestApi } from '@waymark/tests/support';
import { changedTables, contentsOf, type Contents } from '../database-contents';
import { refusal } from '../people/refusal';
import { fileOf, planned, rowsOf, uploadPeople } from './importing';

const good = fileOf('1,Zoë Nowak,zoe@calder.example,,,,,');
const megabyte = 1024 * 1024;

describe('a file of people', () => {
  let api: TestApi;
  let story: Story;
  let before: Contents;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    before = await contentsOf(api.database.adminUrl);
  });
  afterAll(() => api.close());

  it.each<[string, Buffer | string, string]>([
    ['is empty', '', 'the file is empty (line 1, column 1)'],
    ['holds only white space', ' \n\t\n', 'the file is empty'],
    ['has only headings', 'Name,Email\n', 'nobody. The first row names the columns'],
    ['is a workbook of a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'a ZIP archive or an Office document, not a CSV file'],
    ['is a PDF', '%PDF-1.7\n1 0 obj', 'a PDF, not a CSV file'],
    ['is binary', Buffer.from([0x4e, 0x61, 0x6d, 0x65, 0x00, 0x01, 0x0a]), 'control character (U+0000)'],
    ['is a web page', '<!doctype html><table><tr><td>Name', 'a web page'],
    ['is in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]), 'not in UTF-8. Save it again as UTF-8 (line 1, column 1)'],
    ['is in Latin-1', Buffer.from(good, 'latin1'), 'not in UTF-8. Save it again as UTF-8 (line 2, column 5)'],
    ['has a broken quotation mark', 'Name,Email\n"Zoë" Nowak,zoe@calder.example', 'neither another cell nor the end of the row (line 2, column 6)'],
    ['has a quotation mark that is never closed', 'Name,Email\n"Zoë Nowak,zoe@calder.example\n', 'never closed (line 2, column 1)'],
    ['has a thousand columns', `${Array.from({ length: 1000 }, (_, index) => `Column ${index}`).join(',')}\n1\n`, '1000 columns, and a list of people may have 100'],
    ['has a row with too many cells', 'Name,Email\nNowak, Zoë,zoe@calder.example\n', 'more cells than there are headings (3 instead of 2)'],
    ['has two columns of one heading', 'Email,Name,EMAIL\n', 'Two columns have the heading “EMAIL”. Rename or remove one of them (line 1, column 12)'],
    ['has a column without a heading', 'Email,,Name\nzoe@calder.example,7,Zoë\n', 'Column 2 has no heading'],
    ['has too many people', `Email\n${'a@b.example\n'.repeat(20_001)}`, 'more than 20,000 people. Divide the file, and import its parts one after the other (line 20002'],
  ])('that %s is refused with a sentence and the place, and leaves nothing', async (_, file, reason) => {
    const answer = await uploadPeople(story.admin, file);
    expect(refusal(answer)).toEqual({ status: 400, code: 'unreadable', paths: ['file'] });
    expect(answer.body.issues[0].message).toContain(reason);
    expect(answer.body.issues[0].message).toMatch(/\(line \d+, column \d+\)\.$/);
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toEqual([]);
  });

  it('of fifty megabytes is refused by its size, and takes no memory', async () => {
    const file = Buffer.alloc(50 * megabyte, 'a');
    const memory = process.memoryUsage().rss;
    const answer = await uploadPeople(story.admin, file);
    expect(refusal(answer)).toEqual({ status: 413, code: 'too-large', paths: ['file'] });
    expect(answer.body.detail).toBe('The file is larger than 10 MB, the most that can be sent here.');
    // The form that the test encodes is a copy of the file; the api adds little to it.
    expect(process.memoryUsage().rss - memory).toBeLessThan(120 * megabyte);
  });

  it.each<[string, string]>([
    ['semicolons', good.replaceAll(',', ';')],
    ['tabs', good.replaceAll(',', '\t')],
    ['a byte order mark', `\uFEFF${good}`],
    ['line ends of old Macintoshes', good.replaceAll('\r\n', '\r')],
  ])('may have %s', async (_, file) => {
    const { counts } = await planned(story.admin, file);
    expect(counts).toMatchObject({ rows: 1, created: 1, wrong: 0 });
  });

  it('keeps formula cells, names from right to left and quotation marks as text', async () => {
    const found = await planned(story.admin, fileOf('1,=1+1,a@calder.example,"=HYPERLINK(""x"")",,,,', '2,مريم حسن,b@calder.example,,,,,', "3,'=kept,c@calder.example,,,,,"));
    const rows = await rowsOf(story.admin, found);
    expect(rows.map(({ name }) => name)).toEqual(['=1+1', 'مريم حسن', '=kept']);
    expect(rows[0]?.cells.jobTitle).toBe('=HYPERLINK("x")');
  });

  it('that the same person uploads takes the place of the one before', async () => {
    const first = await planned(story.admin, good);
    const second = await planned(story.admin, good);
    expect((await story.admin.get(`/people-imports/${first.id}`)).status).toBe(404);
    expect((await story.admin.get(`/people-imports/${second.id}`)).status).toBe(200);
  });

  it('is forgotten after seven days', async () => {
    const { id } = await planned(story.admin, good);
    api.clock.advance(days(7));
    const admin = await story.admin.inAnotherBrowser();
    expect((await admin.get(`/people-imports/${id}`)).status).toBe(404);
  });
});

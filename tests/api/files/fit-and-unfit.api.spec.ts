import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocx, sampleJpeg, sampleOpenDocument, samplePdf, samplePng, samplePptx, sampleVirus, sampleWebp, sampleXlsx, sampleZip, startApi, Story, type Answer, type TestApi } from '@waymark/tests/support';
import { encodedForm } from '../world/form';
import { TrialFilesModule } from './trial-files';

type Sample = Buffer | string | Promise<Buffer>;

const html = '<!doctype html><html><body><script>alert(document.cookie)</script></body></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const joined = async (...parts: Sample[]) => Buffer.concat(await Promise.all(parts.map(async (part) => Buffer.from((await part) as string))));
/** A ZIP whose entries all point at the same bytes, so that little claims to be much. */
async function overlapping(): Promise<Buffer> {
  const zip = await sampleDocx({ 'word/media/one.bin': zeros(5) });
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const directory = zip.readUInt32LE(end + 16);
  const last = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  const copies = Array.from({ length: 400 }, (_, index) => {
    const copy = Buffer.from(zip.subarray(last, end));
    copy.write(String(index).padStart(3, '0'), 46, 'latin1');
    return copy;
  });
  const tail = Buffer.from(zip.subarray(end));
  const entries = tail.readUInt16LE(10) + copies.length;
  tail.writeUInt16LE(entries, 8);
  tail.writeUInt16LE(entries, 10);
  tail.writeUInt32LE(end - directory + copies.reduce((sum, { length }) => sum + length, 0), 12);
  return Buffer.concat([zip.subarray(0, end), ...copies, tail]);
}

describe('a file that is added', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi({}, { modules: [TrialFilesModule] });
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  async function add(fileName: string, sample: Sample, mediaType: string | null = null): Promise<Answer> {
    const file = await sample;
    const { headers, body } = encodedForm({ file, fileName, mediaType });
    return story.admin.call('POST', '/trial-files', body, { headers });
  }
  const kept = () => readdirSync(join(api.config.files.directory, 'trial'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  it.each<[string, Sample, string]>([
    ['story.pdf', samplePdf(), 'application/pdf'],
    ['STORY.PDF', samplePdf(), 'application/pdf'],
    ['chart.png', samplePng(), 'image/png'],
    ['photo.jpg', sampleJpeg, 'image/jpeg'],
    ['photo.jpeg', joined(sampleJpeg, Buffer.alloc(500, 7)), 'image/jpeg'],
    ['photo.webp', sampleWebp, 'image/webp'],
    ['notes.txt', 'Résumé 履歴書 😀\r\n\tx < y', 'text/plain'],
    ['notes.md', '\ufeff# Notes\n\n<b>bold</b>', 'text/markdown'],
    ['BMW.txt', 'BMW and GIF89a and PK are how some texts begin', 'text/plain'],
    ['table.csv', 'Name;Level\r\n"Amara";3', 'text/csv'],
    ['letter.docx', sampleDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['sums.xlsx', sampleXlsx({ 'xl/worksheets/sheet1.xml': zeros(10) }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['talk.pptx', samplePptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['letter.odt', sampleOpenDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['sums.ods', sampleOpenDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['talk.odp', sampleOpenDocument('presentation'), 'application/vnd.oasis.opendocument.presentation'],
  ])('is kept as %s', async (name, sample, mediaType) => {
    const answer = await add(name, sample);
    expect([answer.status, answer.body.issues]).toEqual([201, undefined]);
    expect(answer.body).toMatchObject({ name, mediaType, scan: 'NOT_SCANNED' });
  });

  it.each<[string, string, Sample, string, string]>([
    ['a web page', 'page.html', html, 'file-kind', 'Print it to PDF'],
    ['an SVG with a script', 'chart.svg', svg, 'file-kind', 'Export it as PNG'],
    ['an archive', 'all.zip', sampleZip({ 'a.txt': 'a' }), 'file-kind', 'one by one'],
    ['a program', 'setup.exe', Buffer.from('MZ\x90\0'), 'file-kind', 'A .exe file cannot be added'],
    ['a program behind two endings', 'story.pdf.exe', Buffer.from('MZ\x90\0'), 'file-kind', 'A .exe file'],
    ['a file without an ending', 'story', samplePdf(), 'file-kind', 'without an ending'],
    ['a document with macros by its name', 'sums.xlsm', sampleXlsx(), 'file-kind', 'as .xlsx'],
    ['a script that is a GIF', 'a.gif', 'GIF89a/*;*/=1;alert(1)', 'file-kind', 'PNG or JPEG'],
    ['an empty file', 'empty.txt', '', 'file-empty', 'is empty'],
    ['a web page named as a PDF', 'story.pdf', html, 'file-mismatch', 'ends in .pdf'],
    ['a web page named as a picture', 'photo.png', html, 'file-mismatch', 'ends in .png'],
    ['a web page named as a text', 'notes.txt', html, 'file-unsafe', 'begins like a web page'],
    ['a web page after white space and a mark', 'notes.md', `\ufeff \n\t${html}`, 'file-unsafe', 'begins like a web page'],
    ['an SVG named as a picture', 'chart.png', svg, 'file-mismatch', 'ends in .png'],
    ['an SVG named as a text', 'chart.txt', svg, 'file-unsafe', 'begins like a web page'],
    ['an SVG after a declaration of XML', 'chart.csv', `<?xml version="1.0"?>${svg}`, 'file-unsafe', 'begins like a web page'],
    ['a JPEG named as a PNG', 'photo.png', sampleJpeg, 'file-mismatch', 'its content is a JPEG picture'],
    ['a program named as a PDF', 'story.pdf', Buffer.from('MZ\x90\0\x03'), 'file-mismatch', 'ends in .pdf'],
    ['a PDF named as a text', 'story.txt', samplePdf(), 'file-mismatch', 'is a document'],
    ['a text that is binary', 'notes.txt', Buffer.from('a\0b'), 'file-mismatch', 'something else'],
    ['a text in Latin 1', 'notes.txt', Buffer.from('Gärtner', 'latin1'), 'file-mismatch', 'UTF-8'],
    ['a text in UTF-16', 'notes.csv', Buffer.from('\ufeffName', 'utf16le'), 'file-mismatch', 'Save it with the encoding UTF-8'],
    ['a text that is cut within a character', 'notes.txt', Buffer.from('é').subarray(0, 1), 'file-mismatch', 'UTF-8'],
    ['an archive named as a Word document', 'letter.docx', sampleZip({ 'a.txt': 'a' }), 'file-unsafe', 'no document'],
    ['a workbook named as a Word document', 'letter.docx', sampleXlsx(), 'file-mismatch', 'its content is an Excel workbook'],
    ['a protected Office document', 'letter.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'file-kind', 'without a password'],
    ['a document with macros', 'letter.docx', sampleDocx({ 'word/vbaProject.bin': 'x' }), 'file-unsafe', 'without them'],
    ['an OpenDocument text with macros', 'letter.odt', sampleOpenDocument('text', { 'Basic/Standard/Module1.xml': 'x' }), 'file-unsafe', 'without them'],
    ['a bomb by its size', 'letter.docx', sampleDocx({ 'word/media/a.bin': zeros(40) }), 'file-unsafe', 'far more than it should'],
    ['a bomb of entries that overlap', 'letter.docx', overlapping(), 'file-unsafe', 'far more than it should'],
    ['a document with parts that climb', 'letter.docx', sampleDocx({ '../../evil.txt': 'x' }), 'file-damaged', 'damaged'],
    ['a document that is cut short', 'letter.docx', sampleDocx().then((zip) => zip.subarray(0, 200)), 'file-damaged', 'damaged'],
    ['a document with something after it', 'letter.docx', joined(sampleDocx(), html), 'file-damaged', 'damaged'],
    ['a PDF that starts late', 'story.pdf', joined('x'.repeat(200), samplePdf()), 'file-mismatch', 'ends in .pdf'],
    ['a PDF that is cut short', 'story.pdf', samplePdf().subarray(0, 100), 'file-damaged', 'cut short'],
    ['a PDF that is an archive too', 'story.pdf', joined(samplePdf(), sampleZip({ 'a.txt': 'a' })), 'file-unsafe', 'two kinds'],
    ['a PNG that is an archive too', 'chart.png', joined(samplePng(), sampleZip({ 'a.txt': 'a' })), 'file-unsafe', 'two kinds'],
    ['a PNG with a web page after it', 'chart.png', joined(samplePng(), html), 'file-unsafe', 'two kinds'],
    ['a JPEG that is an archive too', 'photo.jpg', joined(sampleJpeg, sampleZip({ 'a.txt': 'a' })), 'file-unsafe', 'two kinds'],
    ['a JPEG with a PDF in it', 'photo.jpg', joined(sampleJpeg, samplePdf()), 'file-unsafe', 'two kinds'],
    ['a WebP with a script after it', 'photo.webp', joined(sampleWebp, html), 'file-unsafe', 'two kinds'],
    ['a PNG that claims to be enormous', 'chart.png', samplePng(1, 1, { width: 60_000, height: 60_000 }), 'file-unsafe', '100 megapixels'],
    ['a PNG that is cut short', 'chart.png', samplePng().subarray(0, 60), 'file-damaged', 'damaged'],
    ['a JPEG without a picture', 'photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xd9, 0, 0]), 'file-damaged', 'damaged'],
    ['the file that scanners are tried with', 'notes.txt', sampleVirus, 'file-infected', 'virus scanner'],
    ['the same with a line after it', 'notes.txt', `${sampleVirus}\r\n`, 'file-infected', 'virus scanner'],
  ])('and is %s is refused with a sentence that helps, and leaves nothing', async (_, name, sample, code, sentence) => {
    const before = kept();
    const { status, body } = await add(name, sample);
    expect([status, body.code, body.issues.map(({ path }: { path: string }) => path)]).toEqual([400, code, ['file']]);
    expect(body.issues[0].message).toContain(sentence);
    expect([kept(), readdirSync(api.config.uploadDirectory)]).toEqual([before, []]);
  });

  it.each([
    ['story.pdf', samplePdf(), 'text/html'],
    ['chart.png', samplePng(), 'image/svg+xml'],
    ['chart.png', samplePng(), 'image/jpeg'],
    ['notes.txt', 'words', 'application/x-sh'],
  ])('is refused where its name and content agree but not what it was announced as: %s', async (name, sample, mediaType) => {
    const { status, body } = await add(name, sample, mediaType);
    expect([status, body.code]).toEqual([400, 'file-mismatch']);
    expect((await add(name, sample)).status).toBe(201);
  });

  it.each([
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\win.txt', 'win.txt'],
    ['invoice\u202etxt.fdp.txt', 'invoicetxt.fdp.txt'],
    ['CON.txt', 'CON.txt'],
    ['👩🏽‍💻 履歴書 – résumé.txt', '👩🏽‍💻 履歴書 – résumé.txt'],
    [`${'long '.repeat(400)}.txt`, expect.stringMatching(/^long .{130,150}\.txt$/)],
  ])('under the name %j is shown as %j and kept under an id', async (typed, shown) => {
    const { status, body } = await add(typed, 'words');
    expect([status, body.name]).toEqual([201, shown]);
    expect(readdirSync(`${api.config.files.directory}/trial`)).toContain(body.id);
    expect(readdirSync(`${api.config.files.directory}/trial`).every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
  });
});

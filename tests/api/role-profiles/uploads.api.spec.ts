import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startApi, Story, type TestApi } from '@waymark/tests/support';
import { changedTables, contentsOf, type Contents } from '../database-contents';
import { refusal } from '../people/refusal';
import { encodedForm } from '../world/form';
import { smallProfile } from './small-profile';
import { importFile } from './uploading';

const megabyte = 1024 * 1024;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** The first row of the government framework's file of roles. */
const header = 'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

describe('a file that is sent', () => {
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
    ['empty', '', 'empty'],
    ['only white space', ' \n\t\n', 'empty'],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 255, 254]), 'ZIP archive'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'an image'],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(smallProfile(), 'utf16le')]), 'UTF-8 (line 1, column 1)'],
    ['in Latin 1', bytes(smallProfile({ title: 'Gärtner' }), 'latin1').subarray(0), 'UTF-8'],
    ['a web page', '<!doctype html><html><body><h1>Summary</h1></body></html>', 'HTML'],
    ['a text without any section', 'Dear all,\n\nplease find the profile attached.\n', 'No section'],
    ['a CSV without its columns', 'Role Family,Role,Role Level\na,b,c\n', 'does not name these columns'],
    ['a CSV with a broken quote', `${header}\nA,B,"C${'x'.repeat(50)}`, 'never closed (line 2, column 5)'],
    ['JSON of another kind', '{"name":"waymark"}', 'line 1'],
  ])('and is %s is refused with the reason and the place, and leaves nothing', async (_, file, reason) => {
    const answer = await importFile(story.admin, file);
    expect(refusal(answer)).toEqual({ status: 400, code: 'unreadable', paths: ['file'] });
    expect(answer.body.issues[0].message).toContain(reason);
    expect(answer.body.issues[0].message).toMatch(/line \d+, column \d+/);
  });

  it.each<[string, (form: FormData) => void, string[]]>([
    ['no file', () => undefined, ['file']],
    ['two files', (form) => ['a.txt', 'b.txt'].forEach((name) => form.append('file', new Blob([smallProfile()]), name)), ['file']],
    ['a file by another name', (form) => form.append('upload', new Blob(['x']), 'x.txt'), ['body.upload']],
    ['a text where the file belongs', (form) => form.append('file', smallProfile()), ['file']],
    ['a field that is not known', (form) => withFile(form).append('surprise', '1'), ['body.surprise']],
    ['a field twice', (form) => [1, 2].forEach(() => withFile(form).append('role', 'x')), ['body.role']],
    ['a format that is not known', (form) => withFile(form).append('format', 'docx'), ['body.format']],
    ['a role that is too long', (form) => withFile(form).append('role', 'x'.repeat(201)), ['body.role']],
    ['a role where there are none to choose', (form) => withFile(form).append('role', 'Keeper'), ['body.role']],
    ['many fields', (form) => Array.from({ length: 50 }, (_, index) => form.append(`f${index}`, '1')), ['body']],
  ])('in a form with %s is refused at %j', async (_, fill, paths) => {
    const form = new FormData();
    fill(form);
    const encoded = new Response(form);
    const answer = await story.admin.call('POST', '/role-profile-imports', Buffer.from(await encoded.arrayBuffer()), {
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    });
    expect(refusal(answer)).toMatchObject({ status: 400, paths });
  });

  it('in a form that is cut short is refused', async () => {
    const { headers, body } = encodedForm({ file: smallProfile() });
    for (const end of [10, body.length - 20]) {
      const answer = await story.admin.call('POST', '/role-profile-imports', body.subarray(0, end), { headers });
      expect(refusal(answer)).toEqual({ status: 400, code: 'malformed', paths: ['body'] });
    }
  });

  it('is taken where an endpoint says so, and nothing but a file there', async () => {
    const { headers, body } = encodedForm({ file: smallProfile() });
    expect(refusal(await story.admin.call('POST', '/teams', body, { headers }))).toMatchObject({ status: 415 });
    expect(refusal(await story.admin.post('/role-profile-imports', { file: 'x' }))).toMatchObject({ status: 400, paths: ['body'] });
    expect(refusal(await story.admin.post('/role-profile-imports'))).toMatchObject({ status: 400, paths: ['body'] });
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site', origin: 'http://evil.waymark.test' }])(
    'from another site, with %j, is refused unread',
    async (from) => {
      const { headers, body } = encodedForm({ file: smallProfile() });
      const answer = await story.admin.call('POST', '/role-profile-imports', body, { headers: { ...headers, ...(from as Record<string, string>) } });
      expect(refusal(answer)).toEqual({ status: 403, code: 'forbidden', paths: [] });
    },
  );

  it('that says beforehand that it is too large is not read at all', async () => {
    const { headers, body } = encodedForm({ file: 'x' });
    const answer = await story.admin.call('POST', '/role-profile-imports', body, { headers: { ...headers, 'content-length': String(500 * megabyte) } });
    expect(refusal(answer)).toEqual({ status: 413, code: 'too-large', paths: ['file'] });
    expect(answer.body.detail).toContain('50 MB');
  });

  it('that is a text of more than 5 MB is refused', async () => {
    const answer = await importFile(story.admin, smallProfile() + 'x'.repeat(5 * megabyte));
    expect(refusal(answer)).toEqual({ status: 413, code: 'too-large', paths: ['file'] });
  });

  it('left nothing in all these cases, neither in the tables nor waiting on disk, and would have', async () => {
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toEqual([]);
    expect(waitingFiles(api)).toEqual([]);
    expect((await importFile(story.admin, smallProfile())).status).toBe(201);
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toContain('public.role_profile_version');
  });
});

describe('over a real connection', () => {
  let api: TestApi;
  let story: Story;
  let port: number;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => api.close());

  const send = () => {
    const { headers, body } = encodedForm({ file: '' });
    const call = request({ port, method: 'POST', path: '/api/v1/role-profile-imports', headers: { ...headers, cookie: story.admin.cookie ?? '' } });
    const answered = new Promise<number>((resolve, reject) => {
      call.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on('error', reject);
    });
    call.write(body.subarray(0, body.indexOf('\r\n\r\n') + 4));
    return { call, answered };
  };
  const written = (call: ReturnType<typeof request>, piece: Buffer) =>
    new Promise<void>((resolve, reject) => call.write(piece, (error) => (error ? reject(error) : resolve())));

  it('60 MB are refused with a sentence, without ever being in memory', async () => {
    const { call, answered } = send();
    const piece = Buffer.alloc(megabyte, `${'Keeping the log, as the station asks for it. '.repeat(20)}\n`);
    const rest = held();
    let most = 0;
    for (let sent = 0; sent < 60; sent++) {
      await written(call, piece);
      if (sent % 5 === 4) most = Math.max(most, held() - rest);
    }
    call.end();
    expect(await answered).toBe(413);
    expect(most).toBeLessThan(25 * megabyte);
    expect(waitingFiles(api)).toEqual([]);
  });

  it('a sender who goes away in the middle leaves nothing', async () => {
    const before = await contentsOf(api.database.adminUrl);
    const { call, answered } = send();
    await written(call, Buffer.from(smallProfile()));
    while (waitingFiles(api).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    call.destroy();
    await expect(answered).rejects.toThrow();
    while (waitingFiles(api).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toEqual([]);
  });
});

describe('what a process that was killed in the middle of an upload left', () => {
  const uploadDirectory = join(tmpdir(), `waymark-uploads-${process.pid}`);
  const leave = (name: string, at: Date) => {
    const path = join(uploadDirectory, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'file'), 'words of somebody');
    utimesSync(path, at, at);
  };
  afterAll(() => rmSync(uploadDirectory, { recursive: true, force: true }));

  it('is cleared away when the api starts, and nothing that is still being received or is something else', async () => {
    const before = new Date(Date.now() - process.uptime() * 1000 - 60_000);
    leave('upload-4194305-crashed', before);
    leave(`upload-${process.pid}-predecessor`, before);
    leave(`upload-${process.pid}-ofNow`, new Date());
    leave(`upload-${process.ppid}-neighbour`, before);
    leave('something-else', before);
    const api = await startApi({ uploadDirectory });
    expect(waitingFiles(api).toSorted()).toEqual(
      ['something-else', `upload-${process.pid}-ofNow`, `upload-${process.ppid}-neighbour`].toSorted(),
    );
    await api.close();
  });
});

function withFile(form: FormData): FormData {
  if (!form.has('file')) form.append('file', new Blob([smallProfile()]), 'x.txt');
  return form;
}

/** The memory that is really in use, sender and receiver together. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What uploads left or are writing. */
function waitingFiles({ config }: TestApi): string[] {
  return readdirSync(config.uploadDirectory);
}

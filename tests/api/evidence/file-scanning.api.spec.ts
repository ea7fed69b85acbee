import { FileSweep } from '@waymark/evidence/api';
import { evidenceApi } from '@waymark/evidence/domain';
import { hours, samplePdf, sampleVirus, startApi, type Answer, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { FakeClamd, type ClamdMood } from './fake-clamd';
import { addFile, openFile, sendFile, storedFiles } from './sending-files';
import { begin, skilledStory, submit, type SkilledStory } from './skilled-story';

const clamd = new FakeClamd();
let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  await clamd.start();
  api = await startApi();
  api.config.files.clamdUrl = clamd.url;
  told = await skilledStory(api);
}, 60_000);
beforeEach(async () => {
  clamd.mood = 'well';
  clamd.scanned.length = 0;
});
afterAll(async () => {
  await api.close();
  await clamd.stop();
});

const begun = () => begin(told.amara, told.requirement('Lamp care').id, 2);
const statusOf = async (evidenceId: string) => (await ask(told.amara, evidenceApi.listFiles, { params: { evidenceId } })).body.items.map(({ status }: { status: string }) => status);
/** A text that is a virus to the scanner alone. */
const infected = (words = 'before') => `${words}\n${sampleVirus}\nafter`;

describe('with a scanner that answers', () => {
  it('a clean file is sent to it whole, and can be opened', async () => {
    const { id } = await begun();
    const words = 'é'.repeat(200_000);
    const file = await addFile(told.amara, id, 'long.txt', words);
    expect(clamd.scanned.map((bytes) => Buffer.from(bytes, 'latin1').toString())).toEqual([words]);
    expect([file.status, (await openFile(api, told.amara, [id, file.id])).status]).toEqual(['AVAILABLE', 200]);
  });

  it('a file with a virus is refused with a sentence, and leaves nothing', async () => {
    const { id } = await begun();
    const before = storedFiles(api);
    const answer = await sendFile(told.amara, id, 'notes.txt', infected());
    expect(refusal(answer)).toEqual({ status: 400, code: 'file-infected', paths: ['file'] });
    expect(answer.body.issues[0].message).toContain('was not kept');
    expect([storedFiles(api), await statusOf(id)]).toEqual([before, []]);
    // The control: the same words without it.
    expect((await sendFile(told.amara, id, 'notes.txt', infected().replace('EICAR', 'eicar'))).status).toBe(201);
  });
});

describe('with a scanner that gives no verdict', () => {
  const down = async (): Promise<void> => clamd.stop();
  const inMood = (mood: ClamdMood) => async (): Promise<void> => {
    clamd.mood = mood;
  };

  it.each([
    ['is down', down],
    ['hangs up', inMood('hangs-up')],
    ['finds the file too large', inMood('refuses-size')],
    ['says something strange', inMood('babbles')],
  ])('because it %s, a file waits: nobody opens it, it cannot be submitted, and it is looked at later', async (_, fail) => {
    const evidence = await begun();
    await fail();
    const file = await addFile(told.amara, evidence.id, 'a.pdf', samplePdf());
    expect(file.status).toBe('CHECKING');
    expect(refusal(await ask(told.amara, evidenceApi.readFileContent, { params: { evidenceId: evidence.id, fileId: file.id } }))).toMatchObject({ status: 409, code: 'file-checking' });
    await expect(submit(told.amara, evidence)).rejects.toThrow('is still being checked');
    await api.get(FileSweep).scanWaiting();
    expect(await statusOf(evidence.id)).toEqual(['CHECKING']);
    clamd.mood = 'well';
    await clamd.stop();
    await clamd.start();
    await api.get(FileSweep).scanWaiting();
    expect(await statusOf(evidence.id)).toEqual(['AVAILABLE']);
    expect((await openFile(api, told.amara, [evidence.id, file.id])).bytes.equals(samplePdf())).toBe(true);
    clamd.scanned.length = 0;
    await api.get(FileSweep).scanWaiting();
    expect(clamd.scanned).toEqual([]);
  });

  it('an infected file that waited is refused once it is looked at, and its bytes are gone', async () => {
    const evidence = await begun();
    await clamd.stop();
    const file = await addFile(told.amara, evidence.id, 'a.txt', infected('while it slept'));
    await clamd.start();
    expect(storedFiles(api)).toContain(file.id);
    await api.get(FileSweep).scanWaiting();
    expect([await statusOf(evidence.id), storedFiles(api).includes(file.id)]).toEqual([['REFUSED'], false]);
    expect(refusal(await ask(told.amara, evidenceApi.readFileContent, { params: { evidenceId: evidence.id, fileId: file.id } }))).toMatchObject({ status: 409, code: 'file-refused' });
    expect((await ask(told.amara, evidenceApi.removeFile, { params: { evidenceId: evidence.id, fileId: file.id } })).status).toBe(204);
    expect(await statusOf(evidence.id)).toEqual([]);
  });

  it('a file that waits and is removed meanwhile leaves nothing', async () => {
    const evidence = await begun();
    await clamd.stop();
    const file = await addFile(told.amara, evidence.id, 'a.txt', 'in vain');
    await ask(told.amara, evidenceApi.removeFile, { params: { evidenceId: evidence.id, fileId: file.id } });
    await clamd.start();
    await api.get(FileSweep).scanWaiting();
    api.clock.advance(hours(2));
    await api.get(FileSweep).removeOrphans();
    expect(storedFiles(api)).not.toContain(file.id);
    expect(clamd.scanned).toEqual([]);
  });
});

describe('limits', () => {
  /** What four files of ten bytes answer, sent at once under other limits. */
  async function four(evidenceId: string, limits: Partial<TestApi['config']['files']>): Promise<Answer[]> {
    const before = { ...api.config.files };
    Object.assign(api.config.files, limits);
    try {
      return await Promise.all(['a', 'b', 'c', 'd'].map((letter) => sendFile(told.amara, evidenceId, `${letter}.txt`, letter.repeat(10))));
    } finally {
      Object.assign(api.config.files, before);
    }
  }

  it.each([
    ['that has all the files it may have', async () => ({ mostPerPiece: 2 }), 'too-many-files', '2 files at most'],
    ['whose owner has used all their room', async () => ({ quotaBytes: (await bytesOfAmara()) + 25 }), 'quota-reached', 'Remove some'],
  ])('keep files out of evidence %s, also when several come at once', async (_, limits, code, sentence) => {
    const { id } = await begun();
    const answers = await four(id, await limits());
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(refusal)).toEqual(Array.from({ length: 2 }, () => ({ status: 409, code, paths: ['file'] })));
    expect(refused[0]?.body.issues[0].message).toContain(sentence);
    expect(await statusOf(id)).toEqual(['AVAILABLE', 'AVAILABLE']);
  });

  async function bytesOfAmara(): Promise<number> {
    const { body } = await ask(told.amara, evidenceApi.listEvidence, { query: { limit: 100 } });
    const lists = await Promise.all(body.items.map(({ id: evidenceId }: { id: string }) => ask(told.amara, evidenceApi.listFiles, { params: { evidenceId } })));
    return lists.flatMap((list) => list.body.items).reduce((sum: number, { size }: { size: number }) => sum + size, 0);
  }
});

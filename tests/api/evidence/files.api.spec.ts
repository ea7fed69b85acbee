import { newId } from '@waymark/foundation/kernel';
import { JobRunner } from '@waymark/foundation/server';
import { evidenceApi, type EvidenceView } from '@waymark/evidence/domain';
import { FileSweep } from '@waymark/evidence/api';
import { hours, sampleDocx, samplePdf, samplePng, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { addFile, openFile, sendFile, storedFiles } from './sending-files';
import { begin, letJudge, skilledStory, submit, type SkilledStory } from './skilled-story';

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  await letJudge(told, told.rhys);
}, 60_000);
afterAll(() => api.close());

const begun = () => begin(told.amara, told.requirement('Lamp care').id, 2);
const list = (person: Person, { id: evidenceId }: Pick<EvidenceView, 'id'>) => ask(person, evidenceApi.listFiles, { params: { evidenceId } });
const remove = (person: Person, evidenceId: string, fileId: string) => ask(person, evidenceApi.removeFile, { params: { evidenceId, fileId } });
const namesOf = async (person: Person, evidence: Pick<EvidenceView, 'id'>) => (await list(person, evidence)).body.items.map(({ name }: { name: string }) => name);

describe('a file of evidence', () => {
  it('is added, listed with what the installation takes, and saved byte for byte', async () => {
    const evidence = await begun();
    const file = await addFile(told.amara, evidence.id, 'contract v2.pdf', samplePdf());
    expect(file).toEqual({ id: file.id, name: 'contract v2.pdf', mediaType: 'application/pdf', size: samplePdf().length, status: 'AVAILABLE', preview: 'PDF', addedAt: file.addedAt });
    expect(await list(told.amara, evidence)).toMatchObject({ status: 200, body: { items: [file], limits: { bytes: 25 * 1024 * 1024, files: 20 } } });
    expect((await ask(told.amara, evidenceApi.readEvidence, { params: { evidenceId: evidence.id } })).body).toMatchObject({ files: [file], version: evidence.version });
    const saved = await openFile(api, told.amara, [evidence.id, file.id]);
    expect([saved.status, saved.bytes.equals(samplePdf())]).toEqual([200, true]);
  });

  it('is handed out as something to save, which does nothing in a browser and stays in no cache', async () => {
    const evidence = await begun();
    const picture = await addFile(told.amara, evidence.id, 'Résumé "1".png', samplePng());
    const { headers } = await openFile(api, told.amara, [evidence.id, picture.id]);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(samplePng().length),
      'content-disposition': `attachment; filename="Resume _1_.png"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%221%22.png`,
      'content-security-policy': "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      'x-frame-options': 'DENY',
    });
    const text = await addFile(told.amara, evidence.id, 'notes.md', '# Notes');
    expect((await openFile(api, told.amara, [evidence.id, text.id])).headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  it('is handed out in parts', async () => {
    const evidence = await begun();
    const { id } = await addFile(told.amara, evidence.id, 'letters.txt', 'abcdefghij');
    const part = async (range: string, more: Record<string, string> = {}) => {
      const { status, bytes, headers } = await openFile(api, told.amara, [evidence.id, id], { headers: { range, ...more } });
      return [status, headers['content-range'], headers['content-length'], status === 416 ? null : bytes.toString()];
    };
    expect(await part('bytes=0-3')).toEqual([206, 'bytes 0-3/10', '4', 'abcd']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '3', 'hij']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '2', 'ij']);
    expect((await part('bytes=10-')).slice(0, 2)).toEqual([416, 'bytes */10']);
    expect(await part('bytes=0-1,4-5')).toEqual([200, undefined, '10', 'abcdefghij']);
    const { headers } = await openFile(api, told.amara, [evidence.id, id], { method: 'HEAD' });
    expect(headers['content-length']).toBe('10');
    expect(await part('bytes=0-3', { 'if-range': String(headers.etag) })).toEqual([206, 'bytes 0-3/10', '4', 'abcd']);
    expect(await part('bytes=0-3', { 'if-range': '"another"' })).toEqual([200, undefined, '10', 'abcdefghij']);
  });

  it('that is sent again after its answer was lost is there once', async () => {
    const evidence = await begun();
    const first = await addFile(told.amara, evidence.id, 'a.txt', 'the same words');
    const stored = storedFiles(api);
    expect(await addFile(told.amara, evidence.id, 'a copy.txt', 'the same words')).toEqual(first);
    const both = await Promise.all(['x.txt', 'y.txt'].map((name) => addFile(told.amara, evidence.id, name, 'sent twice at once')));
    expect(both[0]).toEqual(both[1]);
    expect((await list(told.amara, evidence)).body.items).toHaveLength(2);
    expect(storedFiles(api)).toHaveLength(stored.length + 1);
    // Elsewhere it is another file.
    expect((await addFile(told.amara, (await begun()).id, 'a.txt', 'the same words')).id).not.toBe(first.id);
  });

  it('that is refused leaves nothing, neither a row nor bytes', async () => {
    const evidence = await begun();
    const before = storedFiles(api);
    expect(refusal(await sendFile(told.amara, evidence.id, 'a.svg', '<svg/>'))).toEqual({ status: 400, code: 'file-kind', paths: ['file'] });
    expect([storedFiles(api), await namesOf(told.amara, evidence)]).toEqual([before, []]);
  });
});

describe('who may', () => {
  let evidence: EvidenceView;
  let fileId: string;
  beforeAll(async () => {
    evidence = await begun();
    ({ id: fileId } = await addFile(told.amara, evidence.id, 'draft.pdf', samplePdf('draft')));
  });
  const statuses = async (person: Person) => [
    (await list(person, evidence)).status,
    (await openFile(api, person, [evidence.id, fileId])).status,
    (await sendFile(person, evidence.id, 'mine.txt', `by ${person.memberId}`)).status,
    (await remove(person, evidence.id, fileId)).status,
  ];

  it('open, add and remove a file of a draft: its owner, and nobody else finds it', async () => {
    const stranger = (await Story.begin(api, 'Tarn Health', 'Imran Siddiqui')).admin;
    for (const person of [told.rhys, told.priya, told.owner, told.colleague, told.story.admin, stranger]) {
      expect(await statuses(person)).toEqual([404, 404, 404, 404]);
    }
    expect((await openFile(api, api.anonymous(), [evidence.id, fileId])).status).toBe(401);
  });

  it('open it once it is released to them, and do nothing else; and its owner sees that they did', async () => {
    await ask(told.amara, evidenceApi.giveRelease, { params: { evidenceId: evidence.id, memberId: told.priya.memberId } });
    expect(await statuses(told.priya)).toEqual([200, 200, 403, 403]);
    const { body } = await told.amara.get(`/access-events?subjectKind=evidence&subjectId=${evidence.id}`);
    expect(body.items).toMatchObject([{ readerName: 'Priya Nair', ground: 'released' }]);
    await ask(told.amara, evidenceApi.takeReleaseBack, { params: { evidenceId: evidence.id, memberId: told.priya.memberId } });
    expect(await statuses(told.priya)).toEqual([404, 404, 404, 404]);
  });

  it('open it as an assessor: what was submitted, also once its owner removed it, and not what was added since', async () => {
    const sent = await begun();
    const [kept, removed] = [await addFile(told.amara, sent.id, 'kept.txt', 'kept'), await addFile(told.amara, sent.id, 'removed.txt', 'removed')];
    expect((await openFile(api, told.rhys, [sent.id, kept.id])).status).toBe(404);
    await submit(told.amara, sent);
    const since = await addFile(told.amara, sent.id, 'since.txt', 'since');
    expect((await remove(told.amara, sent.id, removed.id)).status).toBe(204);
    expect(await namesOf(told.amara, sent)).toEqual(['kept.txt', 'since.txt']);
    expect(await namesOf(told.rhys, sent)).toEqual(['kept.txt', 'removed.txt']);
    const opened = await Promise.all([kept, removed, since].map(({ id }) => openFile(api, told.rhys, [sent.id, id])));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect((await openFile(api, told.amara, [sent.id, removed.id])).bytes.toString()).toBe('removed');
    expect((await openFile(api, told.colleague, [sent.id, kept.id])).status).toBe(404);
  });

  it('not reach a file through evidence that it does not belong to', async () => {
    const other = await begun();
    expect((await openFile(api, told.amara, [other.id, fileId])).status).toBe(404);
    expect((await remove(told.amara, other.id, fileId)).status).toBe(404);
    expect((await sendFile(told.amara, newId(), 'a.txt', 'a')).status).toBe(404);
    expect(await namesOf(told.amara, evidence)).toEqual(['draft.pdf']);
  });
});

describe('bytes in the storage', () => {
  const worker = () => ({ forget: () => api.get(FileSweep).removeOrphans() });

  it('go with the file that is removed from a draft, and with the draft', async () => {
    const evidence = await begun();
    const file = await addFile(told.amara, evidence.id, 'a.docx', await sampleDocx());
    const another = await addFile(told.amara, evidence.id, 'b.txt', 'b');
    expect(storedFiles(api)).toEqual(expect.arrayContaining([file.id, another.id]));
    expect((await remove(told.amara, evidence.id, file.id)).status).toBe(204);
    expect((await remove(told.amara, evidence.id, file.id)).status).toBe(404);
    expect((await openFile(api, told.amara, [evidence.id, file.id])).status).toBe(404);
    expect((await ask(told.amara, evidenceApi.deleteEvidence, { params: { evidenceId: evidence.id } })).status).toBe(204);
    api.clock.advance(hours(2));
    await worker().forget();
    expect(storedFiles(api).filter((name) => [file.id, another.id].includes(name))).toEqual([]);
  });

  it('go at once where the worker hears of it, and stay while a row speaks of them', async () => {
    const evidence = await begun();
    const [gone, stays] = [await addFile(told.amara, evidence.id, 'a.txt', 'soon gone'), await addFile(told.amara, evidence.id, 'b.txt', 'stays')];
    const runner = api.get(JobRunner);
    await runner.start();
    await remove(told.amara, evidence.id, gone.id);
    for (let patience = 0; patience < 400 && storedFiles(api).includes(gone.id); patience++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(storedFiles(api)).not.toContain(gone.id);
    expect((await openFile(api, told.amara, [evidence.id, stays.id])).bytes.toString()).toBe('stays');
  });
});

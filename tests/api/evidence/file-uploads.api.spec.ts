import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FileSweep } from '@waymark/evidence/api';
import { evidenceApi } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { Storage } from '@waymark/foundation/server';
import { hours, startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { startApiProcess, startServer, type ServerProcess } from './api-process';
import { addFile, storedFiles } from './sending-files';
import { begin, skilledStory, type SkilledStory } from './skilled-story';
import { SlowForm } from './slow-form';

const megabyte = 1024 * 1024;
const piece = Buffer.alloc(megabyte, `${'Keeping the log, as the station asks for it. '.repeat(20)}\n`);
const mostGrowth = 100 * megabyte;

let api: TestApi;
let told: SkilledStory;

beforeAll(async () => {
  api = await startApi({ uploadPatience: 150 });
  told = await skilledStory(api);
  await api.app.listen(0, '127.0.0.1');
}, 60_000);
afterAll(() => api.close());

const begun = () => begin(told.amara, told.requirement('Lamp care').id, 2);
const filesOf = async (evidenceId: string) => (await ask(told.amara, evidenceApi.listFiles, { params: { evidenceId } })).body.items;
const form = (port: number, evidenceId: string, fileName = 'log.txt') => new SlowForm(port, `/evidence/${evidenceId}/files`, told.amara.cookie, fileName);
const ownPort = () => (api.app.getHttpServer().address() as AddressInfo).port;
async function until(holds: () => boolean): Promise<void> {
  for (let patience = 0; patience < 1_000 && !holds(); patience++) await wait(5);
}

describe('an upload', () => {
  it('whose sender goes away in the middle leaves nothing', async () => {
    const { id } = await begun();
    const before = storedFiles(api);
    const sending = form(ownPort(), id);
    await sending.write(Buffer.from('half a log'));
    await until(() => storedFiles(api).length > before.length);
    sending.destroy();
    await expect(sending.answered).rejects.toThrow();
    await until(() => storedFiles(api).length === before.length);
    expect([storedFiles(api), await filesOf(id)]).toEqual([before, []]);
  });

  it('whose sender falls silent is given up with 408, and the connection with it', async () => {
    const { id } = await begun();
    const before = storedFiles(api);
    const sending = form(ownPort(), id);
    await sending.write(Buffer.from('half a log'));
    expect(await sending.answered).toEqual({ status: 408, code: 'too-slow', connection: 'close' });
    await until(() => storedFiles(api).length === before.length);
    expect([storedFiles(api), await filesOf(id)]).toEqual([before, []]);
  });

  it('that comes slowly and goes on coming is taken', async () => {
    const { id } = await begun();
    const sending = form(ownPort(), id);
    for (let line = 0; line < 10; line++) {
      await sending.write(Buffer.from(`line ${line}\n`));
      await wait(60);
    }
    sending.end();
    expect(await sending.answered).toMatchObject({ status: 201 });
    expect(await filesOf(id)).toMatchObject([{ name: 'log.txt', size: 70 }]);
  });

  it('of one byte more than the limit is refused, and of the limit taken', async () => {
    const { id } = await begun();
    const { files } = api.config;
    files.maxBytes = 1_000;
    try {
      const [over, at] = [form(ownPort(), id), form(ownPort(), id, 'fits.txt')];
      await over.write(Buffer.alloc(1_001, 'a'));
      over.end();
      expect(await over.answered).toMatchObject({ status: 413, code: 'too-large' });
      await at.write(Buffer.alloc(1_000, 'b'));
      at.end();
      expect(await at.answered).toMatchObject({ status: 201 });
    } finally {
      files.maxBytes = 25 * megabyte;
    }
  });
});

describe('bytes that nothing speaks of', () => {
  it('are removed after an hour, and neither before nor where they are another’s', async () => {
    const evidence = await begun();
    const file = await addFile(told.amara, evidence.id, 'kept.txt', 'kept');
    const storage = api.app.get<Storage>(Storage, { strict: false });
    const [orphan, stranger] = [newId(), newId()];
    const { organisationId } = told.amara;
    const bytes = async function* () {
      yield Buffer.from('cut off');
    };
    await storage.put(`evidence/${organisationId}/${orphan}`, bytes());
    // Another installation may share a bucket: its organisations are not known here.
    await storage.put(`evidence/${newId()}/${stranger}`, bytes());
    await api.get(FileSweep).removeOrphans();
    expect(storedFiles(api)).toEqual(expect.arrayContaining([orphan, stranger, file.id]));
    api.clock.advance(hours(2));
    await api.get(FileSweep).removeOrphans();
    expect(storedFiles(api)).not.toContain(orphan);
    expect(storedFiles(api)).toEqual(expect.arrayContaining([stranger, file.id]));
  });
});

describe('the api as a process of its own', () => {
  let server: ServerProcess;
  let evidenceId: string;

  beforeAll(async () => {
    server = await startApiProcess(api);
    ({ id: evidenceId } = await begun());
    await send(server.port, 1); // what it loads once is no growth
  }, 120_000);
  afterAll(() => server.kill());

  /** Sends so many megabytes, and gives what was answered. */
  async function send(port: number, megabytes: number, rest: Buffer = Buffer.alloc(0), watch: () => void = () => undefined) {
    const sending = form(port, evidenceId, `log-${megabytes}.txt`);
    try {
      for (let sent = 0; sent < megabytes; sent++) {
        await sending.write(piece);
        if (sent % 10 === 0) watch();
      }
      await sending.write(rest);
      sending.end();
    } catch {
      // Whoever refuses may hang up; what was answered is what counts.
    }
    const { status } = await sending.answered;
    watch();
    return status;
  }

  /** By how many bytes the memory of a server grows while so much is sent to it. */
  async function growth(of: ServerProcess, ...[megabytes, rest]: [number, Buffer?]): Promise<{ status: number; grown: number }> {
    const before = of.memory();
    let most = before;
    const status = await send(of.port, megabytes, rest, () => (most = Math.max(most, of.memory())));
    return { status, grown: most - before };
  }

  it('takes 25 MB without holding 100 MB more', async () => {
    const { status, grown } = await growth(server, 24, piece.subarray(0, megabyte - 1_000));
    expect(status).toBe(201);
    expect(grown).toBeLessThan(mostGrowth);
  }, 60_000);

  it('refuses 500 MB without holding 100 MB more', async () => {
    const { status, grown } = await growth(server, 500);
    expect(status).toBe(413);
    expect(grown).toBeLessThan(mostGrowth);
    expect(storedFiles(api).filter((name) => name === 'file')).toEqual([]);
  }, 60_000);

  it('would be seen to hold them: a server that keeps what it is sent grows beyond', async () => {
    const keeping = `require('http').createServer(async (q, r) => { const all = []; for await (const p of q) all.push(p); r.end(JSON.stringify({ code: String(Buffer.concat(all).length) })); }).listen(process.env.PORT, '127.0.0.1', () => {})`;
    const naive = await startServer(['-e', keeping], {});
    try {
      await wait(300); // for it to listen
      const { grown } = await growth(naive, 150);
      expect(grown).toBeGreaterThan(mostGrowth);
    } finally {
      await naive.kill();
    }
  }, 60_000);

  it('that is killed in the middle of an upload leaves nothing once it has started again', async () => {
    const before = await filesOf(evidenceId);
    const kept = storedFiles(api).filter((name) => name !== 'file');
    const sending = form(server.port, evidenceId);
    await sending.write(piece);
    await until(() => storedFiles(api).includes('file'));
    await server.kill();
    expect(storedFiles(api)).toContain('file');
    server = await startApiProcess(api);
    expect([storedFiles(api), await filesOf(evidenceId)]).toEqual([kept, before]);
  }, 60_000);
});

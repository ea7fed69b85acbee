import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { DiskStorage } from './disk-storage';
import { s3Place } from './s3-place';
import { S3Storage } from './s3-storage';
import type { Storage, StoredObject } from './storage';

interface Place {
  storage: Storage;
  /** What lies there besides whole objects. */
  leftovers(): Promise<string[]>;
  end(): Promise<void>;
}

async function onDisk(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-storage-'));
  const leftovers = () => readdir(join(directory, '.unfinished')).catch(() => []);
  return { storage: new DiskStorage(directory), leftovers, end: () => rm(directory, { recursive: true }) };
}

async function onS3(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-s3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'files', configs: [] }] });
  const begun = new Set<string>();
  // It does not know how to end a multipart upload, so it is told which have begun and which were ended.
  server.middleware.unshift(async (context, next) => {
    const uploadId = context.query['uploadId'] ?? '';
    if (context.method === 'DELETE' && uploadId !== '') {
      context.status = begun.delete(uploadId) ? 204 : 404;
      return;
    }
    if (uploadId !== '') begun.add(uploadId);
    await next();
    if (context.method === 'POST' && uploadId !== '') begun.delete(uploadId);
  });
  const { port } = await server.run();
  const storage = new S3Storage(s3Place(`http://S3RVER:S3RVER@127.0.0.1:${port}/files`));
  const leftovers = async () => [...begun];
  const end = async () => {
    await storage.onApplicationShutdown();
    await server.close();
    await rm(directory, { recursive: true });
  };
  return { storage, leftovers, end };
}

async function* pieces(...parts: (Buffer | string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part as string);
  }
}

async function listed(storage: Storage, prefix: string): Promise<StoredObject[]> {
  const objects: StoredObject[] = [];
  for await (const object of storage.list(prefix)) objects.push(object);
  return objects;
}

describe.each([
  ['a disk', onDisk],
  ['S3', onS3],
])('storage on %s', (_, begin) => {
  let place: Place;
  let storage: Storage;

  beforeAll(async () => {
    place = await begin();
    ({ storage } = place);
  });
  afterAll(() => place.end());

  const read = async (key: string, range?: { first: number; last: number }) => {
    const stream = await storage.get(key, range);
    return stream === null ? null : buffer(stream);
  };
  const keysBelow = async (prefix: string) => (await listed(storage, prefix)).map(({ key }) => key).sort();

  it('gives back what was kept', async () => {
    await storage.put('evidence/o1/a', pieces('one ', 'two ', 'three'));
    expect((await read('evidence/o1/a'))?.toString()).toBe('one two three');
  });

  it('keeps an empty object', async () => {
    await storage.put('evidence/o1/empty', pieces());
    expect(await read('evidence/o1/empty')).toEqual(Buffer.alloc(0));
  });

  it('keeps 12 MB, byte for byte, and gives parts of it', async () => {
    const megabytes = Array.from({ length: 12 }, () => randomBytes(1024 * 1024));
    await storage.put('evidence/o1/large', pieces(...megabytes));
    const whole = Buffer.concat(megabytes);
    const digest = (bytes: Buffer | null) => createHash('sha256').update(bytes ?? '').digest('hex');
    expect(digest(await read('evidence/o1/large'))).toBe(digest(whole));
    for (const [first, last] of [[0, 9], [1, 1], [5_242_870, 5_242_890], [whole.length - 1, whole.length - 1]] as const) {
      expect((await read('evidence/o1/large', { first, last }))?.toString('hex')).toBe(whole.toString('hex', first, last + 1));
    }
    await storage.delete('evidence/o1/large');
  });

  it('gives null for what is not there', async () => {
    expect(await read('evidence/o1/nothing')).toBeNull();
    expect(await read('nowhere/at/all')).toBeNull();
  });

  it('replaces what was there', async () => {
    await storage.put('evidence/o1/b', pieces('a longer first text'));
    await storage.put('evidence/o1/b', pieces('second'));
    expect((await read('evidence/o1/b'))?.toString()).toBe('second');
  });

  it('keeps nothing of what breaks off, and leaves what was there', async () => {
    await storage.put('evidence/o1/c', pieces('whole'));
    const large = randomBytes(6 * 1024 * 1024);
    await expect(storage.put('evidence/o1/c', pieces(large, 'more', new Error('cut')))).rejects.toThrow('cut');
    await expect(storage.put('evidence/o1/never', pieces('begun', new Error('cut')))).rejects.toThrow('cut');
    expect((await read('evidence/o1/c'))?.toString()).toBe('whole');
    expect(await read('evidence/o1/never')).toBeNull();
    expect(await place.leftovers()).toEqual([]);
  });

  it('removes once and again', async () => {
    await storage.put('evidence/o1/d', pieces('x'));
    await storage.delete('evidence/o1/d');
    await storage.delete('evidence/o1/d');
    await storage.delete('evidence/o9/never');
    expect(await read('evidence/o1/d')).toBeNull();
  });

  it('lists what is in a folder and no other, with size and time', async () => {
    const begun = Date.now() - 2_000;
    await storage.put('list/o1/a', pieces('12345'));
    await storage.put('list/o2/b', pieces('1'));
    await storage.put('list-of-others/o1/c', pieces('1'));
    expect(await keysBelow('list/')).toEqual(['list/o1/a', 'list/o2/b']);
    expect(await keysBelow('list/o2/')).toEqual(['list/o2/b']);
    expect(await keysBelow('list/o3/')).toEqual([]);
    const [first] = await listed(storage, 'list/o1/');
    expect(first?.bytes).toBe(5);
    expect(first?.storedAt.getTime()).toBeGreaterThan(begun);
  });

  it.each(['../secret', 'evidence/../../etc', '/etc/passwd', 'evidence//a', 'evidence/.hidden', 'evidence/a\u0000', 'evidence/Naïve.pdf', '', '.', 'a/'.repeat(200)])(
    'has no way to %j',
    async (key) => {
      await expect(storage.put(key, pieces('x'))).rejects.toThrow('no key');
      await expect(storage.get(key)).rejects.toThrow('no key');
      await expect(storage.delete(key)).rejects.toThrow('no key');
    },
  );
});

describe('a disk', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-storage-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('lets nobody else read what is kept', async () => {
    await new DiskStorage(join(directory, 'files')).put('evidence/o1/a', pieces('x'));
    const mode = async (path: string) => ((await stat(join(directory, path))).mode & 0o777).toString(8);
    expect([await mode('files'), await mode('files/evidence/o1'), await mode('files/evidence/o1/a')]).toEqual(['700', '700', '600']);
  });

  // S3 promises it of itself; the server that stands in for it here writes in place.
  it('takes only one of two that are kept at once under a key, and that one whole', async () => {
    const storage = new DiskStorage(directory);
    const [a, b] = ['a', 'b'].map((letter) => Buffer.alloc(200_000, letter));
    await Promise.all([storage.put('race/o1/x', pieces(a ?? '', a ?? '')), storage.put('race/o1/x', pieces(b ?? '', b ?? ''))]);
    const stored = await storage.get('race/o1/x');
    const kept = stored === null ? '' : (await buffer(stored)).toString();
    expect(kept).toHaveLength(400_000);
    expect(new Set(kept).size).toBe(1);
  });

  it('forgets a day later what a killed process was writing, and not before', async () => {
    const unfinished = join(directory, '.unfinished');
    await mkdir(unfinished);
    await writeFile(join(unfinished, 'old'), 'half');
    await writeFile(join(unfinished, 'new'), 'half');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(unfinished, 'old'), yesterday, yesterday);
    await listed(new DiskStorage(directory), 'evidence/');
    expect(await readdir(unfinished)).toEqual(['new']);
  });
});

describe('the address of a bucket', () => {
  it('holds everything that is needed', () => {
    expect(s3Place('https://KEY:a%2Fb%2Bc@s3.example.org/waymark-files?region=eu-west-2')).toEqual({
      endpoint: 'https://s3.example.org',
      bucket: 'waymark-files',
      region: 'eu-west-2',
      credentials: { accessKeyId: 'KEY', secretAccessKey: 'a/b+c' },
    });
  });

  it('may leave the credentials to the machine', () => {
    expect(s3Place('http://127.0.0.1:9000/files')).toMatchObject({ endpoint: 'http://127.0.0.1:9000', credentials: undefined });
  });

  it.each(['https://s3.example.org', 'https://s3.example.org/', 'https://s3.example.org/a/b', 'https://s3.example.org/Not_A_Bucket'])('%s names none', (address) => {
    expect(() => s3Place(address)).toThrow('one bucket');
  });
});

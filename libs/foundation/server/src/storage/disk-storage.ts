import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '@waymark/foundation/kernel';
import { checkKey, Storage, type ByteRange, type StoredObject } from './storage';

/** Half-written objects, beside the folders of keys so that the last step is a rename on one disk. */
const unfinished = '.unfinished';
/** How old, in milliseconds, something half-written is when nobody can still be writing it. */
const abandoned = 24 * 3_600_000;

/** Keeps objects as files below one directory, which may be shared by processes and, where it is on a network, machines. */
export class DiskStorage extends Storage {
  constructor(private readonly directory: string) {
    super();
  }

  async put(key: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.pathOf(key);
    const waiting = join(this.directory, unfinished, newId());
    await mkdir(dirname(waiting), { recursive: true, mode: 0o700 });
    try {
      const file = await open(waiting, 'wx', 0o600);
      try {
        await file.writeFile(source);
        // A name that survives a power cut must not come before the bytes that it names.
        await file.sync();
      } finally {
        await file.close();
      }
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(waiting, path);
      await syncDirectory(dirname(path));
    } catch (error) {
      await rm(waiting, { force: true });
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable | null> {
    const file = await openIfThere(this.pathOf(key));
    if (file === null) return null;
    return file.createReadStream(range === undefined ? {} : { start: range.first, end: range.last });
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    await this.clearAbandoned();
    checkKey(prefix);
    yield* this.walk(prefix.slice(0, -1));
  }

  private async *walk(folder: string): AsyncIterable<StoredObject> {
    for (const entry of await entriesOf(join(this.directory, folder))) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.walk(key);
      else if (entry.isFile()) yield* found(key, join(this.directory, key));
    }
  }

  /** A process that was killed leaves what it was writing, under a name that no key leads to. */
  private async clearAbandoned(): Promise<void> {
    const folder = join(this.directory, unfinished);
    for (const { name } of await entriesOf(folder)) {
      for await (const { storedAt } of found(name, join(folder, name))) {
        if (storedAt.getTime() < Date.now() - abandoned) await rm(join(folder, name), { force: true });
      }
    }
  }

  private pathOf(key: string): string {
    checkKey(key);
    return join(this.directory, key);
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** The object at a path; none where it was removed since it was listed. */
async function* found(key: string, path: string): AsyncIterable<StoredObject> {
  try {
    const { size, mtime } = await stat(path);
    yield { key, bytes: size, storedAt: mtime };
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

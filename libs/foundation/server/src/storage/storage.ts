import type { Readable } from 'node:stream';

/** From the byte `first` to the byte `last`, both included, as in HTTP. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** What is kept under a key. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly storedAt: Date;
}

/**
 * Where the bytes of files are kept: on a disk, or with a service that speaks S3. A key is ids and plain words with
 * slashes between, made by Waymark; nothing that a person typed comes into it.
 */
export abstract class Storage {
  /**
   * Keeps what `source` brings under `key`, whole or not at all: until it resolves nobody finds the object, and
   * nothing is left when it rejects. What was there before is replaced.
   */
  abstract put(key: string, source: AsyncIterable<Uint8Array>): Promise<void>;

  /** The bytes of an object, or of a part of it; null where there is none. Whoever asks reads the stream or destroys it. */
  abstract get(key: string, range?: ByteRange): Promise<Readable | null>;

  /** Removes an object; one that is not there is as good as removed. */
  abstract delete(key: string): Promise<void>;

  /** The objects whose keys begin with the folder `prefix`, which ends with a slash, in no certain order. */
  abstract list(prefix: string): AsyncIterable<StoredObject>;
}

const segment = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** @throws Error where a key, or with a slash at its end a prefix, is not one that Waymark makes: that is a fault, and no way to the disk. */
export function checkKey(key: string): void {
  const parts = (key.endsWith('/') ? key.slice(0, -1) : key).split('/');
  if (key.length > 300 || !parts.every((part) => segment.test(part))) throw new Error('This is no key of the storage');
}

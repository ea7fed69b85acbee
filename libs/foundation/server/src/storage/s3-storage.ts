import { Readable } from 'node:stream';
import type * as Aws from '@aws-sdk/client-s3';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { S3Place } from './s3-place';
import { checkKey, Storage, type ByteRange, type StoredObject } from './storage';

/** How much of an object is sent at once, and how many such parts at a time: together the most that waits in memory. */
const partBytes = 5 * 1024 * 1024;
const partsAtOnce = 2;

type Sdk = typeof Aws;

/** Keeps objects with a service that speaks S3. */
export class S3Storage extends Storage implements OnApplicationShutdown {
  private connected: Promise<{ sdk: Sdk; client: Aws.S3Client }> | undefined;

  constructor(private readonly place: S3Place) {
    super();
  }

  async put(key: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    checkKey(key);
    const { client } = await this.connection();
    const { Upload } = await import('@aws-sdk/lib-storage');
    // Its own failure ends a multipart upload: nothing half-sent stays behind, where it would be paid for.
    const upload = new Upload({
      client,
      params: { Bucket: this.place.bucket, Key: key, Body: Readable.from(source), ContentType: 'application/octet-stream' },
      partSize: partBytes,
      queueSize: partsAtOnce,
      leavePartsOnError: false,
    });
    await upload.done();
  }

  async get(key: string, range?: ByteRange): Promise<Readable | null> {
    checkKey(key);
    const { sdk, client } = await this.connection();
    const part = range === undefined ? {} : { Range: `bytes=${range.first}-${range.last}` };
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: this.place.bucket, Key: key, ...part }));
      return Body as Readable;
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    checkKey(key);
    const { sdk, client } = await this.connection();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.place.bucket, Key: key }));
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    checkKey(prefix);
    const { sdk, client } = await this.connection();
    for await (const { Contents } of sdk.paginateListObjectsV2({ client }, { Bucket: this.place.bucket, Prefix: prefix })) {
      for (const { Key, Size, LastModified } of Contents ?? []) {
        if (Key !== undefined) yield { key: Key, bytes: Size ?? 0, storedAt: LastModified ?? new Date(0) };
      }
    }
  }

  /** Ends the connections that are kept open. */
  async onApplicationShutdown(): Promise<void> {
    (await this.connected)?.client.destroy();
  }

  /** The SDK takes a moment and some memory to load, which nobody pays who keeps files on a disk. */
  private connection(): Promise<{ sdk: Sdk; client: Aws.S3Client }> {
    this.connected ??= this.connect();
    return this.connected;
  }

  private async connect(): Promise<{ sdk: Sdk; client: Aws.S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    const { endpoint, region, credentials } = this.place;
    const client = new sdk.S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      maxAttempts: 3,
      // Services other than Amazon's do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
      ...(credentials === undefined ? {} : { credentials }),
    });
    return { sdk, client };
  }
}

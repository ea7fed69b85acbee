import type { Config } from '../config';
import { DiskStorage } from './disk-storage';
import { s3Place } from './s3-place';
import { S3Storage } from './s3-storage';
import type { Storage } from './storage';

/** The storage that the configuration chooses: a bucket where one is named, else a directory. */
export function storageOf({ files }: Pick<Config, 'files'>): Storage {
  return files.s3Url === undefined ? new DiskStorage(files.directory) : new S3Storage(s3Place(files.s3Url));
}

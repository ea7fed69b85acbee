import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config';
import { configToken } from '../config-token';

/** What an upload's own directory is called: the process that receives it, and something that nobody guesses. */
const ownName = /^upload-(\d+)-\w+$/;

/** Where the files of forms wait until their request is answered. Processes on one machine may share it. */
@Injectable()
export class UploadDirectory {
  constructor(@Inject(configToken) private readonly config: Pick<Config, 'uploadDirectory'>) {}

  /** Makes the directory, and clears away what processes that ended in the middle of an upload left in it. */
  async prepare(): Promise<void> {
    const { uploadDirectory } = this.config;
    await mkdir(uploadDirectory, { recursive: true, mode: 0o700 });
    for (const name of await readdir(uploadDirectory)) {
      const path = join(uploadDirectory, name);
      if (await isLeftOver(name, path)) await rm(path, { recursive: true, force: true });
    }
  }

  /** A new directory for one upload, which whoever asks removes. */
  async open(): Promise<string> {
    return mkdtemp(join(this.config.uploadDirectory, `upload-${process.pid}-`));
  }
}

async function isLeftOver(name: string, path: string): Promise<boolean> {
  const receiver = ownName.exec(name)?.[1];
  if (receiver === undefined) return false;
  // In a container every process has the same number: what is older than this process is from the one before.
  return Number(receiver) === process.pid ? isOlderThanThisProcess(path) : !isRunning(Number(receiver));
}

async function isOlderThanThisProcess(path: string): Promise<boolean> {
  const begun = Date.now() - process.uptime() * 1000;
  try {
    return (await stat(path)).mtimeMs < begun;
  } catch {
    return false; // gone in the meantime: there is nothing left to clear away
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

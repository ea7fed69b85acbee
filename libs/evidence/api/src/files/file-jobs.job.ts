import { Handles } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { FileRemoval } from './file-removal';
import { FileSweep } from './file-sweep';
import { forgetFile, scanWaitingFiles, sweepFiles } from './files.job';

@Injectable()
export class FileJobs {
  constructor(
    private readonly removal: FileRemoval,
    private readonly sweep: FileSweep,
  ) {}

  @Handles(forgetFile)
  async forget({ organisationId, fileId }: z.infer<typeof forgetFile.payload>): Promise<void> {
    await this.removal.forget(organisationId, fileId);
  }

  @Handles(sweepFiles)
  async removeOrphans(): Promise<void> {
    await this.sweep.removeOrphans();
  }

  @Handles(scanWaitingFiles)
  async scanWaiting(): Promise<void> {
    await this.sweep.scanWaiting();
  }
}

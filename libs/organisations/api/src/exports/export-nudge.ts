import type { Id } from '@waymark/foundation/kernel';
import { JobQueue } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { makeDataExport } from './data-export.job';

/** Asks the worker to make an export soon. */
@Injectable()
export class ExportNudge {
  constructor(private readonly queue: JobQueue) {
    queue.announce(makeDataExport);
  }

  make(organisationId: Id, exportId: Id): Promise<void> {
    return this.queue.nudge(makeDataExport, { organisationId, exportId });
  }
}

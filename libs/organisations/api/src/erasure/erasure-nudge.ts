import type { Id } from '@waymark/foundation/kernel';
import { JobQueue } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { erasePerson } from './erasure.job';

/** Asks the worker to carry out an erasure soon. */
@Injectable()
export class ErasureNudge {
  constructor(private readonly queue: JobQueue) {
    queue.announce(erasePerson);
  }

  carryOut(organisationId: Id, erasureId: Id): Promise<void> {
    return this.queue.nudge(erasePerson, { organisationId, erasureId });
  }
}

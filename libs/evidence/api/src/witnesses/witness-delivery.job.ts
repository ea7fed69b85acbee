import { id, type Id } from '@waymark/foundation/kernel';
import { Handles, job, JobQueue } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { WitnessDelivery } from './witness-delivery';

/** Somebody waits to be asked. */
const askWitness = job({ name: 'ask-witness', payload: z.object({ organisationId: id, witnessRequestId: id }) });

/** Finds questions whose nudge was lost, or whose worker died on them. */
const sweepWitnesses = job({ name: 'sweep-witnesses', payload: z.object({}), everyMilliseconds: 15_000 });

@Injectable()
export class WitnessDeliveryJobs {
  constructor(private readonly delivery: WitnessDelivery) {}

  @Handles(askWitness)
  async ask({ organisationId, witnessRequestId }: z.infer<typeof askWitness.payload>): Promise<void> {
    await this.delivery.deliver(organisationId, witnessRequestId);
  }

  @Handles(sweepWitnesses)
  async sweep(): Promise<void> {
    await this.delivery.sweep();
  }
}

/** Tells the worker that somebody waits to be asked. */
@Injectable()
export class WitnessPost {
  constructor(private readonly queue: JobQueue) {
    queue.announce(askWitness);
  }

  nudge(organisationId: Id, witnessRequestId: Id): Promise<void> {
    return this.queue.nudge(askWitness, { organisationId, witnessRequestId });
  }
}

import { id } from '@waymark/foundation/kernel';
import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Erasing } from './erasing';

/** A person waits to be erased. */
export const erasePerson = job({ name: 'erase-person', payload: z.object({ organisationId: id, erasureId: id }) });

/** Finds erasures whose nudge was lost, or whose worker died on them. */
const sweepErasures = job({ name: 'sweep-erasures', payload: z.object({}), everyMilliseconds: 60_000 });

@Injectable()
export class ErasureJobs {
  constructor(private readonly erasing: Erasing) {}

  @Handles(erasePerson)
  async erase({ organisationId, erasureId }: z.infer<typeof erasePerson.payload>): Promise<void> {
    await this.erasing.carryOut(organisationId, erasureId);
  }

  @Handles(sweepErasures)
  async sweep(): Promise<void> {
    await this.erasing.sweep();
  }
}

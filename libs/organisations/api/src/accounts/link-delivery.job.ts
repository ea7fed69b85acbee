import { id } from '@waymark/foundation/kernel';
import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { LinkDelivery } from './link-delivery';

/** A link waits to be sent. */
export const deliverLink = job({ name: 'deliver-link', payload: z.object({ linkId: id }) });

/** Finds links whose nudge was lost, or whose worker died on them. */
const sweepLinks = job({ name: 'sweep-links', payload: z.object({}), everyMilliseconds: 15_000 });

@Injectable()
export class LinkDeliveryJobs {
  constructor(private readonly delivery: LinkDelivery) {}

  @Handles(deliverLink)
  async deliver({ linkId }: z.infer<typeof deliverLink.payload>): Promise<void> {
    await this.delivery.deliver(linkId);
  }

  @Handles(sweepLinks)
  async sweep(): Promise<void> {
    await this.delivery.sweep();
  }
}

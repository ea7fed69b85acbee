import type { Id } from '@waymark/foundation/kernel';
import { JobQueue } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { LinkPost } from '../people/link-post';
import { deliverLink } from './link-delivery.job';

@Injectable()
export class QueuedLinkPost extends LinkPost {
  constructor(private readonly queue: JobQueue) {
    super();
    queue.announce(deliverLink);
  }

  nudge(linkId: Id): Promise<void> {
    return this.queue.nudge(deliverLink, { linkId });
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';

/** An edition of a role profile that has just been published. */
export interface PublishedEdition {
  readonly profileId: Id;
  readonly versionId: Id;
  readonly number: number;
  readonly at: Date;
}

type Listener = (edition: PublishedEdition) => Promise<void>;

/** Tells other domains that an edition of a profile was published. */
@Injectable()
export class Publications {
  private readonly listeners: Listener[] = [];

  /** From now on `listener` is told of every edition that is published, in the transaction in which it happens. */
  tell(listener: Listener): void {
    this.listeners.push(listener);
  }

  async announce(edition: PublishedEdition): Promise<void> {
    for (const listener of this.listeners) await listener(edition);
  }
}

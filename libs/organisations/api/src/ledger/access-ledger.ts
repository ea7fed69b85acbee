import { type Clock, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import type { AccessCounts, AccessEventView, AccessGround, accountabilityApi, Actor, Subject } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AccessEventQueries } from './access-events.queries';
import { AccessEventRepository, type ReadItem } from './access-events.repository';

/**
 * Who read which item of whom, when and on what ground. The domain of an item says so in the transaction that shows it;
 * the item's owner sees the lines, and nobody else does.
 */
@Injectable()
export class AccessLedger {
  constructor(
    private readonly events: AccessEventRepository,
    private readonly queries: AccessEventQueries,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /**
   * Notes that `reader` reads these items. Their own items leave no line, and neither does reading one again on the same
   * ground within five minutes.
   */
  async record(reader: Pick<Actor, 'memberId'>, ground: AccessGround, ...items: ReadItem[]): Promise<void> {
    if (items.length > 0) await this.events.add({ readerId: reader.memberId, ground, at: this.clock.now() }, items);
  }

  /** When each reader last read the item, as an ISO instant by their id. For its owner, and for nobody else. */
  lastReadsOf(subject: Subject): Promise<Map<Id, string>> {
    return this.queries.lastReads(subject);
  }

  /** Who read the actor's own items. */
  list(actor: Actor, query: QueryOf<typeof accountabilityApi.listAccessEvents>): Promise<Page<AccessEventView>> {
    return this.queries.ofOwner(actor.memberId, query);
  }

  /** How much is read, without anybody's name. The endpoint lets admins alone in. */
  async counts(): Promise<AccessCounts> {
    return { items: await this.queries.counts(this.clock.now()) };
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { closingDays, instantAfterDays, requestDays } from '@waymark/mentoring/domain';
import { Departures, OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PlaceWatchRepository } from '../directory/place-watch.repository';
import { WishRepository } from '../directory/mentoring-wish.repository';
import { AgreedRetention } from './agreed-retention.queries';
import { PairTurning } from './pair-turning';
import { RelationshipRepository } from './relationship.repository';
import { noPause } from './relationship-steps';

/** What time does to pairs, and what becomes of them when somebody leaves. Each is a step of the lifecycle, whoever takes it. */
@Injectable()
export class RelationshipSweep implements OnModuleInit {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly turning: PairTurning,
    private readonly wishes: WishRepository,
    private readonly watches: PlaceWatchRepository,
    private readonly retention: AgreedRetention,
    private readonly departures: Departures,
    private readonly calendar: OrganisationCalendar,
  ) {}

  onModuleInit(): void {
    this.departures.tell((memberId) => this.departed(memberId));
  }

  /** Requests without an answer expire, pauses end, what closes is completed, and what was kept as agreed goes. Doing it again finds nothing to do. */
  async sweep(): Promise<void> {
    const now = this.calendar.now();
    const today = await this.calendar.today();
    for (const pair of await this.relationships.holdRequestedBy(instantAfterDays(now, -requestDays))) await this.turning.turn(pair, 'expire', { endedAt: now });
    for (const pair of await this.relationships.holdPausedUntil(today)) await this.turning.turn(pair, 'resume', { ...noPause, resumedOn: pair.pausedUntil });
    for (const pair of await this.relationships.holdClosingSince(instantAfterDays(now, -closingDays))) await this.turning.turn(pair, 'lapse', { endedAt: now });
    await this.retention.remove(now);
  }

  /**
   * Requests of whoever leaves are withdrawn, and those that wait for them expire. Their pairs end early, so that places
   * are free; one that closes is completed. What was achieved stays with the mentee.
   */
  async departed(memberId: Id): Promise<void> {
    const now = this.calendar.now();
    for (const pair of await this.relationships.holdOpenOf(memberId)) {
      if (pair.status === 'REQUESTED') await this.turning.turn(pair, pair.requestedBy === memberId ? 'withdraw' : 'expire', { endedAt: now });
      else if (pair.status === 'CLOSING') await this.turning.turn(pair, 'lapse', { endedAt: now });
      else await this.turning.turn(pair, 'endEarly', { ...noPause, endedAt: now, endedBy: memberId, endReason: 'LEFT', endWords: '' });
    }
    await this.wishes.withdrawAllOf(memberId);
    await this.watches.deleteOf(memberId);
  }
}

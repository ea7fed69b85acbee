import { OrganisationCalendar } from '@waymark/organisations/api';
import { Publications, type PublishedEdition } from '@waymark/role-profiles/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SnapshotCounting } from './snapshot-counting';
import { SnapshotRepository } from './snapshot.repository';
import { SnapshotQueries } from './snapshots.queries';

/** When how people stand is kept without anybody asking: when a month begins, and when a newer edition comes out. */
@Injectable()
export class SnapshotOccasions implements OnModuleInit {
  constructor(
    private readonly counting: SnapshotCounting,
    private readonly queries: SnapshotQueries,
    private readonly snapshots: SnapshotRepository,
    private readonly publications: Publications,
    private readonly calendar: OrganisationCalendar,
  ) {}

  onModuleInit(): void {
    this.publications.tell((edition) => this.published(edition));
  }

  /**
   * Keeps how everybody stood with each of their roles when this month began where the organisation is, once. It is
   * about that instant, whenever it is done: a worker that was down keeps the same figures later.
   */
  async monthBegan(): Promise<number> {
    const month = `${(await this.calendar.today()).slice(0, 7)}-01`;
    if (await this.snapshots.hasMonth(month)) return 0;
    const at = await this.queries.beginningOf(month);
    return this.counting.count({ cause: 'MONTHLY', at, month }, await this.queries.heldOn(month, at));
  }

  /** Whoever has an earlier edition is kept as they stood with it, in the transaction in which the newer one comes out. */
  private async published({ profileId, number, at }: PublishedEdition): Promise<void> {
    const holders = await this.queries.earlierHeldOn(await this.calendar.today(), at, profileId, number);
    await this.counting.count({ cause: 'PUBLICATION', at, month: null }, holders);
  }
}

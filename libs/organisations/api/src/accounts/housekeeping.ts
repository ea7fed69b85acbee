import type { Clock } from '@waymark/foundation/kernel';
import { clockToken, Tenancy } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import { OldRows } from './old-rows.repository';

/** For how many days rows are kept after they have done their work. */
const keptDays = {
  /** Longer than any window of attempts. */
  attempts: 1,
  /** Longer than any client repeats a request. */
  idempotencyRecords: 2,
  /** So that a tombstone outlives every request that could still be on its way. */
  endedSessions: 30,
  /** A person who has not signed in from a place for so long is a stranger there. */
  familiarPlaces: 90,
  /** Longer than any link works. */
  links: 60,
} as const;

/** Removes what is of no use to anybody any more: it would only grow, and some of it says who was where. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly rows: OldRows,
    private readonly tenancy: Tenancy,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async forgetOldRows(): Promise<void> {
    await this.rows.forgetAttempts(this.daysAgo(keptDays.attempts));
    await this.rows.forgetSessions(this.daysAgo(keptDays.endedSessions));
    await this.rows.forgetPlaces(this.daysAgo(keptDays.familiarPlaces));
    await this.rows.forgetLinks(this.daysAgo(keptDays.links));
    for (const organisationId of await this.rows.organisations()) {
      const before = this.daysAgo(keptDays.idempotencyRecords);
      await this.tenancy.run(organisationId, async () => {
        await this.rows.forgetIdempotencyRecords(this.tenancy.manager, before);
        await this.rows.forgetPeopleImports(this.tenancy.manager, this.clock.now());
      });
    }
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * 86_400_000);
  }
}

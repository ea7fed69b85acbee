import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Handles, job, loggerToken, Tenancy } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { SnapshotOccasions } from './snapshot-occasions';

/** How people stand is kept when a month begins where their organisation is. Looking again when it is done costs one look-up. */
const keepMonthlySnapshots = job({ name: 'keep-monthly-snapshots', payload: z.object({}), everyMilliseconds: 600_000 });

@Injectable()
export class MonthlySnapshotJobs {
  constructor(
    private readonly occasions: SnapshotOccasions,
    private readonly accounts: AccountDatabase,
    private readonly tenancy: Tenancy,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  @Handles(keepMonthlySnapshots)
  async keep(): Promise<void> {
    for (const { id } of await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id')) {
      try {
        await this.tenancy.run(id, () => this.occasions.monthBegan());
      } catch (error) {
        this.log.error({ err: error, organisationId: id }, 'monthly snapshots could not be kept; it is tried again in ten minutes');
      }
    }
  }
}

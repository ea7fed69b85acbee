import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Handles, job, loggerToken, Tenancy } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { RelationshipSweep } from './relationship-sweep';

/** What time does to pairs. An organisation whose turn fails, or a process that is killed, is made up for next time. */
const lookAfterPairs = job({ name: 'look-after-pairs', payload: z.object({}), everyMilliseconds: 600_000 });

@Injectable()
export class RelationshipJobs {
  constructor(
    private readonly pairs: RelationshipSweep,
    private readonly accounts: AccountDatabase,
    private readonly tenancy: Tenancy,
    @Inject(loggerToken) private readonly log: Logger,
  ) {}

  @Handles(lookAfterPairs)
  async sweep(): Promise<void> {
    for (const { id } of await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id')) {
      try {
        await this.tenancy.run(id, () => this.pairs.sweep());
      } catch (error) {
        this.log.error({ err: error, organisationId: id }, 'pairs could not be looked after; it is tried again in ten minutes');
      }
    }
  }
}

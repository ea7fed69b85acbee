import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AccountEvents } from './account-events';

/** What a process that was killed had noted and not yet put into the audit log. */
const settleAccountEvents = job({ name: 'settle-account-events', payload: z.object({}), everyMilliseconds: 60_000 });

@Injectable()
export class AccountEventJobs {
  constructor(private readonly events: AccountEvents) {}

  @Handles(settleAccountEvents)
  async settle(): Promise<void> {
    await this.events.sweep();
  }
}

import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Housekeeping } from './housekeeping';

/** Rows that are of no use to anybody any more are removed. */
const forgetOldRows = job({ name: 'forget-old-rows', payload: z.object({}), everyMilliseconds: 3_600_000 });

@Injectable()
export class HousekeepingJobs {
  constructor(private readonly housekeeping: Housekeeping) {}

  @Handles(forgetOldRows)
  async forget(): Promise<void> {
    await this.housekeeping.forgetOldRows();
  }
}

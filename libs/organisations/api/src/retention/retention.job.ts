import { Handles, job } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Retention } from './retention';

/** What was kept long enough is removed, once a day. */
const applyRetention = job({ name: 'apply-retention', payload: z.object({}), everyMilliseconds: 86_400_000 });

@Injectable()
export class RetentionJobs {
  constructor(private readonly retention: Retention) {}

  @Handles(applyRetention)
  async apply(): Promise<void> {
    await this.retention.applyEverywhere();
  }
}

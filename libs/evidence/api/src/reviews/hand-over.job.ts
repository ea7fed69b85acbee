import { AccountDatabase, Handles, job, Tenancy } from '@waymark/foundation/server';
import type { Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { HandOver } from './hand-over';

/** Claims whose assessor may no longer judge them go to somebody else: a grant may have ended with the day. */
const handClaimsOver = job({ name: 'hand-claims-over', payload: z.object({}), everyMilliseconds: 600_000 });

@Injectable()
export class HandOverJobs {
  constructor(
    private readonly handOver: HandOver,
    private readonly accounts: AccountDatabase,
    private readonly tenancy: Tenancy,
  ) {}

  @Handles(handClaimsOver)
  async sweep(): Promise<void> {
    const organisations = await this.accounts.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id');
    for (const { id } of organisations) await this.tenancy.run(id, () => this.handOver.sweep());
  }
}

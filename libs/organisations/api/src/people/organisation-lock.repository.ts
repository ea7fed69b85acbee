import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** What an organisation does one at a time, because the rule looks at many rows and changes one. */
export type SerialWork = 'admins' | 'erasure' | 'reporting-lines' | 'role-profiles' | 'role-assignments' | 'programmes' | 'programme-owners' | 'enrolments';

@Injectable()
export class OrganisationLock {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Waits until nobody else in the organisation is at this work, and keeps them out until the transaction ends.
   * Take it before reading what the rule needs, and before locking any row.
   */
  async hold(work: SerialWork): Promise<void> {
    await this.tenancy.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${work} of ${this.tenancy.organisationId}`,
    ]);
  }
}

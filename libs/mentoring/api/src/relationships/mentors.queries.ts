import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** Who mentors whom now: pairs whose agreement both have signed, until they end. */
@Injectable()
export class Mentors {
  constructor(private readonly tenancy: Tenancy) {}

  /** The mentors of a person. */
  async of(memberId: Id): Promise<readonly Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT DISTINCT r.mentor_id AS id FROM mentoring_relationship r
       WHERE r.organisation_id = $1 AND r.mentee_id = $2 AND r.status IN ('ACTIVE', 'PAUSED', 'CLOSING') ORDER BY 1`,
      [this.tenancy.organisationId, memberId],
    );
    return rows.map(({ id }) => id);
  }
}

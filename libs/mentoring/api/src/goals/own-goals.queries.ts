import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OwnGoalQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Those of these goals that are the mentee's. */
  async of(menteeId: Id, goalIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    if (goalIds.length === 0) return new Set();
    const rows = await this.tenancy.manager.query<{ id: Id }[]>('SELECT id FROM mentoring_goal WHERE organisation_id = $1 AND owner_id = $2 AND id = ANY ($3::uuid[])', [
      this.tenancy.organisationId,
      menteeId,
      [...goalIds],
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}

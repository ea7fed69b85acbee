import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

@Injectable()
export class DeciderQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The names of who made some decisions, by the decision. */
  async of(decisionIds: readonly Id[]): Promise<ReadonlyMap<Id, string[]>> {
    if (decisionIds.length === 0) return new Map();
    const rows = await this.tenancy.manager.query<{ id: Id; names: string[] }[]>(
      `SELECT d.id, (SELECT json_agg(m.name ORDER BY m.id = d.second_decided_by) FROM member m
         WHERE m.organisation_id = $1 AND m.id IN (d.decided_by, d.second_decided_by)) AS names
       FROM decision d WHERE d.organisation_id = $1 AND d.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, [...new Set(decisionIds)]],
    );
    return new Map(rows.map(({ id, names }) => [id, names]));
  }
}

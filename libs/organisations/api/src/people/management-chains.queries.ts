import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ManagementChains {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Who manages each of these people on the day, nearest first. Whoever nobody manages has an empty chain. A circle,
   * which the rules never let in, ends the chain where it would repeat.
   */
  async of(memberIds: readonly Id[], day: string): Promise<(memberId: Id) => Id[]> {
    const rows = await this.tenancy.manager.query<{ memberId: Id; chain: Id[] }[]>(
      `WITH RECURSIVE chain AS (
         SELECT asked.id AS start, asked.id AS at, ARRAY[asked.id] AS path FROM unnest($2::uuid[]) asked (id)
         UNION ALL
         SELECT chain.start, l.manager_id, chain.path || l.manager_id
         FROM chain JOIN reporting_line l ON l.member_id = chain.at
         WHERE l.organisation_id = $1 AND l.from_date <= $3::date AND (l.to_date IS NULL OR l.to_date > $3::date)
           AND l.manager_id <> ALL (chain.path))
       SELECT DISTINCT ON (start) start AS "memberId", path[2:] AS chain
       FROM chain ORDER BY start, cardinality(path) DESC`,
      [this.tenancy.organisationId, [...new Set(memberIds)], day],
    );
    const chains = new Map(rows.map(({ memberId, chain }) => [memberId, chain]));
    return (memberId) => chains.get(memberId) ?? [];
  }
}

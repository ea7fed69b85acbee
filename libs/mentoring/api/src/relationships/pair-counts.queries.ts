import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** How many goals and actions a pair has, and since when the oldest open one is due. */
export interface PairCounts {
  readonly goals: { readonly live: number; readonly achieved: number };
  readonly actions: { readonly open: number; readonly overdue: number; readonly done: number };
  readonly oldestDueOn: string | null;
}

const none: PairCounts = { goals: { live: 0, achieved: 0 }, actions: { open: 0, overdue: 0, done: 0 }, oldestDueOn: null };
const open = `a.status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')`;

/** Goals and actions of pairs as numbers and dates: nothing that was written in them. */
@Injectable()
export class PairCountQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async of(relationshipIds: readonly Id[], today: string): Promise<(relationshipId: Id) => PairCounts> {
    const rows = await this.tenancy.manager.query<(PairCounts & { relationshipId: Id })[]>(
      `SELECT asked.id AS "relationshipId",
         (SELECT json_build_object('live', count(*) FILTER (WHERE g.status IN ('PROPOSED', 'AGREED')), 'achieved', count(*) FILTER (WHERE g.status = 'ACHIEVED'))
           FROM mentoring_goal g WHERE g.organisation_id = $1 AND g.relationship_id = asked.id) AS goals,
         (SELECT json_build_object('open', count(*) FILTER (WHERE ${open}), 'overdue', count(*) FILTER (WHERE ${open} AND a.due_on < $3::date), 'done', count(*) FILTER (WHERE a.status = 'DONE'))
           FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = asked.id) AS actions,
         (SELECT min(a.due_on)::text FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = asked.id AND ${open}) AS "oldestDueOn"
       FROM unnest($2::uuid[]) asked (id)`,
      [this.tenancy.organisationId, [...relationshipIds], today],
    );
    const known = new Map(rows.map(({ relationshipId, ...counts }) => [relationshipId, counts]));
    return (relationshipId) => known.get(relationshipId) ?? none;
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { isOpen } from '../access/items.queries';

/** How many goals and actions a pair has, and since when the oldest open one is due. */
export interface PairCounts {
  readonly goals: { readonly live: number; readonly achieved: number };
  readonly actions: { readonly open: number; readonly overdue: number; readonly done: number };
  readonly oldestDueOn: string | null;
}

/** Goals and actions of pairs as numbers and dates: nothing that was written in them. */
@Injectable()
export class PairCountQueries {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(relationshipIds: readonly Id[]): Promise<(relationshipId: Id) => PairCounts> {
    const rows = await this.tenancy.manager.query<(PairCounts & { id: Id })[]>(
      `SELECT asked.id,
         (SELECT json_build_object('live', count(*) FILTER (WHERE g.status IN ('PROPOSED', 'AGREED')), 'achieved', count(*) FILTER (WHERE g.status = 'ACHIEVED'))
           FROM mentoring_goal g WHERE g.organisation_id = $1 AND g.relationship_id = asked.id) AS goals,
         (SELECT json_build_object('open', count(*) FILTER (WHERE ${isOpen('a')}), 'overdue', count(*) FILTER (WHERE ${isOpen('a')} AND a.due_on < $3::date),
             'done', count(*) FILTER (WHERE a.status = 'DONE'))
           FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = asked.id) AS actions,
         (SELECT min(a.due_on)::text FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = asked.id AND ${isOpen('a')}) AS "oldestDueOn"
       FROM unnest($2::uuid[]) asked (id)`,
      [this.tenancy.organisationId, [...relationshipIds], await this.calendar.today()],
    );
    const counts = new Map(rows.map((row) => [row.id, row]));
    return (relationshipId) => counts.get(relationshipId) ?? none;
  }
}

const none: PairCounts = { goals: { live: 0, achieved: 0 }, actions: { open: 0, overdue: 0, done: 0 }, oldestDueOn: null };

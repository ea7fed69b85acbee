import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AgendaItem, GoalLink } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { dueOrder, isOpen, readsGoal } from '../access/items.queries';

/** How many actions were agreed in a session, and how many of them are done. */
interface AgreedActions {
  readonly agreed: number;
  readonly done: number;
}

/** Goals and actions as sessions name them. */
@Injectable()
export class AgreedWorkQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async agreedIn(sessionIds: readonly Id[]): Promise<(sessionId: Id) => AgreedActions> {
    const rows = await this.tenancy.manager.query<(AgreedActions & { sessionId: Id })[]>(
      `SELECT a.session_id AS "sessionId", count(*)::int AS agreed, (count(*) FILTER (WHERE a.status = 'DONE'))::int AS done
       FROM mentoring_action a WHERE a.organisation_id = $1 AND a.session_id = ANY ($2::uuid[]) GROUP BY a.session_id`,
      [this.tenancy.organisationId, [...sessionIds]],
    );
    const counts = new Map(rows.map(({ sessionId, agreed, done }) => [sessionId, { agreed, done }]));
    return (sessionId) => counts.get(sessionId) ?? { agreed: 0, done: 0 };
  }

  /** Goals of a mentee by their ids; those of others, and those that the reader does not read, are left out. */
  goalsNamed(readerId: Id, menteeId: Id, goalIds: readonly Id[]): Promise<GoalLink[]> {
    return this.tenancy.manager.query<GoalLink[]>(
      `SELECT g.id, g.title, g.due_on::text AS "dueOn", g.status FROM mentoring_goal g
       WHERE g.organisation_id = $1 AND g.owner_id = $3 AND g.id = ANY ($4::uuid[]) AND ${readsGoal('g')} ORDER BY array_position($4::uuid[], g.id)`,
      [this.tenancy.organisationId, readerId, menteeId, [...goalIds]],
    );
  }

  /** What the next session of a pair could be about: open actions, the oldest due first, then goals that are agreed. */
  agendaFor(relationshipId: Id): Promise<Omit<AgendaItem, 'id'>[]> {
    return this.tenancy.manager.query<Omit<AgendaItem, 'id'>[]>(
      `SELECT kind, "subjectId", words FROM (
         SELECT 1 AS place, 'ACTION' AS kind, a.id AS "subjectId", a.title AS words, ${dueOrder('a')} AS due
         FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = $2 AND ${isOpen('a')}
         UNION ALL
         SELECT 2, 'GOAL', g.id, g.title, coalesce(g.due_on, 'infinity'::date)
         FROM mentoring_goal g WHERE g.organisation_id = $1 AND g.relationship_id = $2 AND g.status = 'AGREED') work
       ORDER BY place, due, "subjectId" LIMIT 50`,
      [this.tenancy.organisationId, relationshipId],
    );
  }
}

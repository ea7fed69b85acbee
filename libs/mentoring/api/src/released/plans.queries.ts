import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { dueOrder, isOpen, readsAction, readsGoal } from '../access/items.queries';

/** The goals and actions of a golden thread. */
export interface PlannedThread {
  readonly goals: { id: Id; title: string; status: string; dueOn: string | null; releasedAt: string | null }[];
  readonly actions: { id: Id; title: string; status: string; dueOn: string | null; ownerName: string }[];
}

/** Goals `g` that are tied to a requirement with the key `$4`. */
const aboutTheKey = `EXISTS (
  SELECT FROM mentoring_goal_aim m JOIN requirement r ON r.organisation_id = m.organisation_id AND r.id = m.requirement_id
  WHERE m.organisation_id = $1 AND m.goal_id = g.id AND r.key = $4)`;

/** $1 the organisation, $2 the reader, $3 the person, $4 the key, $5 by when it was written down. What was given up is no step of the thread. */
const goals = `
  SELECT g.* FROM mentoring_goal g
  WHERE g.organisation_id = $1 AND g.owner_id = $3 AND g.created_at <= $5 AND g.status NOT IN ('ABANDONED', 'SUPERSEDED') AND ${aboutTheKey} AND ${readsGoal('g')}`;

const releasedAt = `(SELECT ${instantText('l.given_at')} FROM release l
  WHERE l.organisation_id = $1 AND l.subject_kind = 'goal' AND l.subject_id = g.id AND l.reader_id = $2 AND l.ended_at IS NULL)`;

@Injectable()
export class PlanQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async about(readerId: Id, memberId: Id, requirementKey: string, by: Date): Promise<PlannedThread> {
    const [row] = await this.tenancy.manager.query<PlannedThread[]>(
      `WITH g AS (${goals})
       SELECT
         (SELECT coalesce(json_agg(json_build_object('id', g.id, 'title', g.title, 'status', g.status, 'dueOn', g.due_on::text, 'releasedAt', ${releasedAt})
            ORDER BY ${dueOrder('g')}, g.id), '[]') FROM g) AS goals,
         (SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'status', a.status, 'dueOn', a.due_on::text, 'ownerName', o.name)
            ORDER BY ${dueOrder('a')}, a.id), '[]')
          FROM mentoring_action a JOIN g ON g.id = a.goal_id JOIN member o ON o.organisation_id = $1 AND o.id = a.owner_id
          WHERE a.organisation_id = $1 AND a.created_at <= $5 AND a.status <> 'DROPPED' AND ${readsAction('a')}) AS actions`,
      [this.tenancy.organisationId, readerId, memberId, requirementKey, by],
    );
    return row ?? { goals: [], actions: [] };
  }

  /** Those of these people whom somebody mentors now. */
  async menteesOf(mentorId: Id, memberIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows = await this.tenancy.manager.query<{ menteeId: Id }[]>(
      `SELECT DISTINCT p.mentee_id AS "menteeId" FROM mentoring_relationship p
       WHERE p.organisation_id = $1 AND p.mentor_id = $2 AND p.mentee_id = ANY ($3::uuid[]) AND p.status IN ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING')`,
      [this.tenancy.organisationId, mentorId, [...memberIds]],
    );
    return new Set(rows.map(({ menteeId }) => menteeId));
  }

  /** The keys of requirements that goals are tied to which the reader reads and that live or have an open action, by the person. */
  async plannedKeys(readerId: Id, memberIds: readonly Id[]): Promise<ReadonlyMap<Id, ReadonlySet<string>>> {
    const rows = await this.tenancy.manager.query<{ memberId: Id; keys: string[] }[]>(
      `SELECT g.owner_id AS "memberId", array_agg(DISTINCT r.key) AS keys
       FROM mentoring_goal g JOIN mentoring_goal_aim m ON m.organisation_id = g.organisation_id AND m.goal_id = g.id
       JOIN requirement r ON r.organisation_id = m.organisation_id AND r.id = m.requirement_id
       WHERE g.organisation_id = $1 AND g.owner_id = ANY ($3::uuid[]) AND ${readsGoal('g')}
         AND (g.status IN ('PROPOSED', 'AGREED') OR g.status = 'ACHIEVED' AND EXISTS (
           SELECT FROM mentoring_action a WHERE a.organisation_id = $1 AND a.goal_id = g.id AND ${isOpen('a')} AND ${readsAction('a')}))
       GROUP BY g.owner_id`,
      [this.tenancy.organisationId, readerId, [...memberIds]],
    );
    return new Map(rows.map(({ memberId, keys }) => [memberId, new Set(keys)]));
  }
}

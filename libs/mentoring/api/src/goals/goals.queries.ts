import { calendarDate, cutPage, id, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Aim, goalsApi, GoalView, RelationshipStatus } from '@waymark/mentoring/domain';
import { instantText, readCursor } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { dueOrder, isOpen, readsAction, readsGoal } from '../access/items.queries';
import { personOf } from '../access/shown.queries';

/** A goal as it is stored, with names; its actions are those that the reader reads. */
export interface GoalRow extends Omit<GoalView, 'aims' | 'released' | 'may'> {
  readonly menteeId: Id;
  readonly mentorId: Id | null;
  readonly pairStatus: RelationshipStatus | null;
  readonly aims: Aim[];
}

/** Who asks, and the day on which it is. */
export interface Reader {
  readonly memberId: Id;
  readonly today: string;
}

/** $1 the organisation, $2 the reader, $3 today. */
const ofActions = (wanted: string) => `FROM mentoring_action a WHERE a.organisation_id = $1 AND a.goal_id = g.id AND ${readsAction('a')} AND ${wanted}`;

const goalRow = `
  SELECT g.id, g.owner_id AS "menteeId", p.mentor_id AS "mentorId", p.status AS "pairStatus",
    ${personOf('g.owner_id')} AS owner, g.relationship_id AS "relationshipId", ${personOf('p.mentor_id')} AS mentor,
    g.title, g.why, g.measure, g.due_on::text AS "dueOn", g.status, ${personOf('g.proposed_by')} AS "proposedBy", ${instantText('g.agreed_at')} AS "agreedAt",
    (SELECT coalesce(json_agg(json_build_object('requirementId', m.requirement_id, 'ordinal', m.ordinal) ORDER BY m.place), '[]')
      FROM mentoring_goal_aim m WHERE m.organisation_id = $1 AND m.goal_id = g.id) AS aims,
    CASE WHEN g.ended_at IS NOT NULL THEN json_build_object('at', ${instantText('g.ended_at')}, 'by', ${personOf('g.ended_by')}, 'words', coalesce(g.ended_words, '')) END AS ended,
    (SELECT json_build_object('id', n.id, 'title', n.title) FROM mentoring_goal n
      WHERE n.organisation_id = $1 AND n.id = g.superseded_by AND ${readsGoal('n')}) AS "supersededBy",
    json_build_object(
      'open', (SELECT count(*)::int ${ofActions(isOpen('a'))}),
      'done', (SELECT count(*)::int ${ofActions(`a.status = 'DONE'`)}),
      'overdue', (SELECT count(*)::int ${ofActions(`${isOpen('a')} AND a.due_on < $3::date`)}),
      'next', (SELECT json_build_object('id', a.id, 'title', a.title, 'dueOn', a.due_on::text) ${ofActions(isOpen('a'))} ORDER BY ${dueOrder('a')}, a.id LIMIT 1)) AS actions,
    ${instantText('g.created_at')} AS "createdAt", g.version, ${dueOrder('g')}::text AS "dueOrder"
  FROM mentoring_goal g LEFT JOIN mentoring_relationship p ON p.organisation_id = g.organisation_id AND p.id = g.relationship_id
  WHERE g.organisation_id = $1`;

type ListedRow = GoalRow & { readonly dueOrder: string };
type GoalQuery = QueryOf<typeof goalsApi.listGoals>;

/** Whose goals a list is of; $4 is the pair. Of a pair whoever asks is one of the two. */
const listed: Readonly<Record<GoalQuery['of'], string>> = {
  ME: 'g.owner_id = $2',
  MENTEES: `p.mentor_id = $2 AND p.status IN ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING')`,
  PAIR: 'g.relationship_id = $4::uuid',
};
const inState: Readonly<Record<GoalQuery['state'], string>> = {
  LIVE: `g.status IN ('PROPOSED', 'AGREED')`,
  OVER: `g.status NOT IN ('PROPOSED', 'AGREED')`,
  ALL: 'true',
};

@Injectable()
export class GoalQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(goalId: Id, { memberId, today }: Reader): Promise<GoalRow | null> {
    const [row] = await this.tenancy.manager.query<GoalRow[]>(`${goalRow} AND g.id = $4`, [this.tenancy.organisationId, memberId, today, goalId]);
    return row ?? null;
  }

  async list({ memberId, today }: Reader, { of, relationshipId, requirementId, state, cursor, limit }: GoalQuery): Promise<Page<GoalRow>> {
    const after = readDueCursor(cursor);
    const rows = await this.tenancy.manager.query<ListedRow[]>(
      `${goalRow} AND ${listed[of]} AND ${readsGoal('g')} AND ($4::uuid IS NULL OR g.relationship_id = $4) AND ${inState[state]}
         AND ($5::uuid IS NULL OR EXISTS (
           SELECT FROM mentoring_goal_aim m JOIN requirement r ON r.organisation_id = m.organisation_id AND r.id = m.requirement_id
           JOIN requirement wanted ON wanted.organisation_id = $1 AND wanted.id = $5 AND wanted.key = r.key
           WHERE m.organisation_id = $1 AND m.goal_id = g.id))
         AND ($6::date IS NULL OR (${dueOrder('g')}, g.id) > ($6, $7::uuid))
       ORDER BY ${dueOrder('g')}, g.id LIMIT $8`,
      [this.tenancy.organisationId, memberId, today, relationshipId ?? null, requirementId ?? null, after?.due ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ dueOrder: due, id: last }) => [due, last]);
  }
}

/** What orders a list by the day that is due, of its last row; null on the first page. */
export function readDueCursor(cursor: string | undefined): { due: string; id: Id } | null {
  const [due, last] = readCursor(cursor, z.tuple([z.union([calendarDate, z.literal('infinity')]), id])) ?? [];
  return due === undefined || last === undefined ? null : { due, id: last };
}

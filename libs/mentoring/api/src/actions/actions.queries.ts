import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ActionView, goalsApi, Person, RelationshipStatus } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { dueOrder, isOpen, readsAction, readsGoal, sessionNumber } from '../access/items.queries';
import { personOf } from '../access/shown.queries';
import { readDueCursor, type Reader } from '../goals/goals.queries';

/** An action as it is stored, with names; its goal is there where the reader reads it. */
export interface ActionRow extends Omit<ActionView, 'ownerPart' | 'overdueDays' | 'offersEvidence' | 'released' | 'may'> {
  readonly menteeId: Id;
  readonly mentorId: Id | null;
  readonly mentor: Person | null;
  readonly pairStatus: RelationshipStatus | null;
  readonly startedAt: string | null;
}

/** $1 the organisation, $2 the reader. `order` is the day that orders a list of them. */
const actionRow = (order = dueOrder('a')) => `
  SELECT a.id, a.mentee_id AS "menteeId", p.mentor_id AS "mentorId", p.status AS "pairStatus",
    ${personOf('p.mentor_id')} AS mentor, ${personOf('a.mentee_id')} AS mentee, ${personOf('a.owner_id')} AS owner, a.relationship_id AS "relationshipId",
    (SELECT json_build_object('id', s.id, 'number', ${sessionNumber('s')}) FROM mentoring_session s WHERE s.organisation_id = $1 AND s.id = a.session_id) AS session,
    (SELECT json_build_object('id', g.id, 'title', g.title, 'dueOn', g.due_on::text, 'status', g.status)
      FROM mentoring_goal g WHERE g.organisation_id = $1 AND g.id = a.goal_id AND ${readsGoal('g')}) AS goal,
    a.title, a.due_on::text AS "dueOn", a.status,
    CASE WHEN a.blocked_at IS NOT NULL THEN json_build_object('reason', coalesce(a.blocked_reason, ''), 'since', ${instantText('a.blocked_at')}) END AS blocked,
    CASE WHEN a.dropped_at IS NOT NULL THEN json_build_object('reason', coalesce(a.dropped_reason, ''), 'at', ${instantText('a.dropped_at')}) END AS dropped,
    ${instantText('a.started_at')} AS "startedAt", ${instantText('a.finished_at')} AS "finishedAt", a.commitment, a.makes_it_eight AS "makesItEight",
    (SELECT coalesce(json_agg(json_build_object('from', d.from_day::text, 'to', d.to_day::text, 'reason', d.reason,
        'by', ${personOf('d.changed_by')}, 'at', ${instantText('d.changed_at')}) ORDER BY d.number), '[]')
      FROM mentoring_action_due_change d WHERE d.organisation_id = $1 AND d.action_id = a.id) AS "dueChanges",
    ${instantText('a.created_at')} AS "createdAt", a.version, ${order}::text AS "dayOrder"
  FROM mentoring_action a LEFT JOIN mentoring_relationship p ON p.organisation_id = a.organisation_id AND p.id = a.relationship_id
  WHERE a.organisation_id = $1`;

type ListedRow = ActionRow & { readonly dayOrder: string };
type ActionQuery = QueryOf<typeof goalsApi.listActions>;

const inLivePair = `p.mentor_id = $2 AND p.status IN ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING')`;

/** Whose actions a list is of; $4 is the pair. Of a pair whoever asks is one of the two. */
const listed: Readonly<Record<ActionQuery['of'], string>> = {
  MINE: 'a.owner_id = $2',
  FOR_ME: 'a.mentee_id = $2',
  MENTEES: `${inLivePair} AND a.owner_id = a.mentee_id`,
  FOR_MENTEES: `${inLivePair} AND a.owner_id = $2`,
  PAIR: 'a.relationship_id = $4::uuid',
};
const inState: Readonly<Record<ActionQuery['state'], string>> = {
  OPEN: isOpen('a'),
  OVERDUE: `${isOpen('a')} AND a.due_on < $3::date`,
  DONE: `a.status = 'DONE'`,
  ALL: 'true',
};
/** What is done counts the days to it backwards, so that the latest comes first in a list that is ordered by a day. */
const latestDoneFirst = `(date '4000-01-01' - (a.finished_at::date - date '2000-01-01'))`;

@Injectable()
export class ActionQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(actionId: Id, readerId: Id): Promise<ActionRow | null> {
    const [row] = await this.tenancy.manager.query<ActionRow[]>(`${actionRow()} AND a.id = $3`, [this.tenancy.organisationId, readerId, actionId]);
    return row ?? null;
  }

  async list({ memberId, today }: Reader, { of, relationshipId, goalId, status, state, cursor, limit }: ActionQuery): Promise<Page<ActionRow>> {
    const after = readDueCursor(cursor);
    const order = state === 'DONE' ? latestDoneFirst : dueOrder('a');
    const rows = await this.tenancy.manager.query<ListedRow[]>(
      `${actionRow(order)} AND ${listed[of]} AND ${readsAction('a')} AND ($3::date IS NOT NULL) AND ($4::uuid IS NULL OR a.relationship_id = $4) AND ${inState[state]}
         AND ($5::uuid IS NULL OR a.goal_id = $5) AND ($6::text IS NULL OR a.status = $6)
         AND ($7::date IS NULL OR (${order}, a.id) > ($7, $8::uuid))
       ORDER BY ${order}, a.id LIMIT $9`,
      [this.tenancy.organisationId, memberId, today, relationshipId ?? null, goalId ?? null, status ?? null, after?.due ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ dayOrder, id: last }) => [dayOrder, last]);
  }

  /** Actions that were agreed in a session, the earliest due first. */
  ofSession(sessionId: Id, readerId: Id): Promise<ActionRow[]> {
    return this.tenancy.manager.query<ActionRow[]>(`${actionRow()} AND a.session_id = $3 AND ${readsAction('a')} ORDER BY ${dueOrder('a')}, a.id`, [this.tenancy.organisationId, readerId, sessionId]);
  }

  /** Actions of a pair that were open at an instant, the earliest due first. */
  openAt(relationshipId: Id, at: Date, readerId: Id): Promise<ActionRow[]> {
    return this.tenancy.manager.query<ActionRow[]>(
      `${actionRow()} AND a.relationship_id = $3 AND a.created_at < $4 AND ${readsAction('a')}
         AND (a.finished_at IS NULL OR a.finished_at >= $4) AND (a.dropped_at IS NULL OR a.dropped_at >= $4)
       ORDER BY ${dueOrder('a')}, a.id`,
      [this.tenancy.organisationId, readerId, relationshipId, at],
    );
  }
}

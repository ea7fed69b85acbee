import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ActionStatus, GrowStage, GrowTemplateKey, SessionStatus } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { isOpen, sessionNumber } from '../access/items.queries';

/** A session of a pair, by what is to be done about it. */
export interface HomeSession {
  readonly id: Id;
  readonly relationshipId: Id;
  readonly number: number | null;
  readonly status: Extract<SessionStatus, 'PLANNED' | 'HELD' | 'LOGGED' | 'CONFIRMED'>;
  readonly startsOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly template: GrowTemplateKey;
  readonly loggedBy: Id | null;
  readonly loggedAt: string | null;
  /** Since when the other one says that something in it is not right. */
  readonly questionedAt: string | null;
  /** The stages in which somebody has written, and when they were saved last. */
  readonly written: GrowStage[];
  readonly savedAt: string | null;
  readonly actionsAgreed: number;
  /** Whether the reader has said what they found of it. */
  readonly answered: boolean;
}

/** An action of a pair that is still to be done. */
export interface HomeAction {
  readonly id: Id;
  readonly relationshipId: Id;
  readonly ownerId: Id;
  readonly title: string;
  readonly dueOn: string | null;
  readonly status: ActionStatus;
  readonly commitment: number | null;
  readonly createdAt: string;
}

/** A goal of a pair that somebody proposed. */
export interface HomeGoal {
  readonly id: Id;
  readonly relationshipId: Id;
  readonly title: string;
  readonly proposedBy: Id;
  readonly createdAt: string;
}

/** What is to be done in pairs; only for the two of each. */
@Injectable()
export class HomeQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Sessions that are to come, not logged, not confirmed, or that ended after an instant; in the order of their time. */
  sessionsOf(relationshipIds: readonly Id[], readerId: Id, since: Date): Promise<HomeSession[]> {
    return this.tenancy.manager.query<HomeSession[]>(
      `SELECT s.id, s.relationship_id AS "relationshipId", ${sessionNumber('s')} AS number, s.status, left(s.starts, 10) AS "startsOn",
         ${instantText('s.starts_at')} AS "startsAt", ${instantText('s.ends_at')} AS "endsAt", s.place, s.template, s.logged_by AS "loggedBy", ${instantText('s.logged_at')} AS "loggedAt", ${instantText('s.questioned_at')} AS "questionedAt",
         ARRAY(SELECT g.stage FROM mentoring_stage g WHERE g.organisation_id = $1 AND g.session_id = s.id AND g.content IS NOT NULL) AS written,
         (SELECT ${instantText('max(g.changed_at)')} FROM mentoring_stage g WHERE g.organisation_id = $1 AND g.session_id = s.id) AS "savedAt",
         (SELECT count(*)::int FROM mentoring_action a WHERE a.organisation_id = $1 AND a.session_id = s.id) AS "actionsAgreed",
         EXISTS (SELECT FROM mentoring_pulse p WHERE p.organisation_id = $1 AND p.session_id = s.id AND p.member_id = $3) AS answered
       FROM mentoring_session s
       WHERE s.organisation_id = $1 AND s.relationship_id = ANY ($2::uuid[]) AND s.status IN ('PLANNED', 'HELD', 'LOGGED', 'CONFIRMED')
         AND (s.status <> 'CONFIRMED' OR s.ends_at > $4)
       ORDER BY s.starts_at, s.id`,
      [this.tenancy.organisationId, [...relationshipIds], readerId, since],
    );
  }

  openActionsOf(relationshipIds: readonly Id[]): Promise<HomeAction[]> {
    return this.tenancy.manager.query<HomeAction[]>(
      `SELECT a.id, a.relationship_id AS "relationshipId", a.owner_id AS "ownerId", a.title, a.due_on::text AS "dueOn", a.status, a.commitment,
         ${instantText('a.created_at')} AS "createdAt"
       FROM mentoring_action a WHERE a.organisation_id = $1 AND a.relationship_id = ANY ($2::uuid[]) AND ${isOpen('a')} ORDER BY a.due_on NULLS LAST, a.id`,
      [this.tenancy.organisationId, [...relationshipIds]],
    );
  }

  proposedGoalsOf(relationshipIds: readonly Id[]): Promise<HomeGoal[]> {
    return this.tenancy.manager.query<HomeGoal[]>(
      `SELECT g.id, g.relationship_id AS "relationshipId", g.title, g.proposed_by AS "proposedBy", ${instantText('g.created_at')} AS "createdAt"
       FROM mentoring_goal g WHERE g.organisation_id = $1 AND g.relationship_id = ANY ($2::uuid[]) AND g.status = 'PROPOSED' ORDER BY g.created_at, g.id`,
      [this.tenancy.organisationId, [...relationshipIds]],
    );
  }
}

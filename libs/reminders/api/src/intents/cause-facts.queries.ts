import { Tenancy } from '@waymark/foundation/server';
import type { ReminderCause } from '@waymark/organisations/api';
import type { ActionFacts, CauseFacts, ClaimFacts, PairFacts, SessionFacts } from '@waymark/reminders/domain';
import { Injectable } from '@nestjs/common';

/** A member as somebody who can be reminded. Instants come as text, since they are in JSON. */
const reminded = (column: string): string =>
  `(SELECT json_build_object('memberId', m.id, 'timeZone', m.time_zone) FROM member m WHERE m.organisation_id = $1 AND m.id = ${column})`;

const statements: Readonly<Record<ReminderCause['kind'], string>> = {
  ACTION: `
    SELECT ${reminded('a.owner_id')} AS owner, a.status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AS "isOpen", a.due_on::text AS "dueOn", a.created_at AS "createdAt", a.commitment
    FROM mentoring_action a WHERE a.organisation_id = $1 AND a.id = $2`,
  SESSION: `
    SELECT ${reminded('r.mentor_id')} AS mentor, ${reminded('r.mentee_id')} AS mentee, s.status, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
      s.logged_by AS "loggedBy", s.logged_at AS "loggedAt"
    FROM mentoring_session s JOIN mentoring_relationship r ON r.organisation_id = s.organisation_id AND r.id = s.relationship_id
    WHERE s.organisation_id = $1 AND s.id = $2`,
  PAIR: `
    SELECT ${reminded('r.mentor_id')} AS mentor, ${reminded('r.mentee_id')} AS mentee, r.status, r.requested_at AS "requestedAt", r.active_at AS "activeAt",
      array_remove(ARRAY[
        CASE WHEN r.mentor_accepted_at IS NULL AND r.requested_by <> r.mentor_id THEN r.mentor_id END,
        CASE WHEN r.mentee_accepted_at IS NULL AND r.requested_by <> r.mentee_id THEN r.mentee_id END], NULL) AS unanswered,
      (SELECT max(s.starts_at) FROM mentoring_session s WHERE s.organisation_id = $1 AND s.relationship_id = r.id AND s.status IN ('HELD', 'LOGGED', 'CONFIRMED')) AS "metAt",
      EXISTS (SELECT FROM mentoring_session s WHERE s.organisation_id = $1 AND s.relationship_id = r.id AND s.status = 'PLANNED' AND s.ends_at > $3) AS planned,
      g.number AS "signNumber", coalesce(g.mentor_signed_at, g.mentee_signed_at) AS "signSince", CASE WHEN g.mentor_signed_at IS NULL THEN r.mentor_id ELSE r.mentee_id END AS "signBy"
    FROM mentoring_relationship r
      LEFT JOIN mentoring_agreement g ON g.organisation_id = r.organisation_id AND g.relationship_id = r.id AND g.status = 'PARTLY_SIGNED'
    WHERE r.organisation_id = $1 AND r.id = $2`,
  CLAIM: `
    SELECT ${reminded('c.owner_id')} AS owner, c.status, c.submission, c.assigned_at AS "assignedAt",
      coalesce((SELECT e.at FROM claim_event e WHERE e.organisation_id = $1 AND e.claim_id = c.id ORDER BY e.number DESC LIMIT 1), c.created_at) AS "statusAt",
      coalesce((SELECT json_agg(${reminded('waiting.id')}) FROM unnest(ARRAY[c.assessor_id, c.second_assessor_id]) AS waiting (id)
        WHERE waiting.id IS NOT NULL AND NOT EXISTS (SELECT FROM review v
          WHERE v.organisation_id = $1 AND v.claim_id = c.id AND v.submission = c.submission AND v.reviewer_id = waiting.id AND v.spoken_at IS NOT NULL)), '[]') AS assessors
    FROM claim c WHERE c.organisation_id = $1 AND c.id = $2`,
};

/** Every thing that people may still be reminded of, in portions. */
const open = `
  SELECT kind, id FROM (
    SELECT 'ACTION' AS kind, a.id FROM mentoring_action a WHERE a.organisation_id = $1 AND a.status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AND a.due_on IS NOT NULL
    UNION ALL SELECT 'SESSION', s.id FROM mentoring_session s WHERE s.organisation_id = $1 AND s.status IN ('PLANNED', 'HELD', 'LOGGED')
    UNION ALL SELECT 'PAIR', r.id FROM mentoring_relationship r WHERE r.organisation_id = $1 AND r.status IN ('REQUESTED', 'ACCEPTED', 'ACTIVE', 'PAUSED')
    UNION ALL SELECT 'CLAIM', c.id FROM claim c WHERE c.organisation_id = $1 AND c.status IN ('SUBMITTED', 'IN_REVIEW')
    UNION SELECT i.cause_kind, i.cause_id FROM reminder_intent i WHERE i.organisation_id = $1 AND i.status = 'PENDING') AS cause
  WHERE $2::uuid IS NULL OR id > $2 ORDER BY id LIMIT $3`;

/** What reminders follow from, as it is stored now. */
@Injectable()
export class CauseFactQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Null where the thing is gone. `now` tells a session that is planned from one that is over. */
  async of({ kind, id }: ReminderCause, now: Date): Promise<CauseFacts | null> {
    const parameters = [this.tenancy.organisationId, id, ...(kind === 'PAIR' ? [now] : [])];
    const [row] = await this.tenancy.manager.query<Record<string, unknown>[]>(statements[kind], parameters);
    return row === undefined ? null : factsOf(kind, row);
  }

  /** The next things after one, by their ids; null begins with the first. */
  openAfter(after: string | null, limit: number): Promise<ReminderCause[]> {
    return this.tenancy.manager.query<ReminderCause[]>(open, [this.tenancy.organisationId, after, limit]);
  }
}

function factsOf(kind: ReminderCause['kind'], row: Record<string, unknown>): CauseFacts {
  if (kind === 'SESSION') {
    const { loggedBy, loggedAt, ...session } = row as unknown as Omit<SessionFacts, 'kind' | 'logged'> & { loggedBy: string | null; loggedAt: Date | null };
    return { kind, ...session, logged: loggedBy === null || loggedAt === null ? null : { by: loggedBy, at: loggedAt } };
  }
  if (kind === 'PAIR') {
    const { signNumber, signSince, signBy, ...pair } = row as unknown as Omit<PairFacts, 'kind' | 'toSign'> & { signNumber: number | null; signSince: Date | null; signBy: string };
    return { kind, ...pair, toSign: signNumber === null || signSince === null ? null : { number: signNumber, since: signSince, by: signBy } };
  }
  return { kind, ...row } as ActionFacts | ClaimFacts;
}

import { cutPage, decodeCursor, id as idSchema, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { remindersApi, ReminderView } from '@waymark/reminders/domain';
import { Injectable } from '@nestjs/common';

/** The other one of a pair `r`, for the reader $2. */
const theOther = `(SELECT m.name FROM member m WHERE m.organisation_id = $1 AND m.id = CASE WHEN r.mentor_id = $2 THEN r.mentee_id ELSE r.mentor_id END)`;
/** What a claim is called: by its requirement, and for whoever judges it by its owner as well. */
const claimed = `CASE WHEN c.owner_id = $2 THEN q.title ELSE (SELECT m.name FROM member m WHERE m.organisation_id = $1 AND m.id = c.owner_id) || ' for ' || q.title END`;

@Injectable()
export class NoticeQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** What somebody was reminded of, the latest first. What is not theirs any more is not named. */
  async of(memberId: Id, { state, limit, cursor }: QueryOf<typeof remindersApi.listReminders>): Promise<Page<ReminderView>> {
    const [toldAt, intentId] = cursor === undefined ? [null, null] : keyOf(cursor);
    const rows = await this.tenancy.manager.query<ReminderView[]>(
      `SELECT i.id, i.type, json_build_object('kind', i.cause_kind, 'id', i.cause_id) AS cause,
         coalesce(a.title, CASE WHEN r.id IS NOT NULL THEN ${theOther} END, CASE WHEN c.id IS NOT NULL THEN ${claimed} END) AS about,
         coalesce(a.relationship_id, r.id) AS "relationshipId", c.evidence_id AS "evidenceId",
         CASE WHEN a.id IS NOT NULL THEN i.occasion END AS day, ${instantText('s.starts_at')} AS "startsAt",
         ${instantText('n.told_at')} AS "toldAt", ${instantText('n.read_at')} AS "readAt"
       FROM reminder_notice n JOIN reminder_intent i ON i.organisation_id = n.organisation_id AND i.id = n.intent_id
         LEFT JOIN mentoring_action a ON i.cause_kind = 'ACTION' AND a.organisation_id = $1 AND a.id = i.cause_id AND a.owner_id = $2
         LEFT JOIN mentoring_session s ON i.cause_kind = 'SESSION' AND s.organisation_id = $1 AND s.id = i.cause_id
         LEFT JOIN mentoring_relationship r ON r.organisation_id = $1 AND r.id = CASE i.cause_kind WHEN 'PAIR' THEN i.cause_id ELSE s.relationship_id END AND $2 IN (r.mentor_id, r.mentee_id)
         LEFT JOIN claim c ON i.cause_kind = 'CLAIM' AND c.organisation_id = $1 AND c.id = i.cause_id AND $2 IN (c.owner_id, c.assessor_id, c.second_assessor_id)
         LEFT JOIN requirement q ON q.organisation_id = $1 AND q.id = c.requirement_id
       WHERE n.organisation_id = $1 AND n.member_id = $2 AND ($3 = 'ALL' OR n.read_at IS NULL)
         AND ($4::timestamptz IS NULL OR (n.told_at, n.intent_id) < ($4::timestamptz, $5::uuid))
       ORDER BY n.told_at DESC, n.intent_id DESC LIMIT $6`,
      [this.tenancy.organisationId, memberId, state, toldAt, intentId, limit + 1],
    );
    return cutPage(rows, limit, (row) => [row.toldAt, row.id]);
  }
}

/** @throws DomainError INVALID at `query.cursor`. */
function keyOf(cursor: string): [string, Id] {
  const [toldAt, intentId] = decodeCursor(cursor, 2) ?? [];
  const key = [instant.safeParse(toldAt).data, idSchema.safeParse(intentId).data] as const;
  if (key[0] === undefined || key[1] === undefined) throw invalid('query.cursor', 'Is not a place in this list');
  return [key[0], key[1]];
}

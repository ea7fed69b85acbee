import { cutPage, decodeCursor, id, instant, invalid, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { becamePair, isLive, relationshipStatus, type sessionsApi } from '@waymark/mentoring/domain';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';

type SessionQuery = QueryOf<typeof sessionsApi.listSessions>;

/** The states in which two people read their sessions, as `becamePair` of the domain says. */
const readable = relationshipStatus.options.filter(becamePair);

/** Whether the two still meet: where their mentoring is over nothing is to come, and nothing is asked of them any more. */
const meeting = `r.status IN (${relationshipStatus.options.filter(isLive).map((status) => `'${status}'`).join(', ')})`;

/** Which sessions are meant; $4 is the reader and $5 the present. */
const states: Readonly<Record<SessionQuery['state'], string>> = {
  UPCOMING: `s.status = 'PLANNED' AND s.ends_at > $5 AND ${meeting}`,
  PAST: `(s.status <> 'PLANNED' OR s.ends_at <= $5 OR NOT ${meeting})`,
  TO_LOG: `(s.status = 'HELD' OR s.status = 'PLANNED' AND s.ends_at <= $5) AND ${meeting}`,
  TO_CONFIRM: `s.status = 'LOGGED' AND s.logged_by <> $4 AND s.questioned_at IS NULL AND ${meeting}`,
  TO_CORRECT: `s.status = 'LOGGED' AND s.logged_by = $4 AND s.questioned_at IS NOT NULL AND ${meeting}`,
  ALL: 'true',
};

@Injectable()
export class SessionQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The ids of the sessions of somebody's own pairs; those to come with the next first, all others the latest first. */
  async ofMember(memberId: Id, query: SessionQuery, now: Date): Promise<Page<Id>> {
    const after = readMoment(query.cursor);
    const [beyond, order] = query.state === 'UPCOMING' ? ['>', 'ASC'] : ['<', 'DESC'];
    const rows = await this.tenancy.manager.query<{ id: Id; at: string }[]>(
      `SELECT s.id, ${instantText('s.starts_at')} AS at
       FROM mentoring_session s JOIN mentoring_relationship r ON r.organisation_id = s.organisation_id AND r.id = s.relationship_id
       WHERE s.organisation_id = $1 AND ($2::uuid IS NULL OR s.relationship_id = $2) AND r.status = ANY ($3::text[])
         AND $4::uuid IN (r.mentor_id, r.mentee_id) AND $5::timestamptz IS NOT NULL AND ${states[query.state]}
         AND ($6::timestamptz IS NULL OR (s.starts_at, s.id) ${beyond} ($6, $7::uuid))
       ORDER BY s.starts_at ${order}, s.id ${order} LIMIT $8`,
      [this.tenancy.organisationId, query.relationshipId ?? null, readable, memberId, now, after?.at ?? null, after?.id ?? null, query.limit + 1],
    );
    const page = cutPage(rows, query.limit, ({ at, id: last }) => [at, last]);
    return { ...page, items: page.items.map((row) => row.id) };
  }

  /** What members are called, by their ids. */
  async namesOf(memberIds: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.tenancy.manager.query<{ id: Id; name: string }[]>(
      'SELECT m.id, m.name FROM member m WHERE m.organisation_id = $1 AND m.id = ANY ($2::uuid[])',
      [this.tenancy.organisationId, [...new Set(memberIds)]],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

/** The last row of the page before, in a list that is ordered by an instant and then the id. */
export function readMoment(cursor: string | undefined): { at: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [at, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(at);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
  return { at: moment.data, id: last.data };
}

import { cutPage, decodeCursor, id, instant, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AccessCounts, AccessEventView, accountabilityApi, Subject } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { strangeCursor } from '../people/name-cursor';
import { instantText } from '../people/visibility.queries';

@Injectable()
export class AccessEventQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Who read the items of one person, latest first. */
  async ofOwner(ownerId: Id, query: QueryOf<typeof accountabilityApi.listAccessEvents>): Promise<Page<AccessEventView>> {
    const before = readMomentCursor(query.cursor);
    const rows = await this.tenancy.manager.query<AccessEventView[]>(
      `SELECT e.id, ${instantText('e.at')} AS at, e.reader_id AS "readerId", m.name AS "readerName", e.ground,
         e.subject_kind AS "subjectKind", e.subject_id AS "subjectId"
       FROM access_event e JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.reader_id
       WHERE e.organisation_id = $1 AND e.owner_id = $2
         AND ($3::text IS NULL OR e.subject_kind = $3) AND ($4::uuid IS NULL OR e.subject_id = $4)
         AND ($5::timestamptz IS NULL OR (e.at, e.id) < ($5, $6::uuid))
       ORDER BY e.at DESC, e.id DESC LIMIT $7`,
      [
        this.tenancy.organisationId,
        ownerId,
        query.subjectKind ?? null,
        query.subjectId ?? null,
        before?.at ?? null,
        before?.id ?? null,
        query.limit + 1,
      ],
    );
    return cutPage(rows, query.limit, ({ at, id: last }) => [at, last]);
  }

  /** When each reader last read an item, by their id. */
  async lastReads({ kind, id: subjectId }: Subject): Promise<Map<Id, string>> {
    const rows = await this.tenancy.manager.query<{ readerId: Id; at: string }[]>(
      `SELECT e.reader_id AS "readerId", ${instantText('max(e.at)')} AS at FROM access_event e
       WHERE e.organisation_id = $1 AND e.subject_kind = $2 AND e.subject_id = $3 GROUP BY e.reader_id`,
      [this.tenancy.organisationId, kind, subjectId],
    );
    return new Map(rows.map(({ readerId, at }) => [readerId, at]));
  }

  /** Months in UTC, latest first; the months of the last three years. */
  async counts(now: Date): Promise<AccessCounts['items']> {
    return this.tenancy.manager.query<AccessCounts['items']>(
      `SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, e.subject_kind AS "subjectKind", e.ground,
         count(*)::int AS reads, count(DISTINCT e.reader_id)::int AS readers
       FROM access_event e WHERE e.organisation_id = $1 AND e.at > $2::timestamptz - interval '3 years'
       GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3`,
      [this.tenancy.organisationId, now],
    );
  }
}

function readMomentCursor(cursor: string | undefined): { at: string; id: Id } | null {
  if (cursor === undefined) return null;
  const [at, lastId] = decodeCursor(cursor, 2) ?? [];
  const moment = instant.safeParse(at);
  const last = id.safeParse(lastId);
  if (!moment.success || !last.success) throw strangeCursor();
  return { at: moment.data, id: last.data };
}

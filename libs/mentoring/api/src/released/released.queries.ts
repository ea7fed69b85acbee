import { cutPage, id, instant, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { goalsApi, ReleasedItem } from '@waymark/mentoring/domain';
import { instantText, readCursor } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { sessionNumber } from '../access/items.queries';
import { personOf } from '../access/shown.queries';

/** What is released, by its kind in the ledger, with what it is called where there is no word of its own to call it by. */
const items = `
  SELECT 'goal' AS kind, g.id, g.title FROM mentoring_goal g WHERE g.organisation_id = $1
  UNION ALL SELECT 'action', a.id, a.title FROM mentoring_action a WHERE a.organisation_id = $1
  UNION ALL SELECT 'session-summary', s.id, coalesce('Session ' || ${sessionNumber('s')}, 'Session') FROM mentoring_session s WHERE s.organisation_id = $1`;

@Injectable()
export class ReleasedQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of what is released to a reader now, the latest first. */
  async to(readerId: Id, { ownerId, cursor, limit }: QueryOf<typeof goalsApi.listReleasedToMe>): Promise<Page<ReleasedItem>> {
    const [at, last] = readCursor(cursor, z.tuple([instant, id])) ?? [null, null];
    const rows = await this.tenancy.manager.query<(ReleasedItem & { releaseId: Id })[]>(
      `SELECT r.id AS "releaseId", r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", i.title, ${personOf('r.owner_id')} AS owner, ${instantText('r.given_at')} AS "releasedAt"
       FROM release r JOIN (${items}) i ON i.kind = r.subject_kind AND i.id = r.subject_id
       WHERE r.organisation_id = $1 AND r.reader_id = $2 AND r.ended_at IS NULL AND ($3::uuid IS NULL OR r.owner_id = $3)
         AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', r.given_at), r.id) < ($4, $5::uuid))
       ORDER BY date_trunc('milliseconds', r.given_at) DESC, r.id DESC LIMIT $6`,
      [this.tenancy.organisationId, readerId, ownerId ?? null, at, last, limit + 1],
    );
    return cutPage(rows, limit, ({ releasedAt, releaseId }) => [releasedAt, releaseId]);
  }
}

import { cutPage, id, instant, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { placeTaking, type relationshipsApi } from '@waymark/mentoring/domain';
import { instantText, readCursor } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';

const live = placeTaking.map((status) => `'${status}'`).join(', ');

/** Which pairs are meant by a word of the list. */
const inState: Readonly<Record<QueryOf<typeof relationshipsApi.listRelationships>['state'], string>> = {
  WAITING: `r.status = 'REQUESTED'`,
  LIVE: `r.status IN (${live})`,
  OVER: `r.status NOT IN ('REQUESTED', ${live})`,
  ALL: 'true',
};

@Injectable()
export class RelationshipListQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the pairs of somebody, the latest request first. */
  async idsOf(memberId: Id, { part, state, cursor, limit }: QueryOf<typeof relationshipsApi.listRelationships>): Promise<Page<Id>> {
    const [at, after] = readCursor(cursor, z.tuple([instant, id])) ?? [null, null];
    const rows = await this.tenancy.manager.query<{ id: Id; at: string }[]>(
      `SELECT r.id, ${instantText('r.requested_at')} AS at FROM mentoring_relationship r
       WHERE r.organisation_id = $1 AND ($3::text IS DISTINCT FROM 'MENTOR' AND r.mentee_id = $2 OR $3::text IS DISTINCT FROM 'MENTEE' AND r.mentor_id = $2)
         AND ${inState[state]} AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', r.requested_at), r.id) < ($4, $5::uuid))
       ORDER BY date_trunc('milliseconds', r.requested_at) DESC, r.id DESC LIMIT $6`,
      [this.tenancy.organisationId, memberId, part ?? null, at, after, limit + 1],
    );
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.at, row.id]);
    return { items: items.map((row) => row.id), nextCursor };
  }
}

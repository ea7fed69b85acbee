import type { Id, QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { mentorDirectoryApi, MentoringLogEntry } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { sessionNumber } from '../access/items.queries';

@Injectable()
export class MentoringLogQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Sessions that a mentor held and that were logged, the earliest first. Pairs and sessions are counted over all of
   * them, so a narrower time gives the same numbers.
   */
  of(mentorId: Id, { from, to }: QueryOf<typeof mentorDirectoryApi.readMentoringLog>): Promise<MentoringLogEntry[]> {
    return this.tenancy.manager.query<MentoringLogEntry[]>(
      `WITH held AS (
         SELECT s.id, s.starts_at, s.relationship_id, left(s.starts, 10) AS held_on, s.status, ${sessionNumber('s')} AS number,
           (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int AS minutes
         FROM mentoring_session s JOIN mentoring_relationship p ON p.organisation_id = s.organisation_id AND p.id = s.relationship_id
         WHERE s.organisation_id = $1 AND p.mentor_id = $2 AND s.status IN ('LOGGED', 'CONFIRMED')),
       met AS (
         SELECT h.relationship_id, row_number() OVER (ORDER BY min(h.starts_at), h.relationship_id)::int AS pair FROM held h GROUP BY h.relationship_id)
       SELECT h.held_on AS "heldOn", h.minutes, met.pair, h.number AS session, h.status = 'CONFIRMED' AS confirmed
       FROM held h JOIN met ON met.relationship_id = h.relationship_id
       WHERE ($3::text IS NULL OR h.held_on >= $3) AND ($4::text IS NULL OR h.held_on <= $4)
       ORDER BY h.held_on, h.starts_at, h.id`,
      [this.tenancy.organisationId, mentorId, from ?? null, to ?? null],
    );
  }
}

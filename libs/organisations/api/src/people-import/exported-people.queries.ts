import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ExportedPerson } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ExportedPeopleQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The next members after one, in the order in which they came, as they stand on the day. */
  async after(memberId: Id | null, day: string, limit: number): Promise<(ExportedPerson & { id: Id })[]> {
    return this.tenancy.manager.query<(ExportedPerson & { id: Id })[]>(
      `SELECT m.id, m.external_id AS "externalId", m.email, m.name, m.job_title AS "jobTitle",
         ARRAY (
           SELECT t.name FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
           WHERE tm.organisation_id = $1 AND tm.member_id = m.id ORDER BY t.name) AS teams,
         l.email AS manager, l.from_date::text AS "from",
         EXISTS (SELECT FROM role_grant g WHERE g.organisation_id = $1 AND g.member_id = m.id
           AND g.role = 'ORGANISATION_ADMIN' AND g.ended_at IS NULL) AS "isAdmin"
       FROM member m
       LEFT JOIN LATERAL (
         SELECT c.email, l.from_date FROM reporting_line l JOIN member c ON c.organisation_id = $1 AND c.id = l.manager_id AND c.status <> 'ERASED'
         WHERE l.organisation_id = $1 AND l.member_id = m.id AND l.from_date <= $3::date AND (l.to_date IS NULL OR l.to_date > $3::date)
         LIMIT 1) l ON true
       WHERE m.organisation_id = $1 AND m.status NOT IN ('WITHDRAWN', 'ERASED') AND ($2::uuid IS NULL OR m.id > $2)
       ORDER BY m.id LIMIT $4`,
      [this.tenancy.organisationId, memberId, day, limit],
    );
  }
}

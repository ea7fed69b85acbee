import { invalid, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** Who is there, and takes part in what. */
@Injectable()
export class TakingPartQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async isActive(memberId: Id): Promise<boolean> {
    const rows = await this.query<object>(`SELECT FROM member m WHERE m.organisation_id = $1 AND m.id = $2 AND m.status = 'ACTIVE'`, memberId);
    return rows.length > 0;
  }

  /** The programmes that a member takes part in on a day and that are not archived, the earliest enrolment first. */
  async programmesOf(memberId: Id, day: string): Promise<Id[]> {
    const rows = await this.query<{ id: Id }>(
      `SELECT p.id FROM enrolment e JOIN programme p ON p.organisation_id = e.organisation_id AND p.id = e.programme_id
       WHERE e.organisation_id = $1 AND e.member_id = $2 AND e.from_date <= $3::date AND (e.to_date IS NULL OR e.to_date > $3::date) AND p.archived_at IS NULL
       ORDER BY e.from_date, e.id`,
      memberId,
      day,
    );
    return rows.map(({ id }) => id);
  }

  /** Programmes that are not archived, the oldest first. */
  async activeProgrammes(): Promise<Id[]> {
    const rows = await this.query<{ id: Id }>('SELECT p.id FROM programme p WHERE p.organisation_id = $1 AND p.archived_at IS NULL ORDER BY p.created_at, p.id');
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError INVALID at `body.skillIds` where one is not a skill of a framework of the organisation. */
  async requireSkills(skillIds: readonly Id[]): Promise<void> {
    const rows = await this.query<{ id: Id }>('SELECT s.id FROM skill s WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[])', [...skillIds]);
    const known = new Set(rows.map(({ id }) => id));
    if (skillIds.some((id) => !known.has(id))) throw invalid('body.skillIds', 'Choose skills of a framework.');
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ReportingLineView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

const lineView = `
  SELECT l.id, l.member_id AS "memberId", l.manager_id AS "managerId", m.name AS "managerName",
    l.from_date::text AS "from", l.to_date::text AS "to", l.version
  FROM reporting_line l JOIN member m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
  WHERE l.organisation_id = $1`;

@Injectable()
export class ReportingLineQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Who has managed a member, latest first. */
  historyOf(memberId: Id): Promise<ReportingLineView[]> {
    return this.tenancy.manager.query<ReportingLineView[]>(
      `${lineView} AND l.member_id = $2 ORDER BY l.from_date DESC, l.id DESC`,
      [this.tenancy.organisationId, memberId],
    );
  }

  async read(id: Id): Promise<ReportingLineView | null> {
    const [line] = await this.tenancy.manager.query<ReportingLineView[]>(`${lineView} AND l.id = $2`, [
      this.tenancy.organisationId,
      id,
    ]);
    return line ?? null;
  }
}

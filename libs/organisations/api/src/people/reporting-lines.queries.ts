import { calendarDate, cutPage, id, type Id, type Page, type PageQuery } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ReportingLineView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCursor } from './name-cursor';

const lineView = `
  SELECT l.id, l.member_id AS "memberId", l.manager_id AS "managerId", m.name AS "managerName",
    l.from_date::text AS "from", l.to_date::text AS "to", l.version
  FROM reporting_line l JOIN member m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
  WHERE l.organisation_id = $1`;

/** What orders the history: the first day, the line. */
const lastLine = z.tuple([calendarDate, id]);

@Injectable()
export class ReportingLineQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of who has managed a member, latest first. */
  async historyOf(memberId: Id, query: PageQuery): Promise<Page<ReportingLineView>> {
    const [from, lineId] = readCursor(query.cursor, lastLine) ?? [null, null];
    const rows = await this.tenancy.manager.query<ReportingLineView[]>(
      `${lineView} AND l.member_id = $2 AND ($3::date IS NULL OR (l.from_date, l.id) < ($3::date, $4::uuid))
       ORDER BY l.from_date DESC, l.id DESC LIMIT $5`,
      [this.tenancy.organisationId, memberId, from, lineId, query.limit + 1],
    );
    return cutPage(rows, query.limit, (line) => [line.from, line.id]);
  }

  async read(id: Id): Promise<ReportingLineView | null> {
    const [line] = await this.tenancy.manager.query<ReportingLineView[]>(`${lineView} AND l.id = $2`, [
      this.tenancy.organisationId,
      id,
    ]);
    return line ?? null;
  }
}

import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { EnrolmentState, EnrolmentView, programmesApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { readNameCursor } from '../people/name-cursor';
import { byName, containing } from '../people/visibility.queries';

const enrolmentView = `
  SELECT e.id, e.programme_id AS "programmeId", p.name AS "programmeName", e.member_id AS "memberId", m.name AS "memberName",
    m.job_title AS "jobTitle", e.part, e.from_date::text AS "from", e.to_date::text AS "to"
  FROM enrolment e
  JOIN programme p ON p.organisation_id = e.organisation_id AND p.id = e.programme_id
  JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.member_id
  WHERE e.organisation_id = $1`;

/** How an enrolment stands on the day $3. */
const stateOf: Record<EnrolmentState, string> = {
  TO_COME: 'e.from_date > $3::date',
  CURRENT: '(e.from_date <= $3::date AND (e.to_date IS NULL OR e.to_date > $3::date))',
  ENDED: 'e.to_date <= $3::date',
};

@Injectable()
export class EnrolmentQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of who takes part in a programme, by name. */
  async list(programmeId: Id, day: string, query: QueryOf<typeof programmesApi.listEnrolments>): Promise<Page<EnrolmentView>> {
    const after = readNameCursor(query.cursor);
    const rows = await this.tenancy.manager.query<EnrolmentView[]>(
      `${enrolmentView} AND e.programme_id = $2 AND ${stateOf[query.state]}
         AND ($4::text IS NULL OR m.name ILIKE $4 OR m.email ILIKE $4)
         AND ($5::text IS NULL OR e.part = $5)
         AND ($6::text IS NULL OR (${byName('m.name')}, e.id) > ($6, $7::uuid))
       ORDER BY ${byName('m.name')}, e.id LIMIT $8`,
      [
        this.tenancy.organisationId,
        programmeId,
        day,
        containing(query.search),
        query.part ?? null,
        after?.name ?? null,
        after?.id ?? null,
        query.limit + 1,
      ],
    );
    return cutPage(rows, query.limit, ({ memberName, id }) => [memberName, id]);
  }

  /** What a member took and takes part in, latest first: everything, or in these programmes only. */
  listOf(memberId: Id, programmeIds: readonly Id[] | null): Promise<EnrolmentView[]> {
    return this.tenancy.manager.query<EnrolmentView[]>(
      `${enrolmentView} AND e.member_id = $2 AND ($3::uuid[] IS NULL OR e.programme_id = ANY ($3))
       ORDER BY e.from_date DESC, e.id DESC`,
      [this.tenancy.organisationId, memberId, programmeIds],
    );
  }

  async read(id: Id): Promise<EnrolmentView> {
    const [enrolment] = await this.tenancy.manager.query<EnrolmentView[]>(`${enrolmentView} AND e.id = $2`, [this.tenancy.organisationId, id]);
    if (enrolment === undefined) throw new Error('An enrolment that was found has no row');
    return enrolment;
  }

  /** Of these members the active ones, by id. */
  async activeNamesOf(memberIds: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.tenancy.manager.query<{ id: Id; name: string }[]>(
      `SELECT m.id, m.name FROM member m WHERE m.organisation_id = $1 AND m.id = ANY ($2::uuid[]) AND m.status = 'ACTIVE'`,
      [this.tenancy.organisationId, [...memberIds]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The programmes that a member owns. */
  async ownedBy(memberId: Id): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `SELECT DISTINCT g.programme_id AS id FROM role_grant g
       WHERE g.organisation_id = $1 AND g.member_id = $2 AND g.role = 'PROGRAMME_OWNER' AND g.ended_at IS NULL`,
      [this.tenancy.organisationId, memberId],
    );
    return rows.map(({ id }) => id);
  }
}

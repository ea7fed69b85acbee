import { cutPage, type Id, type Page } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ManagerAcknowledgement, ProgrammeOverview, WaitingPurpose } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { NameCursor } from '../people/name-cursor';
import { aroundActor, byName, instantText } from '../people/visibility.queries';

/** What is in force on the day $2. */
const onTheDay = (row: string) => `${row}.organisation_id = $1 AND ${row}.from_date <= $2::date AND (${row}.to_date IS NULL OR ${row}.to_date > $2::date)`;

/** The programme whose policies hold for whoever takes part in none. */
const firstProgramme = `
  first AS (SELECT p.id FROM programme p WHERE p.organisation_id = $1 AND p.archived_at IS NULL ORDER BY p.created_at, p.id LIMIT 1)`;

/** Enrolments on the day, but for those in a programme that is archived. */
const takingPart = `
  taking_part AS (
    SELECT e.member_id, e.programme_id, p.created_at
    FROM enrolment e JOIN programme p ON p.organisation_id = e.organisation_id AND p.id = e.programme_id
    WHERE ${onTheDay('e')} AND p.archived_at IS NULL)`;

/**
 * The active members who manage somebody to whom the programme $3 applies, directly or above: those who take part in
 * it, and for the first programme also those who take part in none.
 */
const managersOfProgramme = `
  ${firstProgramme}, ${takingPart},
  people AS (
    SELECT t.member_id AS id FROM taking_part t WHERE t.programme_id = $3::uuid
    UNION
    SELECT m.id FROM member m, first
    WHERE m.organisation_id = $1 AND m.status = 'ACTIVE' AND first.id = $3::uuid
      AND m.id <> ALL (ARRAY(SELECT t.member_id FROM taking_part t))),
  above AS (
    SELECT l.manager_id AS id FROM people JOIN reporting_line l ON l.member_id = people.id WHERE ${onTheDay('l')}
    UNION
    SELECT l.manager_id FROM above JOIN reporting_line l ON l.member_id = above.id WHERE ${onTheDay('l')}),
  managers AS (
    SELECT m.id, m.name, a.purpose_version, a.acknowledged_at
    FROM above JOIN member m ON m.organisation_id = $1 AND m.id = above.id
    LEFT JOIN LATERAL (
      SELECT a.purpose_version, a.acknowledged_at FROM purpose_acknowledgement a
      WHERE a.organisation_id = $1 AND a.member_id = m.id AND a.programme_id = $3::uuid
      ORDER BY a.purpose_version DESC LIMIT 1) a ON true
    WHERE m.status = 'ACTIVE')`;

/** A purpose as somebody is asked to acknowledge it; the policies are those of the programme. */
type DeclaredRow = Omit<WaitingPurpose, 'managerSharing'>;

/** Who takes part in what, and to whom a programme therefore applies. */
@Injectable()
export class Participation {
  constructor(private readonly tenancy: Tenancy) {}

  /** The programmes that apply to any of these members on the day, the oldest first. */
  async programmesOf(memberIds: readonly Id[], day: string): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `WITH ${firstProgramme}, ${takingPart}, applied AS (
         SELECT coalesce(t.programme_id, first.id) AS id
         FROM unnest($3::uuid[]) asked (id) CROSS JOIN first LEFT JOIN taking_part t ON t.member_id = asked.id)
       SELECT p.id FROM programme p
       WHERE p.organisation_id = $1 AND p.id IN (SELECT applied.id FROM applied) ORDER BY p.created_at, p.id`,
      [this.tenancy.organisationId, day, [...memberIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Everybody whom a member manages on the day, directly and below. */
  async reportsOf(memberId: Id, day: string): Promise<Id[]> {
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(`WITH RECURSIVE ${aroundActor} SELECT below.id FROM below`, [
      this.tenancy.organisationId,
      memberId,
      day,
    ]);
    return rows.map(({ id }) => id);
  }

  /** What these programmes declare, each with what the member acknowledged of it last. */
  declaredTo(memberId: Id, programmeIds: readonly Id[]): Promise<DeclaredRow[]> {
    return this.tenancy.manager.query<DeclaredRow[]>(
      `SELECT p.id AS "programmeId", p.name AS "programmeName", p.purpose, p.purpose_version AS "purposeVersion",
         (SELECT json_build_object('purpose', d.purpose, 'at', ${instantText('a.acknowledged_at')})
           FROM purpose_acknowledgement a JOIN programme_purpose d
             ON d.organisation_id = a.organisation_id AND d.programme_id = a.programme_id AND d.version = a.purpose_version
           WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.programme_id = p.id
           ORDER BY a.purpose_version DESC LIMIT 1) AS acknowledged
       FROM programme p WHERE p.organisation_id = $1 AND p.id = ANY ($3::uuid[]) ORDER BY p.created_at, p.id`,
      [this.tenancy.organisationId, memberId, [...programmeIds]],
    );
  }

  async overviewOf(programmeId: Id, day: string): Promise<ProgrammeOverview> {
    const [overview] = await this.tenancy.manager.query<ProgrammeOverview[]>(
      `WITH RECURSIVE ${managersOfProgramme},
       present AS (SELECT e.part FROM enrolment e WHERE ${onTheDay('e')} AND e.programme_id = $3::uuid)
       SELECT
         (SELECT json_build_object(
            'mentees', count(*) FILTER (WHERE part = 'MENTEE'), 'mentors', count(*) FILTER (WHERE part = 'MENTOR'),
            'both', count(*) FILTER (WHERE part = 'BOTH'),
            'toCome', (SELECT count(*) FROM enrolment e WHERE e.organisation_id = $1 AND e.programme_id = $3 AND e.from_date > $2::date))
          FROM present) AS people,
         (SELECT json_build_object(
            'acknowledged', count(*) FILTER (WHERE m.purpose_version = p.purpose_version),
            'waiting', count(*) FILTER (WHERE m.purpose_version IS DISTINCT FROM p.purpose_version))
          FROM managers m, programme p WHERE p.organisation_id = $1 AND p.id = $3) AS managers`,
      [this.tenancy.organisationId, day, programmeId],
    );
    if (overview === undefined) throw new Error('Counting gives a row');
    return overview;
  }

  /** A page of the managers whom the purpose of a programme asks, by name. */
  async managersOf(programmeId: Id, day: string, { after, limit }: { after: NameCursor | null; limit: number }): Promise<Page<ManagerAcknowledgement>> {
    const rows = await this.tenancy.manager.query<ManagerAcknowledgement[]>(
      `WITH RECURSIVE ${managersOfProgramme}
       SELECT m.id AS "memberId", m.name AS "memberName", m.purpose_version AS "purposeVersion", ${instantText('m.acknowledged_at')} AS at
       FROM managers m
       WHERE $4::text IS NULL OR (${byName('m.name')}, m.id) > ($4, $5::uuid)
       ORDER BY ${byName('m.name')}, m.id LIMIT $6`,
      [this.tenancy.organisationId, day, programmeId, after?.name ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ memberName, memberId }) => [memberName, memberId]);
  }
}

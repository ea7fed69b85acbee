import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { byName } from '@waymark/organisations/api';
import { rolesKnownAt } from '@waymark/role-profiles/api';
import type { AssignmentKind } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import type { Edition } from '../standing/editions.queries';

/** Somebody who reports to a reader today, with the roles that they have on the day that is looked at. */
export interface Report {
  readonly id: Id;
  readonly name: string;
  readonly isDirect: boolean;
  readonly roles: readonly (Edition & { readonly kind: AssignmentKind })[];
  readonly teamIds: readonly Id[];
}

/** A team in which a reader manages somebody, directly or below, and who else is in it. */
export interface ReportsTeam {
  readonly id: Id;
  readonly name: string;
  /** How many people are in it today, without the reader. */
  readonly people: number;
}

/** $1 the organisation, $2 the manager, $3 today. A circle, which the rules never let in, ends by itself. */
const below = `
  direct AS (
    SELECT l.member_id AS id FROM reporting_line l
    WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.from_date <= $3::date AND (l.to_date IS NULL OR l.to_date > $3::date)),
  below AS (
    SELECT direct.id FROM direct
    UNION
    SELECT l.member_id FROM below JOIN reporting_line l ON l.manager_id = below.id
    WHERE l.organisation_id = $1 AND l.from_date <= $3::date AND (l.to_date IS NULL OR l.to_date > $3::date)),
  report AS (
    SELECT m.id, m.name, EXISTS (SELECT FROM direct WHERE direct.id = m.id) AS is_direct
    FROM member m WHERE m.organisation_id = $1 AND m.status = 'ACTIVE' AND m.id <> $2 AND m.id = ANY (ARRAY(SELECT below.id FROM below)))`;

/** Who reports to a reader. It is always today's answer: whoever left the line is gone from its past as well. */
@Injectable()
export class ReportQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Everybody who reports to a manager today, directly or below, by name; with their roles on another day, as known at an instant. */
  of(managerId: Id, today: string, roles: { readonly day: string; readonly knownAt: Date }): Promise<Report[]> {
    return this.tenancy.manager.query<Report[]>(
      `WITH RECURSIVE ${below},
       role AS (
         SELECT a.member_id, json_agg(json_build_object('kind', a.kind, 'profileId', v.profile_id, 'versionId', v.id, 'title', v.title, 'number', v.number)
           ORDER BY a.kind) AS roles
         FROM ${rolesKnownAt('$5')} a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
         WHERE a.organisation_id = $1 AND a.member_id = ANY (ARRAY(SELECT report.id FROM report))
           AND a.from_date <= $4::date AND (a.to_date IS NULL OR a.to_date > $4::date) GROUP BY a.member_id),
       team AS (
         SELECT tm.member_id, json_agg(tm.team_id) AS ids FROM team_member tm
         WHERE tm.organisation_id = $1 AND tm.member_id = ANY (ARRAY(SELECT report.id FROM report)) GROUP BY tm.member_id)
       SELECT report.id, report.name, report.is_direct AS "isDirect", coalesce(role.roles, '[]') AS roles, coalesce(team.ids, '[]') AS "teamIds"
       FROM report LEFT JOIN role ON role.member_id = report.id LEFT JOIN team ON team.member_id = report.id
       ORDER BY ${byName('report.name')}, report.id`,
      [this.tenancy.organisationId, managerId, today, roles.day, roles.knownAt],
    );
  }

  /** The teams with any of these people, by name. */
  teamsOf(managerId: Id, memberIds: readonly Id[]): Promise<ReportsTeam[]> {
    return this.tenancy.manager.query<ReportsTeam[]>(
      `SELECT t.id, t.name,
         (SELECT count(*)::int FROM team_member tm JOIN member m ON m.organisation_id = tm.organisation_id AND m.id = tm.member_id
           WHERE tm.organisation_id = $1 AND tm.team_id = t.id AND m.status = 'ACTIVE' AND m.id <> $2) AS people
       FROM team t
       WHERE t.organisation_id = $1 AND t.id IN (
         SELECT tm.team_id FROM team_member tm WHERE tm.organisation_id = $1 AND tm.member_id = ANY ($3::uuid[]))
       ORDER BY ${byName('t.name')}, t.id`,
      [this.tenancy.organisationId, managerId, [...memberIds]],
    );
  }
}

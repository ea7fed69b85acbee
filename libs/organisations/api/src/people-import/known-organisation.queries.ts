import { calendarDate, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { teamKey, type ImportRow, type KnownOrganisation, type KnownPerson, type LineSpan } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { OrganisationRepository } from '../people/organisation.repository';

/** An organisation as a plan has to know it, with the versions of its members and the ids of its teams. */
export interface VersionedOrganisation extends KnownOrganisation {
  readonly versions: ReadonlyMap<Id, number>;
  /** The ids of the teams, by their keys. */
  readonly teamIds: ReadonlyMap<string, Id>;
}

@Injectable()
export class KnownOrganisationQueries {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly calendar: OrganisationCalendar,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Everything that planning these rows asks for. */
  async read(rows: readonly ImportRow[]): Promise<VersionedOrganisation> {
    const today = await this.calendar.today();
    const people = await this.people();
    const teams = await this.tenancy.manager.query<{ id: Id; name: string }[]>('SELECT id, name FROM team WHERE organisation_id = $1', [this.tenancy.organisationId]);
    const days = rows.map(({ cells }) => cells.from?.trim() ?? '').filter((day) => calendarDate.safeParse(day).success);
    const firstDay = days.reduce((first, day) => (day < first ? day : first), today);
    return {
      today,
      people,
      teams: teams.map(({ name }) => name),
      mailDomains: await this.organisations.mailDomains(),
      lines: await this.linesFrom(firstDay),
      teamIds: new Map(teams.map(({ id, name }) => [teamKey(name), id])),
      versions: new Map(people.map(({ id, version }) => [id, version])),
    };
  }

  private people(): Promise<(KnownPerson & { version: number })[]> {
    return this.tenancy.manager.query<(KnownPerson & { version: number })[]>(
      `SELECT m.id, m.external_id AS "externalId", m.email, m.name, m.job_title AS "jobTitle", m.status, m.version,
         m.account_id IS NOT NULL OR m.invitation_id IS NOT NULL AS "hasFixedAddress",
         g.member_id IS NOT NULL AS "isAdmin", coalesce(tm.teams, '{}') AS teams
       FROM member m
       LEFT JOIN (
         SELECT tm.member_id, array_agg(t.name ORDER BY t.name) AS teams
         FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
         WHERE tm.organisation_id = $1 GROUP BY tm.member_id) tm ON tm.member_id = m.id
       LEFT JOIN role_grant g ON g.organisation_id = m.organisation_id AND g.member_id = m.id
         AND g.role = 'ORGANISATION_ADMIN' AND g.ended_at IS NULL
       WHERE m.organisation_id = $1 AND m.status <> 'ERASED'`,
      [this.tenancy.organisationId],
    );
  }

  private linesFrom(day: string): Promise<LineSpan[]> {
    return this.tenancy.manager.query<LineSpan[]>(
      `SELECT id, member_id AS "memberId", manager_id AS "managerId", from_date::text AS "from", to_date::text AS "to"
       FROM reporting_line WHERE organisation_id = $1 AND (to_date IS NULL OR to_date > $2::date)`,
      [this.tenancy.organisationId, day],
    );
  }
}

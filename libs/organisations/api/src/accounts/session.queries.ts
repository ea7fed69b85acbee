import type { Id } from '@waymark/foundation/kernel';
import { calendarDayIn, organisationLocale, type OrganisationLocale } from '@waymark/organisations/domain';
import type { EntityManager } from 'typeorm';

export interface OwnPlace {
  member: { id: Id; name: string; jobTitle: string | null; timeZone: string };
  organisation: { id: Id; name: string; locale: OrganisationLocale; timeZone: string };
  managesPeople: boolean;
}

/** A member's own row, their organisation, and whether anybody reports to them on the organisation's present day. */
export async function readOwnPlace(manager: EntityManager, memberId: Id, now: Date): Promise<OwnPlace> {
  const [row] = await manager.query<Record<string, string | null>[]>(
    `SELECT m.name, m.job_title, m.time_zone, o.id AS organisation_id, o.name AS organisation_name,
       o.time_zone AS organisation_zone, o.locale
     FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE m.id = $1`,
    [memberId],
  );
  if (row === undefined) throw new Error('A member who is signed in has no row');
  return {
    member: {
      id: memberId,
      name: String(row['name']),
      jobTitle: row['job_title'] as string | null,
      timeZone: String(row['time_zone']),
    },
    organisation: {
      id: String(row['organisation_id']),
      name: String(row['organisation_name']),
      locale: organisationLocale.parse(row['locale']),
      timeZone: String(row['organisation_zone']),
    },
    managesPeople: await managesPeople(manager, memberId, calendarDayIn(String(row['organisation_zone']), now)),
  };
}

async function managesPeople(manager: EntityManager, memberId: Id, day: string): Promise<boolean> {
  const reports = await manager.query<unknown[]>(
    `SELECT 1 FROM reporting_line
     WHERE manager_id = $1 AND from_date <= $2::date AND (to_date IS NULL OR to_date > $2::date) LIMIT 1`,
    [memberId, day],
  );
  return reports.length > 0;
}

import type { Id } from '@waymark/foundation/kernel';
import type { EntityManager } from 'typeorm';

export interface OwnPlace {
  member: { id: Id; name: string; jobTitle: string | null; timeZone: string };
  organisation: { id: Id; name: string };
  managesPeople: boolean;
}

/** A member's own row, their organisation, and whether anybody reports to them on the organisation's present day. */
export async function readOwnPlace(manager: EntityManager, memberId: Id, now: Date): Promise<OwnPlace> {
  const [row] = await manager.query<Record<string, string | boolean | null>[]>(
    `SELECT m.name, m.job_title, m.time_zone, o.id AS organisation_id, o.name AS organisation_name,
       EXISTS (SELECT 1 FROM reporting_line l
         WHERE l.organisation_id = m.organisation_id AND l.manager_id = m.id
           AND l.from_date <= today.day AND (l.to_date IS NULL OR l.to_date > today.day)) AS manages_people
     FROM member m JOIN organisation o ON o.id = m.organisation_id,
       LATERAL (SELECT ($2::timestamptz AT TIME ZONE o.time_zone)::date AS day) today
     WHERE m.id = $1`,
    [memberId, now],
  );
  if (row === undefined) throw new Error('A member who is signed in has no row');
  return {
    member: {
      id: memberId,
      name: String(row['name']),
      jobTitle: row['job_title'] as string | null,
      timeZone: String(row['time_zone']),
    },
    organisation: { id: String(row['organisation_id']), name: String(row['organisation_name']) },
    managesPeople: row['manages_people'] === true,
  };
}

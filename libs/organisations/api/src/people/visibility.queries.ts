import type { Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';

/** Reporting lines in force on the day $3. */
const inForce = 'l.organisation_id = $1 AND l.from_date <= $3::date AND (l.to_date IS NULL OR l.to_date > $3::date)';

/**
 * `canReadMember` and `canReadTeam` of the domain, as conditions for lists. The first four parameters of a statement
 * that uses them are those of `visibleTo`, and it begins with `WITH RECURSIVE ${aroundActor}`.
 */
export function visibleTo(organisationId: Id, actor: Pick<Actor, 'memberId' | 'roles'>, day: string): unknown[] {
  return [organisationId, actor.memberId, day, actor.roles];
}

/** Who manages the actor on the day, directly and above, and who is managed by them, directly and below. */
export const aroundActor = `
  above AS (
    SELECT l.manager_id AS id FROM reporting_line l WHERE ${inForce} AND l.member_id = $2
    UNION
    SELECT l.manager_id FROM above JOIN reporting_line l ON l.member_id = above.id WHERE ${inForce}
  ),
  below AS (
    SELECT l.member_id AS id FROM reporting_line l WHERE ${inForce} AND l.manager_id = $2
    UNION
    SELECT l.member_id FROM below JOIN reporting_line l ON l.manager_id = below.id WHERE ${inForce}
  )`;

/** As arrays: the planner takes a recursive query for huge, and would search it anew for every row. */
const isAbove = (id: string) => `${id} = ANY (ARRAY(SELECT above.id FROM above))`;
const isBelow = (id: string) => `${id} = ANY (ARRAY(SELECT below.id FROM below))`;

const readsEveryTeam = `$4::text[] && ARRAY['ORGANISATION_ADMIN', 'PROGRAMME_OWNER']`;

/** Whether the actor sees the member `m`. */
export const seesMember = `(
  m.id = $2
  OR 'ORGANISATION_ADMIN' = ANY ($4::text[])
  OR m.status = 'ACTIVE' AND (
    'PROGRAMME_OWNER' = ANY ($4::text[]) OR ${isBelow('m.id')} OR ${isAbove('m.id')})
  OR m.status = 'SUSPENDED' AND ${isBelow('m.id')})`;

/** Whether the actor sees the team `t`. */
export const seesTeam = `(
  ${readsEveryTeam}
  OR EXISTS (
    SELECT 1 FROM team_member own
    WHERE own.organisation_id = $1 AND own.team_id = t.id
      AND (own.member_id = $2 OR ${isBelow('own.member_id')})))`;

/** Who manages the member `m` on the day, as `{ id, name }` or null. */
export const managerOfMember = `(
  SELECT json_build_object('id', b.id, 'name', b.name)
  FROM reporting_line l JOIN member b ON b.organisation_id = l.organisation_id AND b.id = l.manager_id
  WHERE ${inForce} AND l.member_id = m.id
  LIMIT 1)`;

/** Whether the member `m` reports to somebody on the day. It is shown with each member, so asking tells nothing more. */
export const managedBy = (manager: string) => `EXISTS (
  SELECT 1 FROM reporting_line l WHERE ${inForce} AND l.member_id = m.id AND l.manager_id = ${manager})`;

/** Whether the member `m` holds a role. */
export const holdsRole = (role: string) => `EXISTS (
  SELECT 1 FROM role_grant g
  WHERE g.organisation_id = $1 AND g.member_id = m.id AND g.role = ${role} AND g.ended_at IS NULL)`;

/** An instant as answers carry it: ISO 8601 in UTC, to the millisecond. */
export function instantText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Names as people expect them to be sorted, whatever the database's own order. The index on members has it too. */
export function byName(column: string): string {
  return `${column} COLLATE "und-x-icu"`;
}

/** What is searched for, or null where nothing is. */
export function wordsIn(search: string | undefined): string | null {
  return search === undefined || search === '' ? null : search;
}

/** A pattern for ILIKE that finds exactly these characters anywhere. Null where nothing is searched for. */
export function containing(search: string | undefined): string | null {
  return search === undefined || search === '' ? null : `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

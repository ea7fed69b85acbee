import { byName } from '@waymark/organisations/api';

/** Pieces of statements in the contract's shape. $1 is the organisation; arguments are SQL for ids. */

/** A member as `person`; null where the id is. */
export function personOf(memberId: string): string {
  return `(SELECT json_build_object('id', who.id, 'name', who.name) FROM member who WHERE who.organisation_id = $1 AND who.id = ${memberId})`;
}

/** A member as `personCard`. */
export function personCardOf(memberId: string): string {
  return `(SELECT json_build_object('id', who.id, 'name', who.name, 'jobTitle', who.job_title, 'teams', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY ${byName('t.name')}, t.id), '[]')
      FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
      WHERE tm.organisation_id = $1 AND tm.member_id = who.id))
    FROM member who WHERE who.organisation_id = $1 AND who.id = ${memberId})`;
}

/** The skills of a list of ids as `soughtSkill`, in the order of the list. */
export function skillsOf(skillIds: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'framework', f.name) ORDER BY sought.place), '[]')
    FROM unnest(${skillIds}) WITH ORDINALITY sought (id, place)
    JOIN skill s ON s.organisation_id = $1 AND s.id = sought.id
    JOIN framework f ON f.organisation_id = s.organisation_id AND f.id = s.framework_id)`;
}

/** A programme by its id and name. */
export function programmeOf(programmeId: string): string {
  return `(SELECT json_build_object('id', p.id, 'name', p.name) FROM programme p WHERE p.organisation_id = $1 AND p.id = ${programmeId})`;
}

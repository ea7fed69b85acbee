/**
 * Pieces of statements that show requirements and levels in the contract's shape. $1 is the organisation; `r` is a
 * requirement and `v` the version of the profile that it is a line of.
 */

/** What a requirement without a scale has: the one step that it is shown at all. */
const shown = `json_build_object('ordinal', 1, 'name', 'Shown')`;

/** The steps of the requirement `r`, the lowest first. */
export const levelsOfRequirement = `
  (CASE WHEN r.scale_id IS NULL THEN json_build_array(${shown}) ELSE (
    SELECT json_agg(json_build_object('ordinal', step.ordinal, 'name', step.name) ORDER BY step.ordinal)
    FROM scale_level step WHERE step.organisation_id = $1 AND step.scale_id = r.scale_id) END)`;

/** How many steps the requirement `r` has. */
export const stepsOfRequirement = `coalesce((
  SELECT max(step.ordinal) FROM scale_level step WHERE step.organisation_id = $1 AND step.scale_id = r.scale_id), 1)`;

/** The requirement `r` as `claimedRequirement` of the contract. */
export const claimedRequirementOf = `json_build_object('id', r.id, 'key', r.key, 'kind', r.kind, 'title', r.title, 'profileTitle', v.title,
  'required', (
    SELECT json_build_object('ordinal', r.ordinal, 'name', step.name, 'scale', s.name, 'steps', ${stepsOfRequirement})
    FROM scale s JOIN scale_level step ON step.organisation_id = s.organisation_id AND step.scale_id = s.id AND step.ordinal = r.ordinal
    WHERE s.organisation_id = $1 AND s.id = r.scale_id),
  'levels', ${levelsOfRequirement})`;

/** The step of the requirement `r` with this ordinal as `namedLevel`; null where `ordinal` is. */
export function namedLevelOf(ordinal: string): string {
  return `(CASE WHEN ${ordinal} IS NOT NULL THEN json_build_object('ordinal', ${ordinal}, 'name', coalesce((
    SELECT step.name FROM scale_level step
    WHERE step.organisation_id = $1 AND step.scale_id = r.scale_id AND step.ordinal = ${ordinal}), 'Shown')) END)`;
}

/** What joins `r` and `v` to a row of the alias that has a `requirement_id`. */
export function joinRequirement(alias: string): string {
  return `
    JOIN requirement r ON r.organisation_id = ${alias}.organisation_id AND r.id = ${alias}.requirement_id
    JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id`;
}

/** A member of this id as `{ id, name }`; null where the id is. */
export function personOf(memberId: string): string {
  return `(SELECT json_build_object('id', who.id, 'name', who.name) FROM member who
    WHERE who.organisation_id = $1 AND who.id = ${memberId})`;
}

/** `measureOf` the requirement `r`. */
export const measureOfRequirement = `coalesce('skill:' || r.skill_id, 'requirement:' || r.key)`;

/** Whether the person with this id has joined and was not erased: what belongs to others waits for nobody. */
export const isThere = (memberId: string) => `EXISTS (
  SELECT FROM member m WHERE m.organisation_id = $1 AND m.id = ${memberId} AND m.status IN ('ACTIVE', 'SUSPENDED'))`;

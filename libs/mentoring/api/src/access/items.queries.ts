import { releasedTo } from '@waymark/organisations/api';

/** Pieces of statements about goals and actions. $1 is the organisation, $2 the reader. */

/** As `mentorOfItem` says: the mentor reads them while the pair is live. */
const ofMentor = (relationshipId: string) => `EXISTS (
  SELECT FROM mentoring_relationship own WHERE own.organisation_id = $1 AND own.id = ${relationshipId} AND own.mentor_id = $2
    AND own.status IN ('ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING'))`;

/** Whether the reader reads the goal of this alias. */
export function readsGoal(alias: string): string {
  return `(${alias}.owner_id = $2 OR ${ofMentor(`${alias}.relationship_id`)} OR ${releasedTo('goal', `${alias}.id`, '$2')})`;
}

/** Whether the reader reads the action of this alias. */
export function readsAction(alias: string): string {
  return `(${alias}.mentee_id = $2 OR ${ofMentor(`${alias}.relationship_id`)} OR ${releasedTo('action', `${alias}.id`, '$2')})`;
}

/** Whether an action of this alias is still to be done, as `isOpenAction` says. */
export function isOpen(alias: string): string {
  return `${alias}.status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')`;
}

/** What orders goals and actions: the earliest due first, those without a day last. */
export function dueOrder(alias: string): string {
  return `coalesce(${alias}.due_on, 'infinity'::date)`;
}

/** The number of the session of this alias in its pair, counted over those that are held or planned; null for another. */
export function sessionNumber(alias: string): string {
  return `(CASE WHEN ${alias}.status NOT IN ('CANCELLED', 'NO_SHOW') THEN (
    SELECT count(*)::int FROM mentoring_session before
    WHERE before.organisation_id = $1 AND before.relationship_id = ${alias}.relationship_id
      AND before.status NOT IN ('CANCELLED', 'NO_SHOW') AND (before.starts_at, before.id) <= (${alias}.starts_at, ${alias}.id)) END)`;
}

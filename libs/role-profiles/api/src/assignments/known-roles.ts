/**
 * The role assignments of the organisation $1 as they were known at an instant, as SQL to select from in the place of
 * `role_assignment`, with its columns of a member, a kind, an edition and its days. What was recorded later, an end or
 * another edition among it, is not there yet.
 */
export function rolesKnownAt(instant: string): string {
  return `(SELECT h.organisation_id, h.assignment_id AS id, h.member_id, h.kind, h.version_id, h.from_date, h.to_date FROM role_assignment_history h
    WHERE h.organisation_id = $1 AND h.recorded_at <= ${instant}::timestamptz AND (h.superseded_at IS NULL OR h.superseded_at > ${instant}::timestamptz))`;
}

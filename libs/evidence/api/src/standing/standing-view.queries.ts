/** The last thing that happened to the decision `d`, of those that a condition on `e` lets count. */
const lastStatus = (condition = '') => `coalesce((
  SELECT e.status FROM decision_event e WHERE e.organisation_id = d.organisation_id AND e.decision_id = d.id${condition}
  ORDER BY e.number DESC LIMIT 1), 'PROPOSED')`;

/**
 * The state that the decision `d` is in: that of the last thing that happened to it. A decision to which nothing has
 * happened is only proposed.
 */
export const statusOfDecision = lastStatus();

/** As `statusOfDecision`, with what had happened by an instant; `knownAt` is SQL for it. */
export function statusOfDecisionKnown(knownAt: string): string {
  return lastStatus(` AND e.at <= ${knownAt}`);
}

/**
 * `standingDecision` of the domain as SQL: the number of the level that a person holds, or null. `memberId`, `measure`
 * and `now` are SQL for whose, of what and when.
 */
export function heldLevel(memberId: string, measure: string, now: string): string {
  return `(SELECT CASE WHEN latest.valid_until IS NULL OR latest.valid_until > ${now} THEN latest.ordinal END FROM (
    SELECT d.ordinal, d.valid_until FROM decision d
    WHERE d.organisation_id = $1 AND d.member_id = ${memberId} AND d.measure = ${measure}
      AND d.effective_at <= ${now} AND d.recorded_at <= ${now} AND ${statusOfDecision} IN ('CONFIRMED', 'APPEALED')
    ORDER BY d.effective_at DESC, d.recorded_at DESC, d.id DESC LIMIT 1) latest)`;
}

import { instantText } from '@waymark/organisations/api';

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

/** The latest decision that counts, whether it has expired or not. */
function latestDecision(columns: string, memberId: string, measure: string, now: string): string {
  return `(
    SELECT ${columns} FROM decision d
    WHERE d.organisation_id = $1 AND d.member_id = ${memberId} AND d.measure = ${measure}
      AND d.effective_at <= ${now} AND d.recorded_at <= ${now} AND ${statusOfDecision} IN ('CONFIRMED', 'APPEALED')
    ORDER BY d.effective_at DESC, d.recorded_at DESC, d.id DESC LIMIT 1) latest`;
}

/**
 * As `statusOfDecisionKnown` for many decisions at once, as rows of `decision_id` and `status`: one join instead of a
 * look-up for each. `ids` is SQL that selects them; one that is only proposed is not among the rows.
 */
export function statusesKnown(ids: string, knownAt: string): string {
  return `SELECT DISTINCT ON (e.decision_id) e.decision_id, e.status FROM decision_event e
    WHERE e.organisation_id = $1 AND e.decision_id IN (${ids}) AND e.at <= ${knownAt} ORDER BY e.decision_id, e.number DESC`;
}

/**
 * `standingDecision` of the domain as SQL: the number of the level that a person holds, or null. `memberId`, `measure`
 * and `now` are SQL for whose, of what and when.
 */
export function heldLevel(memberId: string, measure: string, now: string): string {
  return `(SELECT CASE WHEN latest.valid_until IS NULL OR latest.valid_until > ${now} THEN latest.ordinal END
    FROM ${latestDecision('d.ordinal, d.valid_until', memberId, measure, now)})`;
}

/** As `heldLevel`: who decided it, since when it counts and how it came to be, as JSON, or null. */
export function heldSince(memberId: string, measure: string, now: string): string {
  return `(SELECT json_build_object('since', ${instantText('latest.effective_at')}, 'source', latest.source, 'by', (
      SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.id = latest.second_decided_by)
      FROM member m WHERE m.organisation_id = $1 AND m.id IN (latest.decided_by, latest.second_decided_by)))
    FROM ${latestDecision('d.effective_at, d.source, d.decided_by, d.second_decided_by, d.valid_until', memberId, measure, now)}
    WHERE latest.valid_until IS NULL OR latest.valid_until > ${now})`;
}

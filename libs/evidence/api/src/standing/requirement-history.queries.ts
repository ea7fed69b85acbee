import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { HistoryEvent, HistorySights } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';
import { namedLevelOf, personOf } from '../claims/claimed-requirement.queries';
import { dayBegins } from './organisation-days.queries';
import { statusOfDecision } from './standing-view.queries';

/** The history of what, whose, and what of it is shown. */
export interface HistoryQuestion {
  readonly memberId: Id;
  readonly requirementId: Id;
  readonly measure: string;
  readonly sights: HistorySights;
  /** The one claim whose events are shown in any case; null: none. */
  readonly claimId: Id | null;
}

/**
 * $1 the organisation, $2 the member, $3 the measure, $4 the present; $5 to $9 whether self-ratings, claims, decisions,
 * the words of appeals and waivers are shown, $10 the claim that is shown in any case.
 */
const happened = `
  SELECT s.rated_at AS at, 1 AS place, 'SELF_RATED' AS kind, s.member_id AS actor, s.ordinal, nullif(s.note, '') AS words,
    NULL::uuid AS claim_id, NULL::uuid AS decision_id, NULL::text AS source
  FROM self_rating s WHERE s.organisation_id = $1 AND s.member_id = $2 AND s.measure = $3 AND $5
  UNION ALL
  SELECT e.at, e.number, CASE e.action WHEN 'submit' THEN 'CLAIM_SUBMITTED' WHEN 'open' THEN 'CLAIM_OPENED' WHEN 'return' THEN 'CLAIM_RETURNED'
      WHEN 'withdraw' THEN 'CLAIM_WITHDRAWN' WHEN 'lapse' THEN 'CLAIM_WITHDRAWN' WHEN 'accept' THEN 'CLAIM_ACCEPTED' ELSE 'CLAIM_RETRACTED' END,
    e.actor_id, e.ordinal, e.words, c.id, NULL, NULL
  FROM claim_event e JOIN claim c ON c.organisation_id = e.organisation_id AND c.id = e.claim_id
  WHERE e.organisation_id = $1 AND c.owner_id = $2 AND c.measure = $3 AND e.action <> 'release' AND ($6 OR c.id = $10)
  UNION ALL
  SELECT e.at, 1000 + e.number, CASE e.action WHEN 'confirm' THEN 'LEVEL_CONFIRMED' WHEN 'revoke' THEN 'LEVEL_REVOKED' WHEN 'appeal' THEN 'LEVEL_APPEALED'
      WHEN 'uphold' THEN 'LEVEL_UPHELD' ELSE 'LEVEL_SUPERSEDED' END,
    e.actor_id, d.ordinal, CASE e.action WHEN 'confirm' THEN d.rationale WHEN 'appeal' THEN CASE WHEN $8 THEN e.reason END ELSE e.reason END,
    NULL, d.id, d.source
  FROM decision_event e JOIN decision d ON d.organisation_id = e.organisation_id AND d.id = e.decision_id
  WHERE e.organisation_id = $1 AND d.member_id = $2 AND d.measure = $3 AND e.action NOT IN ('hand-over', 'lapse') AND $7
  UNION ALL
  SELECT d.valid_until, 1, 'LEVEL_EXPIRED', NULL, d.ordinal, NULL, NULL, d.id, d.source
  FROM decision d WHERE d.organisation_id = $1 AND d.member_id = $2 AND d.measure = $3 AND $7 AND d.valid_until <= $4
    AND ${statusOfDecision} IN ('CONFIRMED', 'APPEALED')
  UNION ALL
  SELECT w.decided_at, 1, 'WAIVED', w.decided_by, NULL, w.reason, NULL, NULL, NULL
  FROM waiver w WHERE w.organisation_id = $1 AND w.member_id = $2 AND w.measure = $3 AND $9 AND w.status IN ('GRANTED', 'ENDED')
  UNION ALL
  SELECT ${dayBegins('w.to_date')}, 2, 'WAIVER_ENDED', NULL, NULL, NULL, NULL, NULL, NULL
  FROM waiver w WHERE w.organisation_id = $1 AND w.member_id = $2 AND w.measure = $3 AND $9 AND w.status IN ('GRANTED', 'ENDED')
    AND ${dayBegins('w.to_date')} <= $4`;

@Injectable()
export class RequirementHistoryQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Everything that happened and is shown, the latest first, in one statement. */
  read({ memberId, requirementId, measure, sights, claimId }: HistoryQuestion, now: Date): Promise<HistoryEvent[]> {
    return this.tenancy.manager.query<HistoryEvent[]>(
      `SELECT ${instantText('h.at')} AS at, h.kind, ${personOf('h.actor')} AS by, ${namedLevelOf('h.ordinal')} AS level, h.words,
         h.claim_id AS "claimId", h.decision_id AS "decisionId", h.source
       FROM (${happened}) h JOIN requirement r ON r.organisation_id = $1 AND r.id = $11
       ORDER BY h.at DESC, h.place DESC LIMIT 500`,
      [
        this.tenancy.organisationId,
        memberId,
        measure,
        now,
        sights.selfRatings,
        sights.claims,
        sights.decisions,
        sights.appealWords,
        sights.waivers,
        claimId,
        requirementId,
      ],
    );
  }
}

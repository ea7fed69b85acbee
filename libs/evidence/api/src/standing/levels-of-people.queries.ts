import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { measureOfRequirement } from '../claims/claimed-requirement.queries';
import { statusOfDecisionKnown } from './standing-view.queries';

/** A level that somebody holds on a measure, and since when it counts. */
interface LevelOfPerson {
  readonly memberId: Id;
  readonly measure: string;
  readonly ordinal: number;
  readonly since: Date;
}

/** Where somebody stands with a requirement, and what they say of themselves. */
interface LineOfPerson {
  readonly requirementId: Id;
  readonly confirmed: number | null;
  readonly selfRated: number | null;
}

/** `standingDecision` of the domain for many people at once; $1 the organisation, $2 the people, $4 the instant. */
const heldOn = (measures: string): string => `
  SELECT latest.member_id AS "memberId", latest.measure, latest.ordinal, latest.effective_at AS since FROM (
    SELECT DISTINCT ON (d.member_id, d.measure) d.member_id, d.measure, d.ordinal, d.effective_at, d.valid_until
    FROM decision d
    WHERE d.organisation_id = $1 AND d.member_id = ANY ($2::uuid[]) AND d.measure = ANY (${measures})
      AND d.effective_at <= $4 AND d.recorded_at <= $4 AND ${statusOfDecisionKnown('$4')} IN ('CONFIRMED', 'APPEALED')
    ORDER BY d.member_id, d.measure, d.effective_at DESC, d.recorded_at DESC, d.id DESC) latest
  WHERE latest.valid_until IS NULL OR latest.valid_until > $4`;

/** The levels that people hold, for the domains that compare people. Who may see them is for whoever asks to say. */
@Injectable()
export class LevelsOfPeople {
  constructor(private readonly tenancy: Tenancy) {}

  held(memberIds: readonly Id[], measures: readonly string[], at: Date): Promise<LevelOfPerson[]> {
    return this.query<LevelOfPerson>(heldOn('$3::text[]'), [...new Set(memberIds)], [...new Set(measures)], at);
  }

  ofRequirements(memberId: Id, requirementIds: readonly Id[], at: Date): Promise<LineOfPerson[]> {
    return this.query<LineOfPerson>(
      `WITH asked AS (
         SELECT r.id, ${measureOfRequirement} AS measure FROM requirement r WHERE r.organisation_id = $1 AND r.id = ANY ($3::uuid[])),
       held AS (${heldOn('ARRAY(SELECT asked.measure FROM asked)')})
       SELECT asked.id AS "requirementId", held.ordinal AS confirmed, (
           SELECT s.ordinal FROM self_rating s
           WHERE s.organisation_id = $1 AND s.member_id = ANY ($2::uuid[]) AND s.measure = asked.measure AND s.rated_at <= $4
           ORDER BY s.rated_at DESC, s.id DESC LIMIT 1) AS "selfRated"
       FROM asked LEFT JOIN held ON held.measure = asked.measure`,
      [memberId],
      [...requirementIds],
      at,
    );
  }

  /** Who judges or judged a claim of this person. */
  async assessorsOf(memberId: Id): Promise<Id[]> {
    const rows = await this.query<{ id: Id }>(
      `SELECT assessor.id FROM claim c CROSS JOIN LATERAL (
         VALUES (c.assessor_id), (c.second_assessor_id)) assessor (id)
       WHERE c.organisation_id = $1 AND c.owner_id = $2 AND assessor.id IS NOT NULL
       UNION
       SELECT v.reviewer_id FROM claim c JOIN review v ON v.organisation_id = c.organisation_id AND v.claim_id = c.id
       WHERE c.organisation_id = $1 AND c.owner_id = $2`,
      memberId,
    );
    return rows.map(({ id }) => id);
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

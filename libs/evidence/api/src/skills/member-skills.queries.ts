import type { Gate, RequirementKind } from '@waymark/role-profiles/domain';
import type { LevelDecision, MemberSkills, NamedLevel, SkillRow } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import type { ClaimState } from '../claims/claims.queries';
import { levelsOfRequirement, measureOfRequirement, namedLevelOf } from '../claims/claimed-requirement.queries';
import { statusOfDecision } from '../standing/standing-view.queries';

/** A role of a member on a day. */
export type HeldRole = NonNullable<MemberSkills['role']>;

/** A requirement of a role with all that is known of one member about its measure. */
export interface MeasuredRequirement {
  readonly requirementId: Id;
  readonly key: string;
  readonly kind: RequirementKind;
  readonly title: string;
  readonly category: string | null;
  readonly gate: Gate;
  readonly levels: NamedLevel[];
  readonly required: number;
  readonly requiredByOther: NamedLevel | null;
  readonly clauses: string[];
  readonly waived: boolean;
  readonly decisions: (Pick<LevelDecision, 'id' | 'level' | 'status'> & { effectiveAt: string; recordedAt: string; validUntil: string | null })[];
  readonly selfRated: number | null;
  readonly selfRatedAt: string | null;
  readonly evidence: number;
  readonly claim: SkillRow['claim'];
}

/** Which of several claims about a measure is shown: of those that are open the furthest on, then what was decided last. */
const furthestOn = `array_position(ARRAY['IN_REVIEW', 'SUBMITTED', 'RETURNED', 'DRAFT', 'ACCEPTED', 'RETRACTED'], c.status)`;

const decidedAt = `(
  SELECT max(e.at) FROM claim_event e
  WHERE e.organisation_id = c.organisation_id AND e.claim_id = c.id AND e.action IN ('accept', 'return'))`;

/** Which claims `c` count, and at which level, for each state that a reader sees. */
const claimedIn: Readonly<Record<ClaimState, { which: string; ordinal: string }>> = {
  WRITTEN: { which: `c.status <> 'WITHDRAWN'`, ordinal: 'c.ordinal' },
  SUBMITTED: { which: `c.status <> 'WITHDRAWN' AND c.submitted IS NOT NULL`, ordinal: `(c.submitted ->> 'ordinal')::int` },
};

/** $1 the organisation, $2 the member, $3 the version of the profile, $4 the day, $5 the version of their other role. Everything of the member is read once. */
const measuredRequirements = ({ which, ordinal }: (typeof claimedIn)[ClaimState]): string => `
  WITH decided AS (
    SELECT d.measure, json_agg(json_build_object('id', d.id, 'level', d.ordinal, 'status', ${statusOfDecision},
      'effectiveAt', ${instantText('d.effective_at')}, 'recordedAt', ${instantText('d.recorded_at')}, 'validUntil', ${instantText('d.valid_until')})) AS decisions
    FROM decision d WHERE d.organisation_id = $1 AND d.member_id = $2 GROUP BY d.measure),
  rated AS (
    SELECT DISTINCT ON (s.measure) s.measure, s.ordinal, s.rated_at
    FROM self_rating s WHERE s.organisation_id = $1 AND s.member_id = $2 ORDER BY s.measure, s.rated_at DESC, s.id DESC),
  waived AS (
    SELECT DISTINCT w.measure FROM waiver w
    WHERE w.organisation_id = $1 AND w.member_id = $2 AND w.status IN ('GRANTED', 'ENDED')
      AND w.from_date <= $4::date AND (w.to_date IS NULL OR w.to_date > $4::date)),
  claimed AS (
    SELECT c.measure, count(DISTINCT c.evidence_id)::int AS evidence,
      (array_agg(json_build_object('id', c.id, 'evidenceId', c.evidence_id, 'status', c.status, 'claimed', ${namedLevelOf(ordinal)},
        'assessorName', a.name, 'decidedAt', ${instantText(decidedAt)})
        ORDER BY ${furthestOn}, coalesce(${decidedAt}, c.created_at) DESC, c.id DESC))[1] AS claim
    FROM claim c JOIN requirement r ON r.organisation_id = c.organisation_id AND r.id = c.requirement_id
    LEFT JOIN member a ON a.organisation_id = c.organisation_id AND a.id = c.assessor_id
    WHERE c.organisation_id = $1 AND c.owner_id = $2 AND ${which} GROUP BY c.measure),
  other AS (
    SELECT DISTINCT ON (${measureOfRequirement}) ${measureOfRequirement} AS measure, ${namedLevelOf('coalesce(r.ordinal, 1)')} AS level
    FROM requirement r WHERE r.organisation_id = $1 AND r.version_id = $5 ORDER BY ${measureOfRequirement}, r.ordinal DESC)
  SELECT r.id AS "requirementId", r.key, r.kind, r.title, r.facts ->> 'category' AS category, r.gate,
    ${levelsOfRequirement} AS levels, coalesce(r.ordinal, 1) AS required, other.level AS "requiredByOther", r.clauses,
    waived.measure IS NOT NULL AS waived, coalesce(decided.decisions, '[]') AS decisions,
    rated.ordinal AS "selfRated", ${instantText('rated.rated_at')} AS "selfRatedAt",
    coalesce(claimed.evidence, 0) AS evidence, claimed.claim
  FROM requirement r
  LEFT JOIN decided ON decided.measure = ${measureOfRequirement}
  LEFT JOIN rated ON rated.measure = ${measureOfRequirement}
  LEFT JOIN waived ON waived.measure = ${measureOfRequirement}
  LEFT JOIN claimed ON claimed.measure = ${measureOfRequirement}
  LEFT JOIN other ON other.measure = ${measureOfRequirement}
  WHERE r.organisation_id = $1 AND r.version_id = $3 ORDER BY r.position`;

@Injectable()
export class MemberSkillsQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async nameOf(memberId: Id): Promise<string> {
    const [row] = await this.query<{ name: string }>('SELECT name FROM member WHERE organisation_id = $1 AND id = $2', memberId);
    return row?.name ?? '';
  }

  /** The role that a member has on the day and the one they work towards, in this order. */
  rolesOn(memberId: Id, day: string): Promise<HeldRole[]> {
    return this.query<HeldRole>(
      `SELECT a.kind, v.profile_id AS "profileId", v.id AS "versionId", v.title, v.number
       FROM role_assignment a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)
       ORDER BY a.kind`,
      memberId,
      day,
    );
  }

  /**
   * The requirements of an edition in the order of its sections, each as the member stands with it. Claims are those that
   * the member works on, or those that they submitted, as they did. Beside each stands what their other role requires.
   */
  measured(memberId: Id, { versionId, otherId }: { versionId: Id; otherId: Id | null }, day: string, state: ClaimState): Promise<MeasuredRequirement[]> {
    return this.query<MeasuredRequirement>(measuredRequirements(claimedIn[state]), memberId, versionId, day, otherId);
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

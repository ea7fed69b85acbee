import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { GrantFacts, JudgedFacts } from '@waymark/evidence/domain';
import { Injectable } from '@nestjs/common';

/** Somebody with a grant that reaches a claim, and what their choice is weighed by. */
export interface CandidateRow {
  readonly memberId: Id;
  readonly name: string;
  readonly grants: readonly GrantFacts[];
  /** Claims that wait, whether they have spoken on them or not: who has is nobody's business before all have. */
  readonly openClaims: number;
  readonly lastGivenAt: Date | null;
  readonly sameTeam: boolean;
  readonly declaredConflict: boolean;
}

/** A grant `g` as the policy sees it. */
const grantFacts = `json_build_object('assessorId', g.assessor_id, 'frameworkId', g.framework_id, 'skillId', g.skill_id,
  'profileId', g.profile_id, 'highest', g.highest, 'from', g.from_date, 'to', g.to_date)`;

@Injectable()
export class AssessorCandidates {
  constructor(private readonly tenancy: Tenancy) {}

  /** Every active member who holds a grant on the day that is about this claim, whatever level it reaches. */
  ofClaim({ id, ownerId, skillId, frameworkId, profileId }: JudgedFacts & { readonly id: Id }, day: string): Promise<CandidateRow[]> {
    return this.tenancy.manager.query<CandidateRow[]>(
      `SELECT m.id AS "memberId", m.name, held.grants, work."openClaims", work."lastGivenAt",
         EXISTS (
           SELECT FROM team_member own JOIN team_member theirs ON theirs.organisation_id = own.organisation_id AND theirs.team_id = own.team_id
           WHERE own.organisation_id = $1 AND own.member_id = $3 AND theirs.member_id = m.id) AS "sameTeam",
         EXISTS (
           SELECT FROM conflict_of_interest k WHERE k.organisation_id = $1 AND k.claim_id = $2 AND k.member_id = m.id) AS "declaredConflict"
       FROM member m
       JOIN LATERAL (
         SELECT json_agg(${grantFacts}) AS grants FROM assessor_grant g
         WHERE g.organisation_id = $1 AND g.assessor_id = m.id AND g.from_date <= $7::date AND (g.to_date IS NULL OR g.to_date > $7::date)
           AND (g.skill_id = $4 OR g.framework_id = $5 OR ($4::uuid IS NULL AND g.profile_id = $6))) held ON held.grants IS NOT NULL
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE c.status IN ('SUBMITTED', 'IN_REVIEW'))::int AS "openClaims",
           max(c.assigned_at) AS "lastGivenAt"
         FROM claim c WHERE c.organisation_id = $1 AND (c.assessor_id = m.id OR c.second_assessor_id = m.id)) work
       WHERE m.organisation_id = $1 AND m.status = 'ACTIVE'`,
      [this.tenancy.organisationId, id, ownerId, skillId, frameworkId, profileId, day],
    );
  }

  /** The grants of one member that are in force on the day. */
  async grantsOf(memberId: Id, day: string): Promise<GrantFacts[]> {
    const rows = await this.tenancy.manager.query<{ facts: GrantFacts }[]>(
      `SELECT ${grantFacts} AS facts FROM assessor_grant g
       WHERE g.organisation_id = $1 AND g.assessor_id = $2 AND g.from_date <= $3::date AND (g.to_date IS NULL OR g.to_date > $3::date)`,
      [this.tenancy.organisationId, memberId, day],
    );
    return rows.map(({ facts }) => facts);
  }
}

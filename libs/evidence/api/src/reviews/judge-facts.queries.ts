import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { JudgedClaim } from './judged-claim.repository';

/** What somebody judges or might, as far as it matters what there is between them and its owner. */
export type JudgedBetween = Pick<JudgedClaim, 'ownerId' | 'skillId' | 'frameworkId' | 'profileId' | 'level'> & { readonly evidenceId: Id | null };

/** What there is between somebody and a claim that they judge or might. */
export interface JudgeRow {
  readonly memberId: Id;
  readonly name: string;
  readonly sameTeam: boolean;
  readonly witnessed: boolean;
  /** Who gave them the right to judge it, by name. */
  readonly grantedBy: string | null;
}

@Injectable()
export class JudgeFacts {
  constructor(private readonly tenancy: Tenancy) {}

  /** Of these people, towards this claim, on the day. */
  of(memberIds: readonly Id[], claim: JudgedBetween, day: string): Promise<JudgeRow[]> {
    return this.tenancy.manager.query<JudgeRow[]>(
      `SELECT m.id AS "memberId", m.name,
         EXISTS (
           SELECT FROM team_member own JOIN team_member theirs ON theirs.organisation_id = own.organisation_id AND theirs.team_id = own.team_id
           WHERE own.organisation_id = $1 AND own.member_id = $3 AND theirs.member_id = m.id) AS "sameTeam",
         EXISTS (
           SELECT FROM witness_request w WHERE w.organisation_id = $1 AND w.evidence_id = $4 AND w.answered_at IS NOT NULL
             AND lower(w.email) = lower(m.email)) AS witnessed,
         (SELECT giver.name FROM assessor_grant g JOIN member giver ON giver.organisation_id = g.organisation_id AND giver.id = g.granted_by
           WHERE g.organisation_id = $1 AND g.assessor_id = m.id AND (g.highest IS NULL OR g.highest >= $8)
             AND g.from_date <= $9::date AND (g.to_date IS NULL OR g.to_date > $9::date)
             AND (g.skill_id = $5 OR g.framework_id = $6 OR ($5::uuid IS NULL AND g.profile_id = $7))
           ORDER BY g.granted_at, g.id LIMIT 1) AS "grantedBy"
       FROM member m WHERE m.organisation_id = $1 AND m.id = ANY ($2::uuid[]) ORDER BY m.name, m.id`,
      [this.tenancy.organisationId, memberIds, claim.ownerId, claim.evidenceId, claim.skillId, claim.frameworkId, claim.profileId, claim.level, day],
    );
  }

  async nameOf(memberId: Id): Promise<string> {
    const [row] = await this.tenancy.manager.query<{ name: string }[]>('SELECT name FROM member WHERE organisation_id = $1 AND id = $2', [
      this.tenancy.organisationId,
      memberId,
    ]);
    return row?.name ?? '';
  }
}

import { personOf } from '@waymark/evidence/api';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { JudgementView } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

const judgementView = `
  SELECT j.id, ${personOf('j.member_id')} AS member,
    json_build_object('profileId', v.profile_id, 'versionId', v.id, 'title', v.title, 'number', v.number) AS role,
    j.horizon, j.reason, ${personOf('j.said_by')} AS "saidBy", ${instantText('j.said_at')} AS "saidAt", j.band_then AS "bandThen",
    ${instantText('j.withdrawn_at')} AS "withdrawnAt"
  FROM readiness_judgement j JOIN role_profile_version v ON v.organisation_id = j.organisation_id AND v.id = j.version_id
  WHERE j.organisation_id = $1`;

@Injectable()
export class JudgementQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(id: Id): Promise<JudgementView | null> {
    const [judgement] = await this.query(`${judgementView} AND j.id = $2`, id);
    return judgement ?? null;
  }

  /** What had been said last of a person and a profile by an instant, and not been taken back by then. */
  async latest(memberId: Id, profileId: Id, by: Date): Promise<JudgementView | null> {
    const [judgement] = await this.query(
      `${judgementView} AND j.member_id = $2 AND v.profile_id = $3 AND j.said_at <= $4 AND (j.withdrawn_at IS NULL OR j.withdrawn_at > $4)
       ORDER BY j.said_at DESC, j.id DESC LIMIT 1`,
      memberId,
      profileId,
      by,
    );
    return judgement ?? null;
  }

  /** All that was said of a person, taken back or not, the latest first. */
  ofMember(memberId: Id): Promise<JudgementView[]> {
    return this.query(`${judgementView} AND j.member_id = $2 ORDER BY j.said_at DESC, j.id DESC LIMIT 500`, memberId);
  }

  private query(sql: string, ...values: unknown[]): Promise<JudgementView[]> {
    return this.tenancy.manager.query<JudgementView[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

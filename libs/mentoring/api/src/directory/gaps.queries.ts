import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

/** What the role of somebody asks of a skill. */
export interface AskedSkill {
  readonly skillId: Id;
  readonly ordinal: number;
}

/** The role that somebody works towards, or else the one they have. */
export interface AimedRole {
  readonly profileId: Id;
  readonly versionId: Id;
  readonly title: string;
  readonly kind: 'CURRENT' | 'TARGET';
}

@Injectable()
export class GapQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async roleOf(memberId: Id, day: string): Promise<AimedRole | null> {
    const [role] = await this.tenancy.manager.query<AimedRole[]>(
      `SELECT v.profile_id AS "profileId", v.id AS "versionId", v.title, a.kind
       FROM role_assignment a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)
       ORDER BY a.kind DESC LIMIT 1`,
      [this.tenancy.organisationId, memberId, day],
    );
    return role ?? null;
  }

  /** The skills of frameworks that an edition asks for, in the order of its lines. */
  async askedOf(versionId: Id): Promise<AskedSkill[]> {
    return this.tenancy.manager.query<AskedSkill[]>(
      `SELECT r.skill_id AS "skillId", max(r.ordinal) AS ordinal FROM requirement r
       WHERE r.organisation_id = $1 AND r.version_id = $2 AND r.skill_id IS NOT NULL AND r.ordinal IS NOT NULL
       GROUP BY r.skill_id ORDER BY min(r.position)`,
      [this.tenancy.organisationId, versionId],
    );
  }
}

import { measureOf, type ClaimedRequirement, type Measure } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { VersionStatus } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { claimedRequirementOf, measureOfRequirement } from './claimed-requirement.queries';

/** A requirement with all that claiming and rating it needs to know. */
export interface RequirementFacts {
  readonly requirement: ClaimedRequirement;
  readonly measure: Measure;
  readonly versionStatus: VersionStatus;
  readonly skillId: Id | null;
}

/** A requirement of a role of somebody, with all that the profile says of it. */
export interface RoleRequirement extends Pick<RequirementFacts, 'requirement' | 'measure'> {
  readonly details: string;
}

@Injectable()
export class RequirementFactsQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** These requirements by their id; one that does not exist is not among them. */
  async of(requirementIds: readonly Id[]): Promise<ReadonlyMap<Id, RequirementFacts>> {
    const rows = await this.tenancy.manager.query<Omit<RequirementFacts, 'measure'>[]>(
      `SELECT ${claimedRequirementOf} AS requirement, v.status AS "versionStatus", r.skill_id AS "skillId"
       FROM requirement r JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
       WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, requirementIds],
    );
    return new Map(rows.map((row) => [row.requirement.id, { ...row, measure: measureOf({ skillId: row.skillId, key: row.requirement.key }) }]));
  }

  /**
   * The skills and activities of the roles that a member has or works towards on a day. What two roles ask for alike is
   * there once, as the role that they work towards has it.
   */
  ofRolesOf(memberId: Id, day: string): Promise<RoleRequirement[]> {
    return this.tenancy.manager.query<RoleRequirement[]>(
      `SELECT DISTINCT ON (measure) * FROM (
         SELECT ${claimedRequirementOf} AS requirement, ${measureOfRequirement} AS measure, a.kind, r.position,
           concat_ws(' ', r.details, (SELECT string_agg(clause, ' ') FROM jsonb_array_elements_text(r.clauses) clause)) AS details
         FROM role_assignment a
         JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
         JOIN requirement r ON r.organisation_id = v.organisation_id AND r.version_id = v.id
         WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)
           AND r.kind IN ('ORGANISATION_SKILL', 'KNOWLEDGE_SKILL', 'WORK_ACTIVITY')) held
       ORDER BY measure, kind DESC, position`,
      [this.tenancy.organisationId, memberId, day],
    );
  }

  /**
   * The "You can …" sentences of a level of a requirement: its own at the level that it asks for, those of the
   * framework's skill at any other. Empty where neither says what the level means.
   */
  async sentencesOf(requirementId: Id, ordinal: number): Promise<string[]> {
    const [row] = await this.tenancy.manager.query<{ sentences: string[] | null }[]>(
      `SELECT CASE WHEN coalesce(r.ordinal, 1) = $3 AND r.clauses <> '[]' THEN r.clauses ELSE (
         SELECT d.clauses FROM level_descriptor d
         WHERE d.organisation_id = $1 AND d.skill_id = r.skill_id AND d.ordinal = $3) END AS sentences
       FROM requirement r WHERE r.organisation_id = $1 AND r.id = $2`,
      [this.tenancy.organisationId, requirementId, ordinal],
    );
    return row?.sentences ?? [];
  }
}

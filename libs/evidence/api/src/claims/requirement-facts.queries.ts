import { measureOf, type ClaimedRequirement, type Measure } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { VersionStatus } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { claimedRequirementOf } from './claimed-requirement.queries';

/** A requirement with all that claiming and rating it needs to know. */
export interface RequirementFacts {
  readonly requirement: ClaimedRequirement;
  readonly measure: Measure;
  readonly versionStatus: VersionStatus;
  readonly skillId: Id | null;
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

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { measureOfRequirement, stepsOfRequirement } from '../claims/claimed-requirement.queries';

/** A requirement as far as judging it is concerned. */
export interface JudgedRequirement {
  readonly requirementId: Id;
  readonly measure: string;
  readonly profileId: Id;
  readonly skillId: Id | null;
  readonly frameworkId: Id | null;
  /** The steps of its scale. */
  readonly steps: number;
}

@Injectable()
export class JudgedRequirements {
  constructor(private readonly tenancy: Tenancy) {}

  /** These requirements by their id. One that does not exist, or that nobody has published, is not among them. */
  async of(requirementIds: readonly Id[]): Promise<ReadonlyMap<Id, JudgedRequirement>> {
    const rows = await this.tenancy.manager.query<JudgedRequirement[]>(
      `SELECT r.id AS "requirementId", ${measureOfRequirement} AS measure, v.profile_id AS "profileId", r.skill_id AS "skillId",
         k.framework_id AS "frameworkId", ${stepsOfRequirement} AS steps
       FROM requirement r
       JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id AND v.status <> 'DRAFT'
       LEFT JOIN skill k ON k.organisation_id = r.organisation_id AND k.id = r.skill_id
       WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, requirementIds],
    );
    return new Map(rows.map((row) => [row.requirementId, row]));
  }

  /** The requirement that something which was decided is about. */
  async existing(requirementId: Id): Promise<JudgedRequirement> {
    const requirement = (await this.of([requirementId])).get(requirementId);
    if (requirement === undefined) throw new Error('A decision is about a requirement that exists');
    return requirement;
  }
}

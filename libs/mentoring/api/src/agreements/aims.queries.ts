import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AimView } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';

/** A line of a published profile that can be aimed at. */
export type AimedLine = Omit<AimView, 'level' | 'confirmed' | 'selfRated'>;

@Injectable()
export class AimQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Lines of published and retired editions; a draft can still change. */
  async linesOf(requirementIds: readonly Id[]): Promise<(requirementId: Id) => AimedLine | null> {
    const rows = await this.tenancy.manager.query<AimedLine[]>(
      `SELECT r.id AS "requirementId", r.key, r.kind, r.title, v.title AS "profileTitle",
         (SELECT json_build_object('ordinal', r.ordinal, 'name', step.name, 'scale', s.name, 'steps', (
             SELECT max(other.ordinal) FROM scale_level other WHERE other.organisation_id = $1 AND other.scale_id = s.id))
           FROM scale s JOIN scale_level step ON step.organisation_id = s.organisation_id AND step.scale_id = s.id AND step.ordinal = r.ordinal
           WHERE s.organisation_id = $1 AND s.id = r.scale_id) AS required,
         (SELECT coalesce(json_agg(json_build_object('ordinal', step.ordinal, 'name', step.name) ORDER BY step.ordinal), '[]')
           FROM scale_level step WHERE step.organisation_id = $1 AND step.scale_id = r.scale_id) AS levels
       FROM requirement r JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
       WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[]) AND v.status <> 'DRAFT'`,
      [this.tenancy.organisationId, [...requirementIds]],
    );
    const known = new Map(rows.map((row) => [row.requirementId, row]));
    return (requirementId) => known.get(requirementId) ?? null;
  }
}

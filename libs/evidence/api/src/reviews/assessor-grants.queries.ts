import { cutPage, type Id, type Page } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { AssessorGrantView } from '@waymark/evidence/domain';
import { byName, instantText, readNameCursor } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';

const named = (id: string, name: string): string => `CASE WHEN ${id} IS NOT NULL THEN json_build_object('id', ${id}, 'name', ${name}) END`;

const grantView = `
  SELECT g.id, ${named('m.id', 'm.name')} AS assessor, g.programme_id AS "programmeId", ${named('f.id', 'f.name')} AS framework,
    ${named('k.id', 'k.name')} AS skill, ${named('p.id', 'p.title')} AS profile, g.highest, g.from_date::text AS "from", g.to_date::text AS "to",
    ${named('giver.id', 'giver.name')} AS "grantedBy", ${instantText('g.granted_at')} AS "grantedAt", g.version
  FROM assessor_grant g
  JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.assessor_id
  JOIN member giver ON giver.organisation_id = g.organisation_id AND giver.id = g.granted_by
  LEFT JOIN framework f ON f.organisation_id = g.organisation_id AND f.id = g.framework_id
  LEFT JOIN skill k ON k.organisation_id = g.organisation_id AND k.id = g.skill_id
  LEFT JOIN role_profile p ON p.organisation_id = g.organisation_id AND p.id = g.profile_id
  WHERE g.organisation_id = $1`;

interface GrantFilter {
  readonly programmeId: Id | null;
  readonly assessorId: Id | null;
  readonly cursor: string | undefined;
  readonly limit: number;
}

@Injectable()
export class AssessorGrantQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(id: Id): Promise<AssessorGrantView | null> {
    const [grant] = await this.tenancy.manager.query<AssessorGrantView[]>(`${grantView} AND g.id = $2`, [this.tenancy.organisationId, id]);
    return grant ?? null;
  }

  /** A page of grants, present and past, by the name of the assessor. */
  async list({ programmeId, assessorId, cursor, limit }: GrantFilter): Promise<Page<AssessorGrantView>> {
    const after = readNameCursor(cursor);
    const rows = await this.tenancy.manager.query<AssessorGrantView[]>(
      `${grantView} AND ($2::uuid IS NULL OR g.programme_id = $2) AND ($3::uuid IS NULL OR g.assessor_id = $3)
         AND ($4::text IS NULL OR (${byName('m.name')}, g.id) > ($4, $5::uuid))
       ORDER BY ${byName('m.name')}, g.id LIMIT $6`,
      [this.tenancy.organisationId, programmeId, assessorId, after?.name ?? null, after?.id ?? null, limit + 1],
    );
    return cutPage(rows, limit, ({ assessor, id }) => [assessor.name, id]);
  }
}

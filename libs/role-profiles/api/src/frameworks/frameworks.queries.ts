import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { byName, containing, instantText, readNameCursor } from '@waymark/organisations/api';
import type { FrameworkView, roleProfilesApi, SkillView } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';

const frameworkView = `
  SELECT f.id, f.name, f.version,
    (SELECT json_build_object('id', s.id, 'name', s.name, 'locked', s.locked_at IS NOT NULL, 'levels', coalesce((
        SELECT json_agg(json_build_object('ordinal', l.ordinal, 'name', l.name) ORDER BY l.ordinal)
        FROM scale_level l WHERE l.organisation_id = $1 AND l.scale_id = s.id), '[]'))
      FROM scale s WHERE s.organisation_id = $1 AND s.id = f.scale_id) AS scale,
    (SELECT count(*)::int FROM skill k WHERE k.organisation_id = $1 AND k.framework_id = f.id) AS skills,
    (SELECT count(*)::int FROM skill k
      JOIN level_descriptor d ON d.organisation_id = k.organisation_id AND d.skill_id = k.id AND d.text <> ''
      WHERE k.organisation_id = $1 AND k.framework_id = f.id) AS described
  FROM framework f WHERE f.organisation_id = $1 ORDER BY ${byName('f.name')}, f.id`;

const skillView = `
  SELECT k.id, k.name, k.category, k.description, k.version,
    (SELECT coalesce(json_agg(json_build_object('ordinal', d.ordinal, 'text', d.text, 'clauses', d.clauses,
        'confirmedAt', ${instantText('d.confirmed_at')}, 'truncated', d.truncated) ORDER BY d.ordinal), '[]')
      FROM level_descriptor d WHERE d.organisation_id = $1 AND d.skill_id = k.id) AS levels
  FROM page k ORDER BY ${byName('k.name')}, k.id`;

@Injectable()
export class FrameworkQueries {
  constructor(private readonly tenancy: Tenancy) {}

  list(): Promise<FrameworkView[]> {
    return this.tenancy.manager.query<FrameworkView[]>(frameworkView, [this.tenancy.organisationId]);
  }

  /** A page of the skills of a framework, by name, with what their levels mean. */
  async listSkills(frameworkId: Id, query: QueryOf<typeof roleProfilesApi.listSkills>): Promise<Page<SkillView>> {
    const after = readNameCursor(query.cursor);
    const rows = await this.tenancy.manager.query<SkillView[]>(
      `WITH page AS (
         SELECT k.* FROM skill k
         WHERE k.organisation_id = $1 AND k.framework_id = $2
           AND ($3::text IS NULL OR k.name ILIKE $3)
           AND ($4::text IS NULL OR (${byName('k.name')}, k.id) > ($4, $5::uuid))
         ORDER BY ${byName('k.name')}, k.id LIMIT $6)
       ${skillView}`,
      [this.tenancy.organisationId, frameworkId, containing(query.search), after?.name ?? null, after?.id ?? null, query.limit + 1],
    );
    return cutPage(rows, query.limit, ({ name, id }) => [name, id]);
  }
}

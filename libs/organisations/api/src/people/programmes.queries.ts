import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ProgrammeView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { byName, instantText } from './visibility.queries';

/** A programme's owners are the active members who hold the role for it. */
const programmeView = `
  SELECT p.id, p.name, p.purpose, p.purpose_version AS "purposeVersion", p.version, ${instantText('p.archived_at')} AS "archivedAt",
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY ${byName('m.name')}, m.id), '[]')
      FROM role_grant g JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.member_id
      WHERE g.organisation_id = $1 AND g.programme_id = p.id AND g.role = 'PROGRAMME_OWNER' AND g.ended_at IS NULL
        AND m.status = 'ACTIVE') AS owners
  FROM programme p WHERE p.organisation_id = $1`;

@Injectable()
export class ProgrammeQueries {
  constructor(private readonly tenancy: Tenancy) {}

  list(): Promise<ProgrammeView[]> {
    return this.tenancy.manager.query<ProgrammeView[]>(`${programmeView} ORDER BY p.archived_at IS NOT NULL, ${byName('p.name')}, p.id`, [
      this.tenancy.organisationId,
    ]);
  }

  async read(id: Id): Promise<ProgrammeView | null> {
    const [programme] = await this.tenancy.manager.query<ProgrammeView[]>(`${programmeView} AND p.id = $2`, [
      this.tenancy.organisationId,
      id,
    ]);
    return programme ?? null;
  }
}

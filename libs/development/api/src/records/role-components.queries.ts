import type { developmentApi, RoleComponent, RoleComponentsView } from '@waymark/development/domain';
import type { Id, QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';

type Role = NonNullable<RoleComponentsView['role']> & { readonly versionId: Id };

@Injectable()
export class RoleComponentQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The role of a member on a day: the one that is asked for, else their target, else what they are now. */
  async roleOf(memberId: Id, day: string, { role }: QueryOf<typeof developmentApi.listComponents>): Promise<Role | null> {
    const [found] = await this.tenancy.manager.query<Role[]>(
      `SELECT a.kind, v.title, v.id AS "versionId"
       FROM role_assignment a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)
         AND ($4::text IS NULL OR a.kind = $4)
       ORDER BY a.kind DESC, a.from_date DESC, a.id DESC LIMIT 1`,
      [this.tenancy.organisationId, memberId, day, role ?? null],
    );
    return found ?? null;
  }

  /** What an edition lists, with the records of a member that are tied to the same line of any edition. */
  of(versionId: Id, ownerId: Id): Promise<RoleComponent[]> {
    return this.tenancy.manager.query<RoleComponent[]>(
      `SELECT r.id, CASE r.kind WHEN 'DEVELOPMENT_ACTIVITY' THEN 'PDA' ELSE r.kind END AS kind, r.title, r.details,
         (SELECT json_build_object('id', d.id, 'status', d.status, 'plannedOn', d.planned_on::text, 'finishedOn', d.finished_on::text)
          FROM development_record d JOIN requirement tied ON tied.organisation_id = d.organisation_id AND tied.id = d.component_id
          WHERE d.organisation_id = $1 AND d.owner_id = $3 AND tied.key = r.key AND d.status <> 'CANCELLED'
          ORDER BY array_position(ARRAY['COMPLETED', 'IN_PROGRESS', 'PLANNED'], d.status), d.finished_on DESC NULLS LAST, d.id DESC LIMIT 1) AS record
       FROM requirement r
       WHERE r.organisation_id = $1 AND r.version_id = $2 AND r.kind IN ('TRAINING', 'DEVELOPMENT_ACTIVITY', 'QUALIFICATION', 'WORK_ACTIVITY')
       ORDER BY r.position, r.id`,
      [this.tenancy.organisationId, versionId, ownerId],
    );
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { RoleAssignmentView } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';

const assignmentView = `
  SELECT a.id, a.member_id AS "memberId", a.kind, v.profile_id AS "profileId", a.version_id AS "versionId", v.title, v.number,
    (SELECT max(later.number) FROM role_profile_version later
      WHERE later.organisation_id = $1 AND later.profile_id = v.profile_id AND later.status = 'PUBLISHED'
        AND later.number > v.number) AS "newerNumber",
    a.from_date::text AS "from", a.to_date::text AS "to", a.version
  FROM role_assignment a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
  WHERE a.organisation_id = $1`;

@Injectable()
export class RoleAssignmentQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The roles that a member has, had and will have, the latest first. */
  ofMember(memberId: Id): Promise<RoleAssignmentView[]> {
    return this.tenancy.manager.query<RoleAssignmentView[]>(
      `${assignmentView} AND a.member_id = $2 ORDER BY a.from_date DESC, a.kind, a.id DESC`,
      [this.tenancy.organisationId, memberId],
    );
  }

  /** These assignments, in the order of the members. */
  withIds(ids: readonly Id[]): Promise<RoleAssignmentView[]> {
    return this.tenancy.manager.query<RoleAssignmentView[]>(
      `${assignmentView} AND a.id = ANY ($2::uuid[]) ORDER BY a.member_id`,
      [this.tenancy.organisationId, ids],
    );
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { RoleGrantView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { byName, instantText } from './visibility.queries';

const liveGrant = `
  SELECT g.id, g.member_id AS "memberId", m.name AS "memberName", g.role, g.programme_id AS "programmeId",
    ${instantText('g.granted_at')} AS "grantedAt"
  FROM role_grant g JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.member_id
  WHERE g.organisation_id = $1 AND g.ended_at IS NULL`;

@Injectable()
export class RoleGrantQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Who holds which role, by name. */
  list(): Promise<RoleGrantView[]> {
    return this.tenancy.manager.query<RoleGrantView[]>(
      `${liveGrant} ORDER BY ${byName('m.name')}, m.id, g.role, g.granted_at, g.id`,
      [this.tenancy.organisationId],
    );
  }

  async read(id: Id): Promise<RoleGrantView> {
    const [grant] = await this.tenancy.manager.query<RoleGrantView[]>(`${liveGrant} AND g.id = $2`, [
      this.tenancy.organisationId,
      id,
    ]);
    if (grant === undefined) throw new Error('A role that was granted has no row');
    return grant;
  }
}

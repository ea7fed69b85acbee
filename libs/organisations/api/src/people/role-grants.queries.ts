import { cutPage, id, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { peopleApi, RoleGrantView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCursor } from './name-cursor';
import { byName, instantText } from './visibility.queries';

const liveGrant = `
  SELECT g.id, g.member_id AS "memberId", m.name AS "memberName", g.role, g.programme_id AS "programmeId",
    ${instantText('g.granted_at')} AS "grantedAt"
  FROM role_grant g JOIN member m ON m.organisation_id = g.organisation_id AND m.id = g.member_id
  WHERE g.organisation_id = $1 AND g.ended_at IS NULL`;

/** What orders the list: the holder's name, the holder, the grant. */
const lastGrant = z.tuple([z.string(), id, id]);

@Injectable()
export class RoleGrantQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of who holds which role, by name. */
  async list(query: QueryOf<typeof peopleApi.listRoleGrants>): Promise<Page<RoleGrantView>> {
    const [name, memberId, grantId] = readCursor(query.cursor, lastGrant) ?? [null, null, null];
    const rows = await this.tenancy.manager.query<RoleGrantView[]>(
      `${liveGrant} AND ($2::uuid IS NULL OR m.id = $2) AND ($3::text IS NULL OR g.role = $3)
         AND ($4::text IS NULL OR (${byName('m.name')}, m.id, g.id) > ($4, $5::uuid, $6::uuid))
       ORDER BY ${byName('m.name')}, m.id, g.id LIMIT $7`,
      [this.tenancy.organisationId, query.memberId ?? null, query.role ?? null, name, memberId, grantId, query.limit + 1],
    );
    return cutPage(rows, query.limit, (grant) => [grant.memberName, grant.memberId, grant.id]);
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

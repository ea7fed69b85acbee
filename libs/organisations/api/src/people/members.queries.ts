import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { Actor, MemberView, peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { readNameCursor } from './name-cursor';
import {
  aroundActor,
  byName,
  holdsRole,
  instantText,
  managedBy,
  managerOfMember,
  seesMember,
  seesTeam,
  visibleTo,
  wordsIn,
} from './visibility.queries';

/** The contract's shape of the members that `page` holds. Of their teams it names those that the actor sees. */
const memberView = `
  SELECT m.id, m.name, m.email, m.job_title AS "jobTitle", m.time_zone AS "timeZone", m.status, m.version,
    ${instantText('m.joined_at')} AS "joinedAt",
    ARRAY (
      SELECT DISTINCT g.role FROM role_grant g
      WHERE g.organisation_id = $1 AND g.member_id = m.id AND g.ended_at IS NULL ORDER BY g.role) AS roles,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY ${byName('t.name')}, t.id), '[]')
      FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
      WHERE tm.organisation_id = $1 AND tm.member_id = m.id AND ${seesTeam}) AS teams,
    ${managerOfMember} AS manager
  FROM page m ORDER BY ${byName('m.name')}, m.id`;

@Injectable()
export class MemberQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the members whom the actor sees on the day, by name. */
  async list(actor: Actor, day: string, query: QueryOf<typeof peopleApi.listMembers>): Promise<Page<MemberView>> {
    const after = readNameCursor(query.cursor);
    const rows = await this.tenancy.manager.query<MemberView[]>(
      `WITH RECURSIVE ${aroundActor}, page AS (
         SELECT m.* FROM member m
         WHERE m.organisation_id = $1 AND ${seesMember}
           AND ($5::text IS NULL OR strpos(folded(m.name || ' ' || m.email), folded($5)) > 0)
           AND ($6::text IS NULL OR m.status = $6)
           AND ($7::uuid IS NULL OR EXISTS (
             SELECT 1 FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
             WHERE tm.organisation_id = $1 AND tm.team_id = $7 AND tm.member_id = m.id AND ${seesTeam}))
           AND ($8::uuid IS NULL OR ${managedBy('$8')})
           AND ($9::text IS NULL OR ${holdsRole('$9')})
           AND ($10::text IS DISTINCT FROM 'MANAGER' OR ${managerOfMember} IS NULL)
           AND ($10::text IS DISTINCT FROM 'TEAM' OR NOT EXISTS (
             SELECT 1 FROM team_member tm JOIN team t ON t.organisation_id = tm.organisation_id AND t.id = tm.team_id
             WHERE tm.organisation_id = $1 AND tm.member_id = m.id AND ${seesTeam}))
           AND ($11::text IS NULL OR (${byName('m.name')}, m.id) > ($11, $12::uuid))
         ORDER BY ${byName('m.name')}, m.id LIMIT $13)
       ${memberView}`,
      [
        ...visibleTo(this.tenancy.organisationId, actor, day),
        wordsIn(query.search),
        query.status ?? null,
        query.teamId ?? null,
        query.managerId ?? null,
        query.role ?? null,
        query.without ?? null,
        after?.name ?? null,
        after?.id ?? null,
        query.limit + 1,
      ],
    );
    return cutPage(rows, query.limit, ({ name, id }) => [name, id]);
  }

  /** A member as the actor sees them on the day. Whether they see them at all is asked before. */
  async read(actor: Actor, day: string, memberId: Id): Promise<MemberView> {
    const [member] = await this.tenancy.manager.query<MemberView[]>(
      `WITH RECURSIVE ${aroundActor}, page AS (SELECT m.* FROM member m WHERE m.organisation_id = $1 AND m.id = $5)
       ${memberView}`,
      [...visibleTo(this.tenancy.organisationId, actor, day), memberId],
    );
    if (member === undefined) throw new Error('A member who was found has no row');
    return member;
  }
}

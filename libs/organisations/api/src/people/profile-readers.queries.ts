import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { ItemReader } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { aroundActor, byName, holdsRole } from './visibility.queries';

/** Active members other than the one who is asked about. */
const others = `m.organisation_id = $1 AND m.status = 'ACTIVE' AND m.id <> $2`;
const isAbove = 'm.id = ANY (ARRAY(SELECT above.id FROM above))';
const isNamed = `(${isAbove} OR ${holdsRole(`'ORGANISATION_ADMIN'`)} OR ${holdsRole(`'PROGRAMME_OWNER'`)})`;

/** Who can read the profile of an active member: `groundToReadMember` of the domain, as a list. */
@Injectable()
export class ProfileReaderQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** Those above the member and those with a role that reads everybody, each once and by name. */
  named(memberId: Id, day: string): Promise<Pick<ItemReader, 'memberId' | 'name' | 'ground'>[]> {
    return this.tenancy.manager.query(
      `WITH RECURSIVE ${aroundActor}
       SELECT m.id AS "memberId", m.name,
         CASE WHEN ${isAbove} THEN 'line-manager' WHEN ${holdsRole(`'ORGANISATION_ADMIN'`)} THEN 'organisation-admin' ELSE 'programme-owner' END AS ground
       FROM member m WHERE ${others} AND ${isNamed}
       ORDER BY ${byName('m.name')}, m.id`,
      [this.tenancy.organisationId, memberId, day],
    );
  }

  /** How many besides are below the member, who may look up whom they report to. */
  async countBelow(memberId: Id, day: string): Promise<number> {
    const [row] = await this.tenancy.manager.query<{ below: number }[]>(
      `WITH RECURSIVE ${aroundActor}
       SELECT count(*)::int AS below FROM member m
       WHERE ${others} AND NOT ${isNamed} AND m.id = ANY (ARRAY(SELECT below.id FROM below))`,
      [this.tenancy.organisationId, memberId, day],
    );
    return row?.below ?? 0;
  }
}

import { dayBegins } from '@waymark/evidence/api';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import { rolesKnownAt } from '@waymark/role-profiles/api';
import type { AssignmentKind } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import type { Edition } from '../standing/editions.queries';

export interface HeldRole extends Edition {
  readonly kind: AssignmentKind;
}

/** A role of somebody from an instant on, until another where it has ended. */
export interface RoleOverTime extends HeldRole {
  readonly from: string;
  readonly until: string | null;
}

const heldRole = `a.kind, v.profile_id AS "profileId", v.id AS "versionId", v.title, v.number`;

@Injectable()
export class PersonRoleQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async nameOf(memberId: Id): Promise<string> {
    const [row] = await this.query<{ name: string }>('SELECT name FROM member WHERE organisation_id = $1 AND id = $2', memberId);
    return row?.name ?? '';
  }

  /** The role that somebody has on a day and the one they work towards, in this order, as known at an instant. */
  on(memberId: Id, { day, knownAt }: { readonly day: string; readonly knownAt: Date }): Promise<HeldRole[]> {
    return this.query<HeldRole>(
      `SELECT ${heldRole} FROM ${rolesKnownAt('$4')} a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)
       ORDER BY a.kind`,
      memberId,
      day,
      knownAt,
    );
  }

  /** The roles of a kind that somebody had, has and will have, the first first, as known at an instant. */
  overTime(memberId: Id, kind: AssignmentKind, knownAt: Date): Promise<RoleOverTime[]> {
    return this.query<RoleOverTime>(
      `SELECT ${heldRole}, ${instantText(dayBegins('a.from_date'))} AS from, ${instantText(dayBegins('a.to_date'))} AS until
       FROM ${rolesKnownAt('$4')} a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND a.kind = $3 ORDER BY a.from_date, a.id`,
      memberId,
      kind,
      knownAt,
    );
  }

  /** When somebody first had or worked towards an edition of a profile; null: never, as known at an instant. */
  async firstDayWith(memberId: Id, profileId: Id, knownAt: Date): Promise<Date | null> {
    const [row] = await this.query<{ at: Date | null }>(
      `SELECT min(${dayBegins('a.from_date')}) AS at FROM ${rolesKnownAt('$4')} a
       JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = $2 AND v.profile_id = $3`,
      memberId,
      profileId,
      knownAt,
    );
    return row?.at ?? null;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

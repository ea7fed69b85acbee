import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { byName } from '@waymark/organisations/api';
import type { ProgrammePerson, ReadinessAggregates } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import type { Edition } from '../standing/editions.queries';

/** Somebody whom programmes are for, without a name: nobody who reads about programmes gets one. */
export interface Mentee extends ProgrammePerson {
  /** The editions that they have or work towards. */
  readonly versionIds: readonly Id[];
}

/** Whom programmes are for today: the active mentees. $1 the organisation, $2 the programmes, $3 today. */
const mentees = `
  mentee AS (
    SELECT e.member_id AS id, json_agg(DISTINCT e.programme_id) AS programme_ids
    FROM enrolment e JOIN member m ON m.organisation_id = e.organisation_id AND m.id = e.member_id AND m.status = 'ACTIVE'
    WHERE e.organisation_id = $1 AND e.programme_id = ANY ($2::uuid[]) AND e.part IN ('MENTEE', 'BOTH') AND e.from_date <= $3::date AND (e.to_date IS NULL OR e.to_date > $3::date)
    GROUP BY e.member_id)`;

@Injectable()
export class ProgrammePeopleQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The programmes that somebody owns and that go on, the oldest first. */
  ownedBy(ownerId: Id): Promise<NonNullable<ReadinessAggregates['programme']>[]> {
    return this.tenancy.manager.query<NonNullable<ReadinessAggregates['programme']>[]>(
      `SELECT p.id, p.name FROM programme p
       WHERE p.organisation_id = $1 AND p.archived_at IS NULL AND EXISTS (
         SELECT FROM role_grant g WHERE g.organisation_id = $1 AND g.programme_id = p.id AND g.member_id = $2 AND g.role = 'PROGRAMME_OWNER' AND g.ended_at IS NULL)
       ORDER BY p.created_at, p.id`,
      [this.tenancy.organisationId, ownerId],
    );
  }

  of(programmeIds: readonly Id[], today: string): Promise<Mentee[]> {
    return this.tenancy.manager.query<Mentee[]>(
      `WITH ${mentees}
       SELECT mentee.id AS "memberId", mentee.programme_ids AS "programmeIds",
         coalesce((SELECT json_agg(tm.team_id) FROM team_member tm WHERE tm.organisation_id = $1 AND tm.member_id = mentee.id), '[]') AS "teamIds",
         coalesce((SELECT json_agg(DISTINCT a.version_id) FROM role_assignment a
           WHERE a.organisation_id = $1 AND a.member_id = mentee.id AND a.from_date <= $3::date AND (a.to_date IS NULL OR a.to_date > $3::date)), '[]') AS "versionIds"
       FROM mentee ORDER BY mentee.id`,
      [this.tenancy.organisationId, [...programmeIds], today],
    );
  }

  /** These teams by name. */
  teams(teamIds: readonly Id[]): Promise<{ id: Id; name: string }[]> {
    return this.tenancy.manager.query<{ id: Id; name: string }[]>(
      `SELECT t.id, t.name FROM team t WHERE t.organisation_id = $1 AND t.id = ANY ($2::uuid[]) ORDER BY ${byName('t.name')}, t.id`,
      [this.tenancy.organisationId, [...teamIds]],
    );
  }

  editions(versionIds: readonly Id[]): Promise<Edition[]> {
    return this.tenancy.manager.query<Edition[]>(
      `SELECT v.profile_id AS "profileId", v.id AS "versionId", v.title, v.number FROM role_profile_version v
       WHERE v.organisation_id = $1 AND v.id = ANY ($2::uuid[])`,
      [this.tenancy.organisationId, [...versionIds]],
    );
  }
}

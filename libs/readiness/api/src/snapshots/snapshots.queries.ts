import { dayBegins } from '@waymark/evidence/api';
import type { Id, ResponseOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { Band, readinessApi, SnapshotView } from '@waymark/readiness/domain';
import { rolesKnownAt } from '@waymark/role-profiles/api';
import { Injectable } from '@nestjs/common';

/** Somebody and an edition that they have or work towards. */
export interface RoleHolder {
  readonly memberId: Id;
  readonly versionId: Id;
}

/** Every band is there, also where nobody is in it. */
const nobody: Record<Band, number> = { UNKNOWN: 0, EARLY: 0, DEVELOPING: 0, NEARLY: 0, READY: 0 };

type TeamTrend = ResponseOf<typeof readinessApi.readTeamTrend>;

/** The roles of active members that hold on the day $2, as known at the instant $3. */
const held = `
  FROM ${rolesKnownAt('$3')} a
  JOIN member m ON m.organisation_id = a.organisation_id AND m.id = a.member_id AND m.status = 'ACTIVE'
  JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
  WHERE a.organisation_id = $1 AND a.from_date <= $2::date AND (a.to_date IS NULL OR a.to_date > $2::date)`;

@Injectable()
export class SnapshotQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** How a person stood when it was kept, oldest first; with a profile, against its editions. */
  ofMember(memberId: Id, profileId: Id | null): Promise<SnapshotView[]> {
    return this.query<SnapshotView>(
      `SELECT s.id, ${instantText('s.at')} AS at, s.cause, s.rule_set AS "ruleSet", s.band, s.measures,
         json_build_object('profileId', v.profile_id, 'versionId', v.id, 'title', v.title, 'number', v.number) AS role
       FROM readiness_snapshot s JOIN role_profile_version v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
       WHERE s.organisation_id = $1 AND s.member_id = $2 AND ($3::uuid IS NULL OR v.profile_id = $3) ORDER BY s.at, s.id`,
      memberId,
      profileId,
    );
  }

  /**
   * People by band whenever all of them were counted who had or worked towards a profile by what was known then, against an
   * edition of it, oldest first; where none of them did, whenever everybody was. Of two editions at once the newer counts.
   * Where only some were counted the figures are those of other people, and left out.
   */
  async trendOf(memberIds: readonly Id[], profileId: Id, until: Date): Promise<TeamTrend['items']> {
    const rows = await this.query<Omit<TeamTrend['items'][number], 'bands'> & { bands: Partial<Record<Band, number>> }>(
      `WITH counted AS (
         SELECT DISTINCT ON (s.at, s.cause, s.member_id) s.at, s.cause, s.member_id, s.band
         FROM readiness_snapshot s JOIN role_profile_version v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
         WHERE s.organisation_id = $1 AND s.member_id = ANY ($2::uuid[]) AND v.profile_id = $3 AND s.at <= $4
         ORDER BY s.at, s.cause, s.member_id, v.number DESC),
       point AS (SELECT DISTINCT at, cause FROM counted),
       held AS (
         SELECT DISTINCT p.at, p.cause, a.member_id FROM point p CROSS JOIN LATERAL ${rolesKnownAt('p.at')} a
         JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
         WHERE a.member_id = ANY ($2::uuid[]) AND v.profile_id = $3
           AND ${dayBegins('a.from_date')} <= p.at AND (a.to_date IS NULL OR ${dayBegins('a.to_date')} > p.at)),
       due AS (
         SELECT at, cause, member_id FROM held
         UNION ALL
         SELECT p.at, p.cause, m.id FROM point p CROSS JOIN unnest($2::uuid[]) AS m (id)
         WHERE NOT EXISTS (SELECT FROM held WHERE held.at = p.at AND held.cause = p.cause)),
       banded AS (SELECT due.at, due.cause, c.band, count(*)::int AS people FROM due LEFT JOIN counted c USING (at, cause, member_id) GROUP BY due.at, due.cause, c.band)
       SELECT ${instantText('b.at')} AS at, b.cause, sum(b.people)::int AS people, json_object_agg(b.band, b.people) FILTER (WHERE b.band IS NOT NULL) AS bands
       FROM banded b GROUP BY b.at, b.cause
       HAVING bool_and(b.band IS NOT NULL)
       ORDER BY b.at, b.cause`,
      [...memberIds],
      profileId,
      until,
    );
    return rows.map(({ bands, ...counted }) => ({ ...counted, bands: { ...nobody, ...bands } }));
  }

  /** Everybody who, as known at an instant, had a role on a day, with each of their roles. */
  heldOn(day: string, knownAt: Date): Promise<RoleHolder[]> {
    return this.query<RoleHolder>(`SELECT DISTINCT a.member_id AS "memberId", a.version_id AS "versionId" ${held}`, day, knownAt);
  }

  /** Who has an earlier edition of a profile on a day, as known at an instant. */
  earlierHeldOn(day: string, knownAt: Date, profileId: Id, number: number): Promise<RoleHolder[]> {
    return this.query<RoleHolder>(`SELECT DISTINCT a.member_id AS "memberId", a.version_id AS "versionId" ${held} AND v.profile_id = $4 AND v.number < $5`, day, knownAt, profileId, number);
  }

  /** The first instant of a day where the organisation is. */
  async beginningOf(day: string): Promise<Date> {
    const [row] = await this.query<{ at: Date }>(`SELECT ${dayBegins('$2::date')} AS at`, day);
    if (row === undefined) throw new Error('A day begins');
    return row.at;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

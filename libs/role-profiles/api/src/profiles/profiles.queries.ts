import { cutPage, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { byName, containing, instantText, readNameCursor } from '@waymark/organisations/api';
import type { ProfileSummary, ProfileView, roleProfilesApi } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';

/** A version `v` as `versionSummary` of the contract. */
const summary = `json_build_object(
  'id', v.id, 'number', v.number, 'status', v.status, 'createdAt', ${instantText('v.created_at')},
  'publishedAt', ${instantText('v.published_at')},
  'publishedBy', (SELECT m.name FROM member m WHERE m.organisation_id = $1 AND m.id = v.published_by),
  'requirements', (SELECT count(*) FROM requirement r WHERE r.organisation_id = $1 AND r.version_id = v.id))`;

const versionsOfProfile = 'FROM role_profile_version v WHERE v.organisation_id = $1 AND v.profile_id = p.id';
const newest = (status: string) => `(SELECT ${summary} ${versionsOfProfile} AND v.status = '${status}' ORDER BY v.number DESC LIMIT 1)`;

/** `$2`: whether the reader sees drafts. `$3`: today. */
const profileSummary = `
  SELECT p.id, p.title, (SELECT v.role ${versionsOfProfile} AND ($2::boolean OR v.status <> 'DRAFT') ORDER BY v.number DESC LIMIT 1) AS role,
    ${newest('PUBLISHED')} AS published,
    CASE WHEN $2::boolean THEN ${newest('DRAFT')} END AS draft,
    (SELECT count(DISTINCT a.member_id)::int FROM role_assignment a
      JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
      WHERE a.organisation_id = $1 AND v.profile_id = p.id AND a.from_date <= $3::date
        AND (a.to_date IS NULL OR a.to_date > $3::date)) AS holders`;

/** A profile of which nothing was ever published is there for the editors alone. */
const seesProfile = `($2::boolean OR EXISTS (SELECT 1 ${versionsOfProfile} AND v.status <> 'DRAFT'))`;

/** Whether the reader sees drafts, and the present day. */
export interface ProfileReader {
  readonly seesDrafts: boolean;
  readonly day: string;
}

@Injectable()
export class ProfileQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of the profiles that the reader sees, by title. */
  async list({ seesDrafts, day }: ProfileReader, query: QueryOf<typeof roleProfilesApi.listProfiles>): Promise<Page<ProfileSummary>> {
    const after = readNameCursor(query.cursor);
    const rows = await this.tenancy.manager.query<ProfileSummary[]>(
      `WITH page AS (
         SELECT p.id, p.title FROM role_profile p
         WHERE p.organisation_id = $1 AND ${seesProfile}
           AND ($4::text IS NULL OR p.title ILIKE $4)
           AND ($5::text IS NULL OR (${byName('p.title')}, p.id) > ($5, $6::uuid))
         ORDER BY ${byName('p.title')}, p.id LIMIT $7)
       ${profileSummary} FROM page p ORDER BY ${byName('p.title')}, p.id`,
      [this.tenancy.organisationId, seesDrafts, day, containing(query.search), after?.name ?? null, after?.id ?? null, query.limit + 1],
    );
    return cutPage(rows, query.limit, ({ title, id }) => [title, id]);
  }

  /** A profile with its versions, the latest first; null where there is none that the reader sees. */
  async read({ seesDrafts, day }: ProfileReader, profileId: Id): Promise<ProfileView | null> {
    const [profile] = await this.tenancy.manager.query<ProfileView[]>(
      `${profileSummary}, coalesce((
         SELECT json_agg(${summary} ORDER BY v.number DESC) ${versionsOfProfile} AND ($2::boolean OR v.status <> 'DRAFT')), '[]') AS versions
       FROM role_profile p WHERE p.organisation_id = $1 AND p.id = $4 AND ${seesProfile}`,
      [this.tenancy.organisationId, seesDrafts, day, profileId],
    );
    return profile ?? null;
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { instantText } from '@waymark/organisations/api';
import type { VersionStatus } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import type { StoredRequirement } from './stored-requirement';
import type { VersionRow } from './version-rows';

/** A version `v` without its source, which may be megabytes. */
const versionRow = `
  SELECT v.id, v.profile_id AS "profileId", v.number, v.status, v.title, v.format, v.summary, v.lead_in AS "leadIn",
    v.attribution, v.role, v.warnings, v.matching, v.version,
    ${instantText('v.created_at')} AS "createdAt", ${instantText('v.published_at')} AS "publishedAt", p.name AS "publishedBy"
  FROM role_profile_version v
  LEFT JOIN member p ON p.organisation_id = v.organisation_id AND p.id = v.published_by
  WHERE v.organisation_id = $1`;

const requirementRow = `
  SELECT r.id, r.key, r.kind, r.line, r.title, r.details, r.gate, r.weight, r.wanted_cover AS "wantedCover",
    CASE WHEN r.scale_id IS NOT NULL THEN json_build_object('ordinal', r.ordinal, 'name', l.name, 'scale', s.name, 'steps',
      (SELECT max(step.ordinal) FROM scale_level step WHERE step.organisation_id = $1 AND step.scale_id = r.scale_id)) END AS level,
    r.level_description AS "levelDescription", r.clauses, r.clauses_confirmed AS "clausesConfirmed", r.truncated,
    r.skill_id AS "skillId", r.facts ->> 'framework' AS framework, r.facts ->> 'path' AS path, r.facts ->> 'group' AS "group",
    coalesce(r.facts ->> 'type', r.facts ->> 'kind') AS type, r.facts ->> 'awardingBody' AS "awardingBody", r.facts, r.version
  FROM requirement r
  LEFT JOIN scale s ON s.organisation_id = r.organisation_id AND s.id = r.scale_id
  LEFT JOIN scale_level l ON l.organisation_id = r.organisation_id AND l.scale_id = r.scale_id AND l.ordinal = r.ordinal
  WHERE r.organisation_id = $1 AND r.version_id = $2`;

@Injectable()
export class VersionQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(id: Id): Promise<VersionRow | null> {
    const [row] = await this.query<VersionRow>(`${versionRow} AND v.id = $2`, id);
    return row ?? null;
  }

  /** The version of the profile before this one that is not a draft. */
  async readEarlier({ profileId, number }: Pick<VersionRow, 'profileId' | 'number'>): Promise<VersionRow | null> {
    const [row] = await this.query<VersionRow>(
      `${versionRow} AND v.profile_id = $2 AND v.number < $3 AND v.status <> 'DRAFT' ORDER BY v.number DESC LIMIT 1`,
      profileId,
      number,
    );
    return row ?? null;
  }

  /** The version of the profile with the greatest number, a draft or not. */
  async readNewest(profileId: Id): Promise<VersionRow | null> {
    const [row] = await this.query<VersionRow>(`${versionRow} AND v.profile_id = $2 ORDER BY v.number DESC LIMIT 1`, profileId);
    return row ?? null;
  }

  /** The requirements of a version in the order of its sections. */
  itemsOf(versionId: Id): Promise<StoredRequirement[]> {
    return this.query<StoredRequirement>(`${requirementRow} ORDER BY r.position`, versionId);
  }

  async readItem(versionId: Id, id: Id): Promise<StoredRequirement | null> {
    const [row] = await this.query<StoredRequirement>(`${requirementRow} AND r.id = $3`, versionId, id);
    return row ?? null;
  }

  async sourceOf(id: Id): Promise<{ firstLine: number; text: string } | null> {
    const [row] = await this.query<{ firstLine: number; text: string }>(
      `SELECT source_line AS "firstLine", source_text AS text FROM role_profile_version WHERE organisation_id = $1 AND id = $2`,
      id,
    );
    return row ?? null;
  }

  /** A version that was imported with this content. */
  async findByContent(contentHash: string): Promise<Pick<VersionRow, 'id' | 'profileId' | 'title'> | null> {
    const [row] = await this.query<Pick<VersionRow, 'id' | 'profileId' | 'title'>>(
      `SELECT id, profile_id AS "profileId", title FROM role_profile_version
       WHERE organisation_id = $1 AND content_hash = $2 ORDER BY number DESC LIMIT 1`,
      contentHash,
    );
    return row ?? null;
  }

  async statusOf(id: Id): Promise<VersionStatus | null> {
    const [row] = await this.query<{ status: VersionStatus }>(
      'SELECT status FROM role_profile_version WHERE organisation_id = $1 AND id = $2',
      id,
    );
    return row?.status ?? null;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

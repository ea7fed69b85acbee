import { levelsOfRequirement, measureOfRequirement } from '@waymark/evidence/api';
import type { NamedLevel } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { RequiredLine } from '@waymark/readiness/domain';
import { rolesKnownAt } from '@waymark/role-profiles/api';
import { Injectable } from '@nestjs/common';

/** An edition of a role profile that people are measured against. */
export interface Edition {
  readonly profileId: Id;
  readonly versionId: Id;
  readonly title: string;
  readonly number: number;
}

/** A line of an edition as it is measured, and as it is shown. */
export interface EditionLine extends RequiredLine {
  readonly title: string;
  readonly category: string | null;
  readonly levels: NamedLevel[];
}

/** The edition `v` as `Edition`. */
const edition = `v.profile_id AS "profileId", v.id AS "versionId", v.title, v.number`;

/** A requirement `r` as `EditionLine`. */
const editionLine = `r.id AS "requirementId", r.key, ${measureOfRequirement} AS measure, r.kind, r.gate, r.weight,
  coalesce(r.ordinal, 1) AS required, r.scale_id IS NOT NULL AS "hasScale", r.wanted_cover AS "wantedCover",
  r.title, r.facts ->> 'category' AS category, ${levelsOfRequirement} AS levels`;

/** Published editions of role profiles with their lines. A draft is nobody's role, and is not found. */
@Injectable()
export class EditionQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async read(versionId: Id): Promise<Edition | null> {
    const [row] = await this.query<Edition>(`SELECT ${edition} FROM role_profile_version v WHERE v.organisation_id = $1 AND v.id = $2 AND v.status <> 'DRAFT'`, versionId);
    return row ?? null;
  }

  /** The edition that a requirement is a line of. */
  async ofRequirement(requirementId: Id): Promise<Edition | null> {
    const [row] = await this.query<Edition>(
      `SELECT ${edition} FROM requirement r JOIN role_profile_version v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
       WHERE r.organisation_id = $1 AND r.id = $2 AND v.status <> 'DRAFT'`,
      requirementId,
    );
    return row ?? null;
  }

  /** The edition of the same profile that was the newest at an instant, up to this one; this one where none was there yet. */
  async inForceAt(present: Edition, at: Date): Promise<Edition> {
    const [row] = await this.query<Edition>(
      `SELECT ${edition} FROM role_profile_version v
       WHERE v.organisation_id = $1 AND v.profile_id = $2 AND v.number <= $3 AND v.status <> 'DRAFT' AND v.published_at <= $4
       ORDER BY v.number DESC LIMIT 1`,
      present.profileId,
      present.number,
      at,
    );
    return row ?? present;
  }

  /** The edition of the same profile that each of these people had or worked towards on a day, as known at an instant, up to this one. Nobody else is in it. */
  async heldOn(memberIds: readonly Id[], { profileId, number }: Edition, { day, knownAt }: { readonly day: string; readonly knownAt: Date }): Promise<ReadonlyMap<Id, Edition>> {
    const rows = await this.query<Edition & { memberId: Id }>(
      `SELECT DISTINCT ON (a.member_id) a.member_id AS "memberId", ${edition}
       FROM ${rolesKnownAt('$6')} a JOIN role_profile_version v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
       WHERE a.organisation_id = $1 AND a.member_id = ANY ($2::uuid[]) AND v.profile_id = $3 AND v.number <= $4
         AND a.from_date <= $5::date AND (a.to_date IS NULL OR a.to_date > $5::date)
       ORDER BY a.member_id, a.kind, v.number DESC`,
      [...memberIds],
      profileId,
      number,
      day,
      knownAt,
    );
    return new Map(rows.map(({ memberId, ...held }) => [memberId, held]));
  }

  /** All lines of an edition in the order of its sections. */
  async linesOf(versionId: Id): Promise<EditionLine[]> {
    return (await this.linesOfAll([versionId])).get(versionId) ?? [];
  }

  /** The lines of several editions, by the edition. */
  async linesOfAll(versionIds: readonly Id[]): Promise<ReadonlyMap<Id, EditionLine[]>> {
    const rows = await this.query<EditionLine & { versionId: Id }>(
      `SELECT r.version_id AS "versionId", ${editionLine} FROM requirement r
       WHERE r.organisation_id = $1 AND r.version_id = ANY ($2::uuid[]) ORDER BY r.version_id, r.position`,
      [...new Set(versionIds)],
    );
    const lines = new Map<Id, EditionLine[]>();
    for (const { versionId, ...line } of rows) lines.set(versionId, [...(lines.get(versionId) ?? []), line]);
    return lines;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}

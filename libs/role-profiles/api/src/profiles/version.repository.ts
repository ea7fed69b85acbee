import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { WarningAnswer } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { RoleProfileVersion } from './role-profile-version.entity';

/** What an import writes of a version. */
export type ImportedVersion = Pick<
  RoleProfileVersion,
  'title' | 'format' | 'contentHash' | 'sourceText' | 'sourceLine' | 'role' | 'summary' | 'leadIn' | 'attribution' | 'warnings'
>;

/** What an editor may change of a draft. */
export type DraftWords = Partial<Pick<RoleProfileVersion, 'title' | 'summary' | 'leadIn' | 'attribution'>>;

@Injectable()
export class VersionRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The version as stored; nobody else changes the row until the transaction ends. */
  load(id: Id): Promise<RoleProfileVersion | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(RoleProfileVersion).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(version: ImportedVersion & Pick<RoleProfileVersion, 'id' | 'profileId' | 'number' | 'createdAt' | 'createdBy'>): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(RoleProfileVersion).insert({ ...version, organisationId, status: 'DRAFT' } as object);
  }

  /** Puts another reading in the place of a draft, whose corrections of the matching are about keys that are gone. */
  async replaceDraft(id: Id, imported: ImportedVersion): Promise<void> {
    await this.change(id, { ...imported, matching: {} });
  }

  /** False where `version` is no longer what is stored, or the version is no longer a draft. */
  async update({ id, version }: Pick<RoleProfileVersion, 'id' | 'version'>, words: DraftWords): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(RoleProfileVersion)
      .update({ organisationId, id, version, status: 'DRAFT' }, { ...words, version: () => 'version + 1' });
    return affected === 1;
  }

  /** Counts a change of something in the draft; false where there is no such draft. It stays a draft meanwhile. */
  async touch(id: Id): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(RoleProfileVersion)
      .update({ organisationId, id, status: 'DRAFT' }, { version: () => 'version + 1' });
    return affected === 1;
  }

  /** False where the draft has not all of these warnings. */
  async answerWarnings(id: Id, { indexes, answer }: { indexes: readonly number[]; answer: WarningAnswer | null }): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `WITH answered AS (
         UPDATE role_profile_version SET version = version + 1, warnings = (
           SELECT jsonb_agg(CASE WHEN place - 1 = ANY ($3::int[]) THEN jsonb_set(warning, '{answer}', $4::jsonb) ELSE warning END ORDER BY place)
           FROM jsonb_array_elements(warnings) WITH ORDINALITY AS each (warning, place))
         WHERE organisation_id = $1 AND id = $2 AND status = 'DRAFT' AND jsonb_array_length(warnings) > $5::int RETURNING id)
       SELECT id FROM answered`,
      [this.tenancy.organisationId, id, indexes, JSON.stringify(answer), Math.max(...indexes)],
    );
    return rows.length === 1;
  }

  async correctMatching(id: Id, matching: RoleProfileVersion['matching']): Promise<void> {
    await this.change(id, { matching });
  }

  async publish(id: Id, { at, by, matching }: { at: Date; by: Id; matching: RoleProfileVersion['matching'] }): Promise<void> {
    await this.change(id, { status: 'PUBLISHED', publishedAt: at, publishedBy: by, matching });
  }

  async retire(id: Id, at: Date): Promise<void> {
    await this.change(id, { status: 'RETIRED', retiredAt: at });
  }

  async delete(id: Id): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(RoleProfileVersion).delete({ organisationId, id, status: 'DRAFT' });
    requireOne(affected);
  }

  /** Changes a row that this transaction holds. */
  private async change(id: Id, changes: Partial<RoleProfileVersion>): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(RoleProfileVersion)
      .update({ organisationId, id }, { ...(changes as object), version: () => 'version + 1' });
    requireOne(affected);
  }
}

function requireOne(affected: number | null | undefined): void {
  if (affected !== 1) throw new Error('A version of a role profile changed out of turn');
}

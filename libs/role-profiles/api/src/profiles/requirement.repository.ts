import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Requirement } from './requirement.entity';

/** A requirement as it is written; `position` is its place among those of its version. */
export type NewRequirement = Omit<Requirement, 'organisationId' | 'versionId' | 'version'>;

/** What an editor may change of a requirement of a draft; nothing else of the row is ever written again. */
export type RequirementChanges = Partial<
  Pick<
    Requirement,
    | 'title'
    | 'details'
    | 'gate'
    | 'weight'
    | 'wantedCover'
    | 'scaleId'
    | 'ordinal'
    | 'facts'
    | 'levelDescription'
    | 'clauses'
    | 'clausesConfirmed'
    | 'truncated'
  >
>;

/** How many rows one statement carries, so that none grows without bounds. */
const chunk = 500;

@Injectable()
export class RequirementRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insertAll(versionId: Id, requirements: readonly NewRequirement[]): Promise<void> {
    for (let start = 0; start < requirements.length; start += chunk) {
      await this.tenancy.manager.query(insertRows, [
        this.tenancy.organisationId,
        versionId,
        JSON.stringify(requirements.slice(start, start + chunk)),
      ]);
    }
  }

  async deleteAll(versionId: Id): Promise<void> {
    await this.tenancy.repository(Requirement).delete({ organisationId: this.tenancy.organisationId, versionId });
  }

  load(versionId: Id, id: Id): Promise<Requirement | null> {
    return this.tenancy.repository(Requirement).findOneBy({ organisationId: this.tenancy.organisationId, versionId, id });
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Requirement, 'id' | 'version'>, changes: RequirementChanges): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Requirement)
      .update({ organisationId, id, version }, { ...(changes as object), version: () => 'version + 1' });
    return affected === 1;
  }

  /** False where `version` is no longer what is stored. */
  async delete(versionId: Id, { id, version }: Pick<Requirement, 'id' | 'version'>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Requirement).delete({ organisationId, versionId, id, version });
    return affected === 1;
  }

  /** Gives requirements their keys anew. In two steps, because two of them may change places. */
  async rekey(keys: readonly { id: Id; key: string }[]): Promise<void> {
    if (keys.length === 0) return;
    const { organisationId, manager } = this.tenancy;
    const ids = keys.map(({ id }) => id);
    await manager.query(`UPDATE requirement SET key = 'moving/' || id WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`, [organisationId, ids]);
    await manager.query(
      `UPDATE requirement r SET key = anew.key FROM unnest($2::uuid[], $3::text[]) anew (id, key)
       WHERE r.organisation_id = $1 AND r.id = anew.id`,
      [organisationId, ids, keys.map(({ key }) => key)],
    );
  }
}

const insertRows = `
  INSERT INTO requirement (organisation_id, version_id, id, key, kind, position, line, title, details, gate, weight,
    wanted_cover, skill_id, scale_id, ordinal, facts, level_description, clauses, clauses_confirmed, truncated)
  SELECT $1, $2, id, key, kind, position, line, title, details, gate, weight, "wantedCover", "skillId", "scaleId", ordinal,
    facts, "levelDescription", clauses, "clausesConfirmed", truncated
  FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, key text, kind text, position int, line int, title text, details text,
    gate text, weight double precision, "wantedCover" int, "skillId" uuid, "scaleId" uuid, ordinal int, facts jsonb,
    "levelDescription" text, clauses jsonb, "clausesConfirmed" boolean, truncated boolean)`;

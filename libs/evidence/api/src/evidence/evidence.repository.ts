import type { EvidenceContent } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Evidence, EvidenceVersion } from './evidence.entity';
import { presentFileIds } from './evidence.queries';

@Injectable()
export class EvidenceRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(evidence: Omit<Evidence, 'organisationId' | 'version'>): Promise<void> {
    await this.tenancy.repository(Evidence).insert({ ...(evidence as object), organisationId: this.tenancy.organisationId });
  }

  /** The evidence as stored, which nobody else changes, claims with or deletes until the transaction ends. */
  hold(id: Id): Promise<Evidence | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Evidence).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /**
   * Writes some fields of the content in one statement; all others stay as they are stored.
   * False where `version` is no longer what is stored.
   */
  async change({ id, version }: Pick<Evidence, 'id' | 'version'>, changes: Partial<EvidenceContent>, changedAt: Date): Promise<boolean> {
    const [rows] = await this.tenancy.manager.query<[{ version: number }[], number]>(
      `UPDATE evidence SET content = content || $4::jsonb, changed_at = $5, version = version + 1
       WHERE organisation_id = $1 AND id = $2 AND version = $3 RETURNING version`,
      [this.tenancy.organisationId, id, version, JSON.stringify(changes), changedAt],
    );
    return rows.length === 1;
  }

  /** Deletes evidence that was never submitted, with all that was begun for it. */
  async deleteDraft(id: Id): Promise<void> {
    for (const table of ['witness_request', 'claim', 'evidence_file']) {
      await this.tenancy.manager.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND evidence_id = $2`, [this.tenancy.organisationId, id]);
    }
    await this.tenancy.repository(Evidence).delete({ organisationId: this.tenancy.organisationId, id });
  }

  wasSubmitted(evidenceId: Id): Promise<boolean> {
    return this.tenancy.repository(EvidenceVersion).existsBy({ organisationId: this.tenancy.organisationId, evidenceId });
  }

  /**
   * Keeps the evidence as it is now as a version, unless it is as the last one kept it. The evidence must be held.
   * @returns the number of the version that it is as now.
   */
  async freeze(evidenceId: Id, frozenAt: Date): Promise<number> {
    const [row] = await this.tenancy.manager.query<{ number: number }[]>(freezeStatement, [this.tenancy.organisationId, evidenceId, frozenAt]);
    if (row === undefined) throw new Error('There is no such evidence to freeze');
    return row.number;
  }
}

const freezeStatement = `
  WITH present AS (
    SELECT e.content, ${presentFileIds} AS file_ids FROM evidence e WHERE e.organisation_id = $1 AND e.id = $2),
  latest AS (
    SELECT number, content, file_ids FROM evidence_version WHERE organisation_id = $1 AND evidence_id = $2 ORDER BY number DESC LIMIT 1),
  made AS (
    INSERT INTO evidence_version (organisation_id, evidence_id, number, content, file_ids, frozen_at)
    SELECT $1, $2, coalesce((SELECT number FROM latest), 0) + 1, present.content, present.file_ids, $3 FROM present
    WHERE NOT EXISTS (SELECT FROM latest WHERE latest.content = present.content AND latest.file_ids = present.file_ids)
    RETURNING number)
  SELECT coalesce((SELECT number FROM made), (SELECT number FROM latest)) AS number`;

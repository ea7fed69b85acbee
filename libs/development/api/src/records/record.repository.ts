import type { DevelopmentAim } from '@waymark/development/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { DevelopmentRecord, RecordEvidence } from './record.entity';

/** What can change of a record. */
type RecordChanges = Partial<Omit<DevelopmentRecord, 'organisationId' | 'id' | 'ownerId' | 'kind' | 'createdAt' | 'version'>>;

@Injectable()
export class RecordRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The record as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<DevelopmentRecord | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(DevelopmentRecord).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(record: Omit<DevelopmentRecord, 'organisationId' | 'version'>, aims: readonly DevelopmentAim[]): Promise<void> {
    await this.tenancy.repository(DevelopmentRecord).insert({ ...record, organisationId: this.tenancy.organisationId });
    await this.addAims(record.id, aims);
  }

  /** Changes a record that is held; with no change it still becomes a new version, as when its hours change. */
  async update(id: Id, changes: RecordChanges = {}): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(DevelopmentRecord).update({ organisationId, id }, { ...changes, version: () => 'version + 1' });
  }

  /** Sets what a record that is held is to serve. */
  async setAims(recordId: Id, aims: readonly DevelopmentAim[]): Promise<void> {
    await this.tenancy.manager.query('DELETE FROM development_record_aim WHERE organisation_id = $1 AND record_id = $2', [this.tenancy.organisationId, recordId]);
    await this.addAims(recordId, aims);
  }

  /** Names the evidence of a record that is held, in place of what was named before. */
  async tie({ id: recordId, ownerId }: Pick<DevelopmentRecord, 'id' | 'ownerId'>, evidenceId: Id): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(RecordEvidence).upsert({ organisationId, recordId, ownerId, evidenceId }, ['organisationId', 'recordId']);
  }

  private async addAims(recordId: Id, aims: readonly DevelopmentAim[]): Promise<void> {
    if (aims.length === 0) return;
    await this.tenancy.manager.query(
      `INSERT INTO development_record_aim (organisation_id, record_id, requirement_id, ordinal, place)
       SELECT $1, $2, aim.requirement_id, aim.ordinal, aim.place - 1
       FROM unnest($3::uuid[], $4::int[]) WITH ORDINALITY aim (requirement_id, ordinal, place)`,
      [this.tenancy.organisationId, recordId, aims.map(({ requirementId }) => requirementId), aims.map(({ ordinal }) => ordinal)],
    );
  }
}

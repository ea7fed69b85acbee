import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Waiver } from './waiver.entity';

@Injectable()
export class WaiverRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The waiver as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Waiver | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Waiver).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** As `hold`, of everything that was asked for this person and is not decided. */
  holdAskedFor(memberId: Id): Promise<Waiver[]> {
    const where = { organisationId: this.tenancy.organisationId, memberId, status: 'ASKED' as const };
    return this.tenancy.repository(Waiver).find({ where, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(waiver: Omit<Waiver, 'organisationId' | 'version' | 'endedAt' | 'grantedTo'>): Promise<void> {
    await this.tenancy.repository(Waiver).insert({ ...waiver, organisationId: this.tenancy.organisationId, endedAt: null, grantedTo: null });
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Waiver, 'id' | 'version'>, changes: Partial<Pick<Waiver, 'status' | 'to' | 'decidedBy' | 'decidedAt' | 'endedAt' | 'grantedTo'>>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Waiver).update({ organisationId, id, version }, { ...changes, version: () => 'version + 1' });
    return affected === 1;
  }
}

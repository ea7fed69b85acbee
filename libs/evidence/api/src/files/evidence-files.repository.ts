import type { FileStatus } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { Evidence } from '../evidence/evidence.entity';
import { EvidenceFile } from './evidence-file.entity';

@Injectable()
export class EvidenceFilesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps others from submitting, deleting or adding files to evidence until the transaction ends. False where there is none. */
  async holdEvidence(id: Id): Promise<boolean> {
    const { organisationId } = this.tenancy;
    return (await this.tenancy.repository(Evidence).findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } })) !== null;
  }

  /** Has a member add one file at a time, because the limit counts all that they have. */
  async holdQuota(memberId: Id): Promise<void> {
    await this.tenancy.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`files of ${memberId} in ${this.tenancy.organisationId}`]);
  }

  async insert(file: Omit<EvidenceFile, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(EvidenceFile).insert({ ...file, organisationId: this.tenancy.organisationId });
  }

  /** A file that is in evidence now, and nobody else removes until the transaction ends. */
  hold(evidenceId: Id, id: Id): Promise<EvidenceFile | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy
      .repository(EvidenceFile)
      .createQueryBuilder('file')
      .where({ organisationId, evidenceId, id })
      .andWhere('file.removed_at IS NULL')
      .setLock('pessimistic_write')
      .getOne();
  }

  async delete(id: Id): Promise<void> {
    await this.tenancy.repository(EvidenceFile).delete({ organisationId: this.tenancy.organisationId, id });
  }

  /** Takes a file out of what is worked on, and leaves it to the versions that keep it. */
  async remove(id: Id, removedAt: Date): Promise<void> {
    await this.tenancy.repository(EvidenceFile).update({ organisationId: this.tenancy.organisationId, id }, { removedAt });
  }

  /** Says what became of a file that was waiting to be checked; nothing where somebody has said so already. */
  async settle(id: Id, status: FileStatus): Promise<void> {
    await this.tenancy.repository(EvidenceFile).update({ organisationId: this.tenancy.organisationId, id, status: 'CHECKING' }, { status });
  }

  /** Evidence counts as changed when its files do; its version, which guards its words, stays. */
  async touchEvidence(id: Id, changedAt: Date): Promise<void> {
    await this.tenancy.repository(Evidence).update({ organisationId: this.tenancy.organisationId, id }, { changedAt });
  }
}

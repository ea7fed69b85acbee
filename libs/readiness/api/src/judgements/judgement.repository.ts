import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ReadinessJudgement } from './judgement.entity';

@Injectable()
export class JudgementRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(judgement: Omit<ReadinessJudgement, 'organisationId' | 'withdrawnAt'>): Promise<void> {
    await this.tenancy.repository(ReadinessJudgement).insert({ ...judgement, organisationId: this.tenancy.organisationId, withdrawnAt: null });
  }

  /** False where it was taken back already. */
  async withdraw(id: Id, at: Date): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(ReadinessJudgement).update({ organisationId, id, withdrawnAt: IsNull() }, { withdrawnAt: at });
    return affected === 1;
  }
}

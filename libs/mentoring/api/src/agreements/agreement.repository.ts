import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { firstTerms, type AgreementTerms } from '@waymark/mentoring/domain';
import { ReminderCauses } from '@waymark/organisations/api';
import { usualPolicies } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Agreement } from './agreement.entity';

/** The agreement of a pair that is in force, and the one that is being written. */
export interface PairAgreements {
  readonly inForce: Agreement | null;
  readonly suggested: Agreement | null;
}

/** What terms read like once their words are gone, because somebody was erased. */
const clearedTerms: AgreementTerms = { ...firstTerms({ ...usualPolicies, agreementTemplate: '', managerSharing: 'NOTHING' }), limits: '' };

@Injectable()
export class AgreementRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  async find(id: Id): Promise<Agreement | null> {
    return whole(await this.tenancy.repository(Agreement).findOneBy({ organisationId: this.tenancy.organisationId, id }));
  }

  /** Every version of a pair, the latest first. */
  async versionsOf(relationshipId: Id): Promise<Agreement[]> {
    const { organisationId } = this.tenancy;
    const found = await this.tenancy.repository(Agreement).find({ where: { organisationId, relationshipId }, order: { number: 'DESC' } });
    return found.map((agreement) => whole(agreement));
  }

  /** What is in force and what is suggested, of several pairs at once. */
  async of(relationshipIds: readonly Id[]): Promise<(relationshipId: Id) => PairAgreements> {
    const { organisationId } = this.tenancy;
    const where = { organisationId, relationshipId: In([...relationshipIds]), status: In(['DRAFT', 'PARTLY_SIGNED', 'SIGNED']) };
    const found = (await this.tenancy.repository(Agreement).find({ where })).map((agreement) => whole(agreement));
    return (relationshipId) => {
      const own = found.filter((agreement) => agreement.relationshipId === relationshipId);
      return { inForce: own.find(({ status }) => status === 'SIGNED') ?? null, suggested: own.find(({ status }) => status !== 'SIGNED') ?? null };
    };
  }

  async insert(agreement: Pick<Agreement, 'id' | 'relationshipId' | 'number' | 'terms' | 'changedBy' | 'changedAt'>): Promise<void> {
    const { organisationId } = this.tenancy;
    await this.tenancy.repository(Agreement).insert({ ...(agreement as object), organisationId, status: 'DRAFT' as const });
    await this.reminders.changed({ kind: 'PAIR', id: agreement.relationshipId });
  }

  /** Changes a version of a pair that is held. False where `version` is no longer what is stored. */
  async update({ id, version, relationshipId }: Pick<Agreement, 'id' | 'version' | 'relationshipId'>, changes: Partial<Omit<Agreement, 'organisationId' | 'id' | 'relationshipId' | 'number' | 'version'>>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Agreement).update({ organisationId, id, version }, { ...(changes as object), version: () => 'version + 1' });
    await this.reminders.changed({ kind: 'PAIR', id: relationshipId });
    return affected === 1;
  }

  async delete(id: Id): Promise<void> {
    await this.tenancy.repository(Agreement).delete({ organisationId: this.tenancy.organisationId, id });
  }
}

function whole(agreement: Agreement): Agreement;
function whole(agreement: Agreement | null): Agreement | null;
function whole(agreement: Agreement | null): Agreement | null {
  return agreement === null ? null : Object.assign(agreement, { terms: { ...clearedTerms, ...agreement.terms } });
}

import type { ClaimAction } from '@waymark/evidence/domain';
import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { ReminderCauses } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Claim } from './claim.entity';

/** What a claim is given when it is made; nothing of it is submitted yet. */
export type NewClaim = Pick<Claim, 'id' | 'evidenceId' | 'ownerId' | 'requirementId' | 'measure' | 'ordinal' | 'clauses' | 'createdAt'>;

/** Something that happens to a claim; `words` are those of whoever does it. */
export interface ClaimHappening {
  readonly claimId: Id;
  readonly action: ClaimAction;
  readonly at: Date;
  readonly actorId: Id | null;
  readonly ordinal: number;
  readonly words?: string;
}

@Injectable()
export class ClaimRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  /** @throws DomainError WRONG_STATE with code `claimed-already` where the evidence claims the requirement. */
  async insertAll(claims: readonly NewClaim[]): Promise<void> {
    if (claims.length === 0) return;
    const { organisationId } = this.tenancy;
    try {
      await this.tenancy.repository(Claim).insert(claims.map((claim) => ({ ...(claim as object), organisationId, status: 'DRAFT' as const, words: '' })));
    } catch (error) {
      if (!breaksUniqueKey(error, 'claim_live_key')) throw error;
      throw wrongState('claimed-already', 'This evidence claims that requirement already.');
    }
  }

  /** The claim as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Claim | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Claim).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** As `hold`, for several of one piece of evidence; always in the order of their ids, so that nobody waits in a circle. */
  holdAll(evidenceId: Id, ids: readonly Id[]): Promise<Claim[]> {
    const where = { organisationId: this.tenancy.organisationId, evidenceId, id: In([...ids]) };
    return this.tenancy.repository(Claim).find({ where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  countOf(evidenceId: Id): Promise<number> {
    return this.tenancy.repository(Claim).countBy({ organisationId: this.tenancy.organisationId, evidenceId });
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Claim, 'id' | 'version'>, changes: Partial<Omit<Claim, 'organisationId' | 'id' | 'version'>>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Claim).update({ organisationId, id, version }, { ...(changes as object), version: () => 'version + 1' });
    await this.reminders.changed({ kind: 'CLAIM', id });
    return affected === 1;
  }

  async delete(id: Id): Promise<void> {
    await this.tenancy.repository(Claim).delete({ organisationId: this.tenancy.organisationId, id });
  }

  /** Adds to what happened to a claim. The claim must be held. */
  async record({ claimId, action, at, actorId, ordinal, words }: ClaimHappening): Promise<void> {
    await this.tenancy.manager.query(
      `INSERT INTO claim_event (organisation_id, claim_id, number, action, at, actor_id, ordinal, words)
       SELECT $1, $2, coalesce(max(e.number), 0) + 1, $3, $4, $5, $6, $7
       FROM claim_event e WHERE e.organisation_id = $1 AND e.claim_id = $2`,
      [this.tenancy.organisationId, claimId, action, at, actorId, ordinal, words ?? null],
    );
    await this.reminders.changed({ kind: 'CLAIM', id: claimId });
  }
}

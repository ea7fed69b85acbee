import type { Id } from '@waymark/foundation/kernel';
import type { ErasureFailure, ErasureStatus } from '@waymark/organisations/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** A person is to be erased, or was; its certificate stays. */
@Entity('erasure')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'requestedBy'], ['organisationId', 'id'])
@Check('erasure_done', "(status = 'DONE') = (certificate IS NOT NULL)")
@Index('erasure_once_key', { synchronize: false })
export class Erasure {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  /** The account that the member had, so that an erasure which was interrupted still finds it; empty when it is done. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: Id | null;

  @Column('text')
  status: ErasureStatus;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  /** Null where a rule of retention asked for it. */
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: Id | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('int', { default: 0 })
  attempts: number;

  /** What the rows of the organisation came to, once they are done and the account is not. */
  @Column('jsonb', { nullable: true })
  done: unknown;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** Why it was not done when it was tried last. */
  @Column('text', { nullable: true })
  failure: ErasureFailure | null;

  /** The text that is hashed. */
  @Column('text', { nullable: true })
  certificate: string | null;

  @Column('text', { name: 'certificate_hash', nullable: true })
  certificateHash: string | null;
}

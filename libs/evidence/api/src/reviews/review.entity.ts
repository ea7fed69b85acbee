import type { Id } from '@waymark/foundation/kernel';
import type { CheckAnswers } from '@waymark/evidence/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Claim } from '../claims/claim.entity';

/** What one assessor found about one submission of a claim. Once spoken it never changes. */
@Entity('review')
@ForeignKey(() => Claim, ['organisationId', 'claimId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'reviewerId'], ['organisationId', 'id'])
@Unique('review_once_key', ['organisationId', 'claimId', 'submission', 'reviewerId'])
@Index('review_by_reviewer', ['organisationId', 'reviewerId'])
@Check('review_spoken', '(spoken_at IS NULL) = (outcome IS NULL)')
export class Review {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'claim_id' })
  claimId: Id;

  @Column('int')
  submission: number;

  @Column('uuid', { name: 'reviewer_id' })
  reviewerId: Id;

  @Column('jsonb')
  checks: CheckAnswers;

  @Column('int', { nullable: true })
  ordinal: number | null;

  @Column('text')
  rationale: string;

  @Column('text', { nullable: true })
  outcome: 'CONFIRM' | 'RETURN' | null;

  /** From this instant on the level no longer counts, where the assessor says so. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'spoken_at', nullable: true })
  spokenAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

/** An assessor said that they should not judge a claim, and why. */
@Entity('conflict_of_interest')
@ForeignKey(() => Claim, ['organisationId', 'claimId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
export class ConflictOfInterest {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt: Date;
}

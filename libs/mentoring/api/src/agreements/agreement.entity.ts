import type { Id } from '@waymark/foundation/kernel';
import type { AgreementStatus, AgreementTerms } from '@waymark/mentoring/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';

/** A version of what a pair agreed. Once both have signed it, its terms never change. */
@Entity('mentoring_agreement')
@Unique('mentoring_agreement_number_key', ['organisationId', 'relationshipId', 'number'])
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'changedBy'], ['organisationId', 'id'])
@Index('mentoring_agreement_in_force_key', { synchronize: false })
@Index('mentoring_agreement_suggested_key', { synchronize: false })
@Check('mentoring_agreement_signed', "status NOT IN ('SIGNED', 'SUPERSEDED') OR signed_at IS NOT NULL AND mentee_signed_at IS NOT NULL AND mentor_signed_at IS NOT NULL")
export class Agreement {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  /** Counts from 1 in the relationship. */
  @Column('int')
  number: number;

  @Column('text')
  status: AgreementStatus;

  @Column('jsonb')
  terms: AgreementTerms;

  @Column('timestamptz', { name: 'mentee_signed_at', nullable: true })
  menteeSignedAt: Date | null;

  @Column('timestamptz', { name: 'mentor_signed_at', nullable: true })
  mentorSignedAt: Date | null;

  /** Since when it is in force, and until when it was. */
  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt: Date | null;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt: Date | null;

  @Column('uuid', { name: 'changed_by' })
  changedBy: Id;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

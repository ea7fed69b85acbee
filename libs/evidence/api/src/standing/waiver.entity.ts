import type { Id } from '@waymark/foundation/kernel';
import type { WaiverStatus } from '@waymark/evidence/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A requirement that a person need not meet, from a day (inclusive) to a day (exclusive). */
@Entity('waiver')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'askedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'decidedBy'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
@Index('waiver_by_member', ['organisationId', 'memberId', 'measure'])
@Check('waiver_some_days', 'to_date IS NULL OR to_date > from_date')
@Check('waiver_not_own', 'decided_by <> member_id')
export class Waiver {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  measure: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: Id;

  @Column('text')
  status: WaiverStatus;

  @Column('text')
  reason: string;

  @Column('date', { name: 'from_date' })
  from: string;

  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: Id | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: Id | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** When somebody ended it, which set its last day; before, its last day was `grantedTo`. Null: it was as it was granted. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('date', { name: 'granted_to', nullable: true })
  grantedTo: string | null;

  @Column('int', { default: 1 })
  version: number;
}

import type { Id } from '@waymark/foundation/kernel';
import type { ClaimAction, ClaimClause, ClaimStatus } from '@waymark/evidence/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Evidence, EvidenceVersion } from '../evidence/evidence.entity';

/** What the owner of a claim says with it. */
export type SubmittedClaim = Pick<Claim, 'ordinal' | 'clauses' | 'words'>;

/** A piece of evidence shows a requirement at a level: the thing that is reviewed. `submission` counts how often it was sent. */
@Entity('claim')
@ForeignKey(() => Evidence, ['organisationId', 'evidenceId', 'ownerId'], ['organisationId', 'id', 'ownerId'])
@ForeignKey(() => EvidenceVersion, ['organisationId', 'evidenceId', 'evidenceNumber'], ['organisationId', 'evidenceId', 'number'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'assessorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'secondAssessorId'], ['organisationId', 'id'])
@Index('claim_live_key', { synchronize: false })
@Index('claim_by_owner', ['organisationId', 'ownerId', 'measure'])
@Index('claim_by_assessor', ['organisationId', 'assessorId', 'status'])
@Index('claim_by_second_assessor', ['organisationId', 'secondAssessorId', 'status'])
@Check('claim_ordinal', 'ordinal BETWEEN 1 AND 20')
@Check('claim_submitted', "status IN ('DRAFT', 'WITHDRAWN') OR evidence_number IS NOT NULL")
@Check('claim_two_assessors', 'assessor_id <> second_assessor_id')
@Check('claim_not_own', 'assessor_id <> owner_id AND second_assessor_id <> owner_id')
export class Claim {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: Id;

  /** What the level is counted on: see `measureOf`. */
  @Column('text')
  measure: string;

  @Column('int')
  ordinal: number;

  @Column('text')
  status: ClaimStatus;

  @Column('jsonb')
  clauses: ClaimClause[];

  @Column('text')
  words: string;

  @Column('int', { default: 0 })
  submission: number;

  /** What was claimed when it was submitted last: all that others than its owner read of it. Null: it never was. */
  @Column('jsonb', { nullable: true })
  submitted: SubmittedClaim | null;

  /** The version of the evidence that was submitted last. */
  @Column('int', { name: 'evidence_number', nullable: true })
  evidenceNumber: number | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('uuid', { name: 'assessor_id', nullable: true })
  assessorId: Id | null;

  @Column('uuid', { name: 'second_assessor_id', nullable: true })
  secondAssessorId: Id | null;

  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  assignedAt: Date | null;

  @Column('boolean', { name: 'needs_two', default: false })
  needsTwo: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** What happened to a claim, in its order. */
@Entity('claim_event')
@ForeignKey('Member', ['organisationId', 'actorId'], ['organisationId', 'id'])
@ForeignKey(() => Claim, ['organisationId', 'claimId'], ['organisationId', 'id'])
export class ClaimEvent {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId: Id;

  @PrimaryColumn('int')
  number: number;

  @Column('text')
  action: ClaimAction;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: Id | null;

  @Column('int')
  ordinal: number;

  @Column('text', { nullable: true })
  words: string | null;
}

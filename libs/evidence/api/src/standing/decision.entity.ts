import type { Id } from '@waymark/foundation/kernel';
import type { DecisionAction, DecisionSource, DecisionStatus } from '@waymark/evidence/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Claim } from '../claims/claim.entity';
import { EvidenceVersion } from '../evidence/evidence.entity';

/** A level that was decided for a person. It never changes; what happens to it later is a `DecisionEvent`. */
@Entity('decision')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'decidedBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'secondDecidedBy'], ['organisationId', 'id'])
@ForeignKey(() => Decision, ['organisationId', 'replacesId'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
@Index('decision_by_member', { synchronize: false })
@Check('decision_ordinal', 'ordinal BETWEEN 1 AND 20')
@Check('decision_not_own', 'decided_by <> member_id AND second_decided_by <> member_id')
@Check('decision_some_time', 'valid_until > effective_at')
export class Decision {
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

  @Column('int')
  ordinal: number;

  @Column('text')
  source: DecisionSource;

  @Column('text')
  rationale: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: Id;

  @Column('uuid', { name: 'second_decided_by', nullable: true })
  secondDecidedBy: Id | null;

  @Column('timestamptz', { name: 'effective_at' })
  effectiveAt: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** From this instant on it no longer counts; null: it does not expire. */
  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;

  /** The decision that this one takes the place of, after an appeal. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: Id | null;
}

/** A claim, with the version of its evidence, that a decision rests on. */
@Entity('decision_citation')
@ForeignKey(() => Decision, ['organisationId', 'decisionId'], ['organisationId', 'id'])
@ForeignKey(() => Claim, ['organisationId', 'claimId'], ['organisationId', 'id'])
@ForeignKey(() => EvidenceVersion, ['organisationId', 'evidenceId', 'evidenceNumber'], ['organisationId', 'evidenceId', 'number'])
@Index('decision_citation_by_claim', ['organisationId', 'claimId'])
export class DecisionCitation {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: Id;

  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId: Id;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId: Id;

  @Column('int', { name: 'evidence_number' })
  evidenceNumber: number;
}

/** What happened to a decision, in its order, and the state it has been in since. */
@Entity('decision_event')
@Index('decision_event_by_assessor', { synchronize: false })
@ForeignKey('Member', ['organisationId', 'actorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'assessorId'], ['organisationId', 'id'])
@ForeignKey(() => Decision, ['organisationId', 'decisionId'], ['organisationId', 'id'])
export class DecisionEvent {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: Id;

  @PrimaryColumn('int')
  number: number;

  @Column('text')
  action: DecisionAction;

  @Column('text')
  status: DecisionStatus;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: Id | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** For an appeal and its handing over: who is to look again; null: nobody may, so far. */
  @Column('uuid', { name: 'assessor_id', nullable: true })
  assessorId: Id | null;

  /** For an appeal: the day by which an answer is promised. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;
}

/** Somebody who was to answer an appeal said that they should not, and why. */
@Entity('appeal_conflict')
@ForeignKey(() => Decision, ['organisationId', 'decisionId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
export class AppealConflict {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: Id;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt: Date;
}

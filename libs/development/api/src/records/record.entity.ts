import type { RecordKind, RecordStatus } from '@waymark/development/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A training, PDA, qualification or work activity of a person. */
@Entity('development_record')
@Unique('development_record_owner_key', ['organisationId', 'id', 'ownerId'])
@ForeignKey('Member', ['organisationId', 'ownerId'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'componentId'], ['organisationId', 'id'])
@Index('development_record_by_owner', ['organisationId', 'ownerId', 'status'])
@Check('development_record_finished', "(status = 'COMPLETED') = (finished_on IS NOT NULL)")
@Check('development_record_certificate', 'certificate_name IS NOT NULL OR certificate_expires_on IS NULL')
export class DevelopmentRecord {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('text')
  kind: RecordKind;

  /** The line of a role profile that this is. */
  @Column('uuid', { name: 'component_id', nullable: true })
  componentId: Id | null;

  @Column('text')
  title: string;

  @Column('text')
  provider: string;

  @Column('text')
  status: RecordStatus;

  @Column('date', { name: 'planned_on', nullable: true })
  plannedOn: string | null;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn: string | null;

  @Column('date', { name: 'finished_on', nullable: true })
  finishedOn: string | null;

  @Column('int', { name: 'cost_pence', nullable: true })
  costPence: number | null;

  @Column('text')
  reflection: string;

  @Column('text', { name: 'certificate_name', nullable: true })
  certificateName: string | null;

  @Column('date', { name: 'certificate_expires_on', nullable: true })
  certificateExpiresOn: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** A requirement that a record is to serve, and the level that is aimed at. */
@Entity('development_record_aim')
@ForeignKey(() => DevelopmentRecord, ['organisationId', 'recordId'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
export class RecordAim {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'record_id' })
  recordId: Id;

  @PrimaryColumn('uuid', { name: 'requirement_id' })
  requirementId: Id;

  @Column('int')
  ordinal: number;

  /** Counts from 0 in the record. */
  @Column('int')
  place: number;
}

/** The evidence that tells of a record. It goes when evidence that nobody has seen is thrown away. */
@Entity('development_record_evidence')
@ForeignKey(() => DevelopmentRecord, ['organisationId', 'recordId', 'ownerId'], ['organisationId', 'id', 'ownerId'])
@ForeignKey('Evidence', ['organisationId', 'evidenceId', 'ownerId'], ['organisationId', 'id', 'ownerId'], { onDelete: 'CASCADE' })
@Index('development_record_evidence_by_evidence', ['organisationId', 'evidenceId'])
export class RecordEvidence {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'record_id' })
  recordId: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId: Id;
}

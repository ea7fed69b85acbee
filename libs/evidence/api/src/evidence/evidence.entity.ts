import type { Id } from '@waymark/foundation/kernel';
import type { EvidenceContent, EvidenceKind } from '@waymark/evidence/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What somebody writes about their work: worked on until it is submitted, and after that towards the next version. */
@Entity('evidence')
@ForeignKey('Member', ['organisationId', 'ownerId'], ['organisationId', 'id'])
@Unique('evidence_owner_key', ['organisationId', 'id', 'ownerId'])
@Index('evidence_by_owner', { synchronize: false })
export class Evidence {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('text')
  kind: EvidenceKind;

  @Column('jsonb')
  content: EvidenceContent;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When its owner last wrote in it. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** Evidence as it was submitted. It never changes: assessors see it and decisions cite it. */
@Entity('evidence_version')
@ForeignKey(() => Evidence, ['organisationId', 'evidenceId'], ['organisationId', 'id'])
export class EvidenceVersion {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'evidence_id' })
  evidenceId: Id;

  @PrimaryColumn('int')
  number: number;

  @Column('jsonb')
  content: EvidenceContent;

  @Column('uuid', { name: 'file_ids', array: true })
  fileIds: Id[];

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt: Date;
}

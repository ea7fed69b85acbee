import type { Id } from '@waymark/foundation/kernel';
import type { EvidenceFileView, FileStatus } from '@waymark/evidence/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Evidence } from '../evidence/evidence.entity';

/** A file of a piece of evidence. Its bytes lie in the storage under `storageKey`; a version that was submitted keeps it. */
@Entity('evidence_file')
@ForeignKey(() => Evidence, ['organisationId', 'evidenceId'], ['organisationId', 'id'])
@Unique('evidence_file_storage_key', ['organisationId', 'storageKey'])
@Index('evidence_file_by_evidence', ['organisationId', 'evidenceId'])
export class EvidenceFile {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'evidence_id' })
  evidenceId: Id;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  /** In bytes. */
  @Column('bigint')
  size: string;

  @Column('text')
  sha256: string;

  @Column('text', { name: 'storage_key' })
  storageKey: string;

  @Column('text')
  status: FileStatus;

  @Column('text')
  preview: EvidenceFileView['preview'];

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  /** When its owner took it out of what is worked on. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}

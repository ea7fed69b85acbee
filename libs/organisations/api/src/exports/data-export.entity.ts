import type { Id } from '@waymark/foundation/kernel';
import type { DataExportStatus } from '@waymark/organisations/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** Somebody asked for everything about a person; the worker makes the file, and it goes after some days. */
@Entity('data_export')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'requestedBy'], ['organisationId', 'id'])
@Check('data_export_ready', "(status = 'READY') = (file_key IS NOT NULL)")
@Index('data_export_waiting_key', { synchronize: false })
@Index('data_export_by_member', ['organisationId', 'memberId', 'requestedAt'])
export class DataExport {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: Id;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text')
  status: DataExportStatus;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** Where the file is kept, as long as it is READY. */
  @Column('text', { name: 'file_key', nullable: true })
  fileKey: string | null;

  @Column('bigint', { nullable: true })
  bytes: string | null;

  @Column('text', { nullable: true })
  sha256: string | null;
}

import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RoleProfile } from './role-profile.entity';

/** One edition of a role profile. A draft is worked on; a published one never changes again, whoever asks. */
@Entity('role_profile_version')
@ForeignKey(() => RoleProfile, ['organisationId', 'profileId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'createdBy'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'publishedBy'], ['organisationId', 'id'])
@Unique('role_profile_version_number_key', ['organisationId', 'profileId', 'number'])
@Unique('role_profile_version_content_key', ['organisationId', 'contentHash', 'profileId'])
@Index('role_profile_version_one_draft', { synchronize: false })
export class RoleProfileVersion {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'profile_id' })
  profileId: Id;

  @Column('int')
  number: number;

  @Column('text')
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';

  @Column('text')
  title: string;

  /** What kind of source it was read from, such as `fedip-text`. */
  @Column('text')
  format: string;

  /** SHA-256 of what was imported, by which a second import of the same content is known. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  /** The source as it was given, so that every record can be shown beside its line. */
  @Column('text', { name: 'source_text' })
  sourceText: string;

  /** The line of the file that the source begins on. */
  @Column('int', { name: 'source_line', default: 1 })
  sourceLine: number;

  /** The role that it is a level of, where the source says it. */
  @Column('jsonb', { nullable: true })
  role: unknown;

  @Column('text')
  summary: string;

  @Column('text', { name: 'lead_in', nullable: true })
  leadIn: string | null;

  @Column('text', { nullable: true })
  attribution: string | null;

  /** What the parser could not be certain of, and what a person answered. */
  @Column('jsonb')
  warnings: unknown;

  /** How a person corrected the matching with the version before: new key to old key, or null for "not the same". */
  @Column('jsonb', { default: {} })
  matching: Record<string, string | null>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: Id | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: Id | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

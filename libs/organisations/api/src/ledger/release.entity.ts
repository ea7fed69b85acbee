import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** A person shares one item of theirs with one other. Taking it back ends it; that it was shared stays known. */
@Entity('release')
@ForeignKey(() => Member, ['organisationId', 'ownerId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'readerId'], ['organisationId', 'id'])
@Check('release_two_people', 'owner_id <> reader_id')
@Index('release_live_key', { synchronize: false })
@Index('release_by_reader', ['organisationId', 'readerId', 'subjectKind'])
@Index('release_by_owner', ['organisationId', 'ownerId'])
export class Release {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  /** The item, in a table of the domain that names its kind. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: Id;

  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('uuid', { name: 'reader_id' })
  readerId: Id;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

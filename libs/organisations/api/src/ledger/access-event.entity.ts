import type { Id } from '@waymark/foundation/kernel';
import type { AccessGround } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** Somebody read an item of another person. Lines are added and read, and never changed. */
@Entity('access_event')
@ForeignKey(() => Member, ['organisationId', 'readerId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'ownerId'], ['organisationId', 'id'])
@Index('access_event_by_owner', ['organisationId', 'ownerId', 'at', 'id'])
@Index('access_event_by_subject', ['organisationId', 'subjectKind', 'subjectId', 'at'])
export class AccessEvent {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'reader_id' })
  readerId: Id;

  /** Whose item it is, and who sees this line. */
  @Column('uuid', { name: 'owner_id' })
  ownerId: Id;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  /** The item, in a table of the domain that names its kind; it may be gone by now. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: Id;

  @Column('text')
  ground: AccessGround;
}

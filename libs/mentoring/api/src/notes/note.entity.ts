import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';
import { Session } from '../sessions/session.entity';

/** A note that both of a pair read and write in, sealed. */
@Entity('mentoring_shared_note')
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey(() => Session, ['organisationId', 'sessionId', 'relationshipId'], ['organisationId', 'id', 'relationshipId'])
@ForeignKey('Member', ['organisationId', 'authorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'changedBy'], ['organisationId', 'id'])
@Index('mentoring_shared_note_by_pair', ['organisationId', 'relationshipId', 'changedAt', 'id'])
export class SharedNote {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: Id | null;

  @Column('uuid', { name: 'author_id' })
  authorId: Id;

  /** Null: erased. */
  @Column('bytea', { nullable: true })
  words: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('uuid', { name: 'changed_by' })
  changedBy: Id;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

/** A note for its author alone, sealed. */
@Entity('mentoring_private_note')
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey(() => Session, ['organisationId', 'sessionId', 'relationshipId'], ['organisationId', 'id', 'relationshipId'])
@ForeignKey('Member', ['organisationId', 'authorId'], ['organisationId', 'id'])
@Index('mentoring_private_note_by_author', ['organisationId', 'authorId', 'relationshipId', 'changedAt', 'id'])
export class PrivateNote {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: Id | null;

  @Column('uuid', { name: 'author_id' })
  authorId: Id;

  /** Null: erased. */
  @Column('bytea', { nullable: true })
  words: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

import type { Id } from '@waymark/foundation/kernel';
import type { OutreachView } from '@waymark/mentoring/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';

/** The owner of a programme was in touch with a pair. */
@Entity('mentoring_outreach')
@ForeignKey(() => Relationship, ['organisationId', 'relationshipId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'byId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'toId'], ['organisationId', 'id'])
@Index('mentoring_outreach_by_relationship', { synchronize: false })
export class Outreach {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'relationship_id' })
  relationshipId: Id;

  @Column('text')
  kind: OutreachView['kind'];

  @Column('uuid', { name: 'by_id' })
  byId: Id;

  /** Whom of the two; null: both. */
  @Column('uuid', { name: 'to_id', nullable: true })
  toId: Id | null;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  words: string;
}

import type { Id } from '@waymark/foundation/kernel';
import type { MentoringWishView } from '@waymark/mentoring/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Relationship } from '../relationships/relationship.entity';

/** Somebody asks the owner of a programme to find them a mentor. */
@Entity('mentoring_wish')
@ForeignKey('Member', ['organisationId', 'menteeId'], ['organisationId', 'id'])
@ForeignKey('Programme', ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey(() => Relationship, ['organisationId', 'proposedId'], ['organisationId', 'id'])
@Index('mentoring_wish_by_mentee', ['organisationId', 'menteeId'])
@Index('mentoring_wish_by_programme', ['organisationId', 'programmeId', 'status'])
@Index('mentoring_wish_by_proposal', ['organisationId', 'proposedId'])
export class MentoringWish {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'mentee_id' })
  menteeId: Id;

  @Column('uuid', { name: 'programme_id' })
  programmeId: Id;

  @Column('uuid', { name: 'skill_ids', array: true })
  skillIds: Id[];

  @Column('text')
  words: string;

  @Column('text')
  status: MentoringWishView['status'];

  @Column('timestamptz', { name: 'wished_at' })
  wishedAt: Date;

  /** The pair that was proposed for it last. */
  @Column('uuid', { name: 'proposed_id', nullable: true })
  proposedId: Id | null;
}

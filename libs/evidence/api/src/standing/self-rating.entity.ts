import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a person said of themselves at an instant. */
@Entity('self_rating')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Requirement', ['organisationId', 'requirementId'], ['organisationId', 'id'])
@Index('self_rating_by_member', ['organisationId', 'memberId', 'measure', 'ratedAt'])
export class SelfRating {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  measure: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: Id;

  @Column('int')
  ordinal: number;

  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'rated_at' })
  ratedAt: Date;
}

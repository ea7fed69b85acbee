import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/** A person’s data has to be kept, whatever rule or wish says otherwise. */
@Entity('legal_hold')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'placedBy'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'liftedBy'], ['organisationId', 'id'])
@Index('legal_hold_by_member', ['organisationId', 'memberId'])
export class LegalHold {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  reason: string;

  /** The last day, as YYYY-MM-DD; null until it is lifted. */
  @Column('date', { nullable: true })
  until: string | null;

  @Column('timestamptz', { name: 'placed_at' })
  placedAt: Date;

  @Column('uuid', { name: 'placed_by' })
  placedBy: Id;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { name: 'lifted_by', nullable: true })
  liftedBy: Id | null;
}

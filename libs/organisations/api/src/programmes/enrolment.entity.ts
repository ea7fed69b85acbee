import type { Id } from '@waymark/foundation/kernel';
import type { EnrolmentPart } from '@waymark/organisations/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';
import { Programme } from '../people/programme.entity';

/** A member takes part in a programme from a day to a day. */
@Entity('enrolment')
@ForeignKey(() => Programme, ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'enrolledBy'], ['organisationId', 'id'])
@Check('enrolment_part', "part IN ('MENTEE', 'MENTOR', 'BOTH')")
@Check('enrolment_some_days', 'to_date IS NULL OR to_date > from_date')
@Index('enrolment_open_key', { synchronize: false })
@Index('enrolment_by_programme', ['organisationId', 'programmeId', 'memberId'])
@Index('enrolment_by_member', ['organisationId', 'memberId'])
export class Enrolment {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'programme_id' })
  programmeId: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  part: EnrolmentPart;

  @Column('date', { name: 'from_date' })
  from: string;

  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('uuid', { name: 'enrolled_by' })
  enrolledBy: Id;
}

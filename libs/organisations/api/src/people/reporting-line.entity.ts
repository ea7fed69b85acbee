import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity';

@Entity('reporting_line')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Member, ['organisationId', 'managerId'], ['organisationId', 'id'])
@Check('reporting_line_two_people', 'member_id <> manager_id')
@Check('reporting_line_some_days', 'to_date IS NULL OR to_date > from_date')
@Index('reporting_line_by_member', ['organisationId', 'memberId', 'from'])
@Index('reporting_line_by_manager', ['organisationId', 'managerId'])
export class ReportingLine {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('uuid', { name: 'manager_id' })
  managerId: Id;

  /** The first day, as YYYY-MM-DD. */
  @Column('date', { name: 'from_date' })
  from: string;

  /** The day after the last one, or null while nothing ends the line. */
  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('int', { default: 1 })
  version: number;
}

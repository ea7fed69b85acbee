import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoleProfileVersion } from '../profiles/role-profile-version.entity';

/** The edition of a role profile that is a member's CURRENT or TARGET role, from a day (inclusive) to a day (exclusive). */
@Entity('role_assignment')
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'assignedBy'], ['organisationId', 'id'])
@ForeignKey(() => RoleProfileVersion, ['organisationId', 'versionId'], ['organisationId', 'id'])
@Check('role_assignment_some_days', 'to_date IS NULL OR to_date > from_date')
@Index('role_assignment_by_member', ['organisationId', 'memberId', 'kind', 'from'])
@Index('role_assignment_by_version', ['organisationId', 'versionId'])
export class RoleAssignment {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('uuid', { name: 'version_id' })
  versionId: Id;

  @Column('text')
  kind: 'CURRENT' | 'TARGET';

  @Column('date', { name: 'from_date' })
  from: string;

  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt: Date;

  @Column('uuid', { name: 'assigned_by', nullable: true })
  assignedBy: Id | null;

  /** When it became as it is: it was given, or another edition or an end was. */
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}

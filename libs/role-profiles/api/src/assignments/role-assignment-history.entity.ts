import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoleProfileVersion } from '../profiles/role-profile-version.entity';
import { RoleAssignment } from './role-assignment.entity';

/** What was known of a role assignment from an instant on: a row of it for each of its versions, which never changes. */
@Entity('role_assignment_history')
@ForeignKey(() => RoleAssignment, ['organisationId', 'assignmentId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => RoleProfileVersion, ['organisationId', 'versionId'], ['organisationId', 'id'])
@Check('role_assignment_history_in_order', 'superseded_at IS NULL OR superseded_at >= recorded_at')
@Index('role_assignment_history_by_member', ['organisationId', 'memberId', 'kind', 'from'])
@Index('role_assignment_history_by_version', ['organisationId', 'versionId'])
export class RoleAssignmentHistory {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: Id;

  /** Of the assignment. */
  @PrimaryColumn('int')
  version: number;

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

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** When something else was recorded in its place; null: it is what is known today. */
  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt: Date | null;
}

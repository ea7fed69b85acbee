import type { Id } from '@waymark/foundation/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The right to judge claims: of a framework, of a skill, or of what else is in a profile. */
@Entity('assessor_grant')
@ForeignKey('Member', ['organisationId', 'assessorId'], ['organisationId', 'id'])
@ForeignKey('Member', ['organisationId', 'grantedBy'], ['organisationId', 'id'])
@ForeignKey('Programme', ['organisationId', 'programmeId'], ['organisationId', 'id'])
@ForeignKey('Framework', ['organisationId', 'frameworkId'], ['organisationId', 'id'])
@ForeignKey('Skill', ['organisationId', 'skillId'], ['organisationId', 'id'])
@ForeignKey('RoleProfile', ['organisationId', 'profileId'], ['organisationId', 'id'])
@Index('assessor_grant_by_assessor', ['organisationId', 'assessorId'])
@Check('assessor_grant_one_scope', 'num_nonnulls(framework_id, skill_id, profile_id) = 1')
export class AssessorGrant {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'assessor_id' })
  assessorId: Id;

  @Column('uuid', { name: 'programme_id' })
  programmeId: Id;

  @Column('uuid', { name: 'framework_id', nullable: true })
  frameworkId: Id | null;

  @Column('uuid', { name: 'skill_id', nullable: true })
  skillId: Id | null;

  @Column('uuid', { name: 'profile_id', nullable: true })
  profileId: Id | null;

  @Column('int', { nullable: true })
  highest: number | null;

  @Column('date', { name: 'from_date' })
  from: string;

  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;

  @Column('uuid', { name: 'granted_by' })
  grantedBy: Id;

  @Column('int', { default: 1 })
  version: number;
}

import type { Id } from '@waymark/foundation/kernel';
import type { OrganisationRole } from '@waymark/organisations/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity';
import { Programme } from './programme.entity';

/** A role that a member held or holds. A grant that has ended stays, as part of the account of who could do what. */
@Entity('role_grant')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@ForeignKey(() => Programme, ['organisationId', 'programmeId'], ['organisationId', 'id'])
@Check('role_grant_programme', "(role = 'PROGRAMME_OWNER') = (programme_id IS NOT NULL)")
@Index('role_grant_live_key', { synchronize: false })
export class RoleGrant {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  role: OrganisationRole;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: Id | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;

  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: Id | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: Id | null;
}

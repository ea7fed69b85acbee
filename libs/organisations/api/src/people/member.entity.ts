import type { Id } from '@waymark/foundation/kernel';
import type { MemberStatus } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity';
import { Organisation } from './organisation.entity';

@Entity('member')
@ForeignKey(() => Organisation, ['organisationId'], ['id'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Unique('member_email_key', ['organisationId', 'email'])
@Unique('member_account_key', ['organisationId', 'accountId'])
@Unique('member_external_id_key', ['organisationId', 'externalId'])
@Index('member_by_name', { synchronize: false })
@Index('member_by_account', ['accountId'])
export class Member {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  /** The account that signs in as this member; null until an invitation is accepted. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: Id | null;

  /** By which another system, such as that of the staff, knows the person; null where none said. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle: string | null;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  status: MemberStatus;

  /** The one link whose invitation may be accepted; an earlier link is dead as soon as this names another. */
  @Column('uuid', { name: 'invitation_id', nullable: true })
  invitationId: Id | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'joined_at', nullable: true })
  joinedAt: Date | null;

  /** The last suspension. Sessions and tokens from before it stay over, even when the member has been brought back. */
  @Column('timestamptz', { name: 'access_ended_at', nullable: true })
  accessEndedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

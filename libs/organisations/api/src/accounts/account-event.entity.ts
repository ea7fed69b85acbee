import type { Id } from '@waymark/foundation/kernel';
import type { AuditAction } from '@waymark/organisations/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from '../people/member.entity';

/**
 * Something about an account that the audit log of an organisation has yet to hold. It is written by the sign-in role in
 * the transaction of what it is about, and leaves in the transaction that appends it to the log.
 */
@Entity('account_event')
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
export class AccountEvent {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('text')
  action: AuditAction;

  /** The session that it is about, or null where it is about the person. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: Id | null;

  @Column('timestamptz')
  at: Date;
}

import type { Id } from '@waymark/foundation/kernel';
import type { LinkKind } from '@waymark/organisations/domain';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';



/**
 * A link that was asked for, by mail. The worker makes its token, stores the hash and sends it; the token itself is
 * nowhere but in the mail. It works once and until it expires.
 */
@Entity('account_link')
@Unique('account_link_token_key', ['tokenHash'])
@Index('account_link_to_send', { synchronize: false })
export class AccountLink {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  purpose: LinkKind;

  @Column('text')
  email: string;

  /** For an invitation: where to. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: Id | null;

  @Column('uuid', { name: 'member_id', nullable: true })
  memberId: Id | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash: string | null;

  /** The epoch of the account when the link was made; a password change since then makes the link void. */
  @Column('int', { name: 'credential_epoch', nullable: true })
  credentialEpoch: number | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  /** When the worker was done with it, whether there was somebody to send it to or not. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

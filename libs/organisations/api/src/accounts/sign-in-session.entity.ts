import type { Id } from '@waymark/foundation/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Member } from '../people/member.entity';
import { Account } from './account.entity';

/**
 * A browser that is signed in. It is found by the hash of its cookie, written when it begins, when it gets a new secret
 * (another organisation, a new password), at most once a minute while it is used, and when it ends. An ended row stays
 * as a tombstone: every write asks for a row that has not ended, so none brings it back.
 */
@Entity('sign_in_session')
@ForeignKey(() => Account, ['accountId'], ['id'])
@ForeignKey(() => Member, ['organisationId', 'memberId'], ['organisationId', 'id'])
@Unique('sign_in_session_token_key', ['tokenHash'])
@Unique('sign_in_session_earlier_token_key', ['earlierTokenHash'])
@Index('sign_in_session_by_account', ['accountId'])
export class SignInSession {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  /** The hash of the secret before the last renewal. Whoever still holds that one may end the session, and nothing else. */
  @Column('text', { name: 'earlier_token_hash', nullable: true })
  earlierTokenHash: string | null;

  @Column('uuid', { name: 'account_id' })
  accountId: Id;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: Id;

  @Column('uuid', { name: 'member_id' })
  memberId: Id;

  @Column('int', { name: 'credential_epoch' })
  credentialEpoch: number;

  @Column('text')
  device: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When who it is was proved. A session under a new secret keeps it; where it is empty, `createdAt` says it. */
  @Column('timestamptz', { name: 'signed_in_at', nullable: true })
  signedInAt: Date | null;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

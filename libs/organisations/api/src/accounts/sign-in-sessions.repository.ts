import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { OrganisationRole } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { SignInSession } from './sign-in-session.entity';

export interface SessionCredentials {
  session_id: Id;
  account_id: Id;
  organisation_id: Id;
  member_id: Id;
  credential_epoch: number;
  account_epoch: number;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  roles: OrganisationRole[];
}

/** What a session gets when it goes on under a new secret. */
export type Renewed = Pick<
  SignInSession,
  'tokenHash' | 'organisationId' | 'memberId' | 'credentialEpoch' | 'createdAt' | 'lastSeenAt' | 'expiresAt'
>;

const liveRoles = (member: string) => `ARRAY(SELECT DISTINCT g.role FROM role_grant g
  WHERE g.organisation_id = ${member}.organisation_id AND g.member_id = ${member}.id AND g.ended_at IS NULL ORDER BY g.role)`;

@Injectable()
export class SignInSessions {
  constructor(private readonly database: AccountDatabase) {}

  /** All that decides whether a cookie counts, in one statement. Null where its member is not active. */
  async findCredentials(tokenHash: string): Promise<SessionCredentials | null> {
    const [row] = await this.database.query<SessionCredentials>(
      `SELECT s.id AS session_id, s.account_id, s.organisation_id, s.member_id, s.credential_epoch,
         a.credential_epoch AS account_epoch, s.last_seen_at, s.expires_at, s.ended_at, ${liveRoles('m')} AS roles
       FROM sign_in_session s
       JOIN account a ON a.id = s.account_id
       JOIN member m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
       WHERE s.token_hash = $1 AND m.status = 'ACTIVE' AND m.account_id = s.account_id
         AND (m.access_ended_at IS NULL OR s.created_at > m.access_ended_at)`,
      [tokenHash],
    );
    return row ?? null;
  }

  async begin(manager: EntityManager, session: Omit<SignInSession, 'endedAt'>): Promise<void> {
    await manager.insert(SignInSession, { ...session, endedAt: null });
  }

  /**
   * Gives a session that is live a new secret, and with it another place or epoch. False where it has ended, or its
   * account's epoch has gone on, since the caller was let in: what ended stays as it is.
   */
  async renew(manager: EntityManager, { id, credentialEpoch }: Pick<SignInSession, 'id' | 'credentialEpoch'>, renewed: Renewed): Promise<boolean> {
    const { affected } = await manager.update(SignInSession, { id, credentialEpoch, endedAt: IsNull() }, renewed);
    return affected === 1;
  }

  /** Notes that the session is in use. An ended one stays as it is. */
  async touch(id: Id, now: Date): Promise<void> {
    await this.database.manager.update(SignInSession, { id, endedAt: IsNull() }, { lastSeenAt: now });
  }

  /** Leaves the tombstone. Ending a session that has ended keeps the first end. */
  async end(manager: EntityManager, accountId: Id, id: Id, now: Date): Promise<boolean> {
    const { affected } = await manager.update(SignInSession, { id, accountId, endedAt: IsNull() }, { endedAt: now });
    return affected === 1;
  }

  listOf(accountId: Id): Promise<SignInSession[]> {
    return this.database.manager.find(SignInSession, {
      where: { accountId, endedAt: IsNull() },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }
}

export interface TokenCredentials {
  id: Id;
  organisation_id: Id;
  member_id: Id;
  account_id: Id;
  scopes: string[];
  credential_epoch: number;
  account_epoch: number;
  expires_at: Date;
  revoked_at: Date | null;
  last_used_at: Date | null;
  roles: OrganisationRole[];
}

@Injectable()
export class TokenLookup {
  constructor(private readonly database: AccountDatabase) {}

  /** All that decides whether an access token counts, in one statement. */
  async findCredentials(tokenHash: string): Promise<TokenCredentials | null> {
    const [row] = await this.database.query<TokenCredentials>(
      `SELECT t.id, t.organisation_id, t.member_id, m.account_id, t.scopes, t.credential_epoch,
         a.credential_epoch AS account_epoch, t.expires_at, t.revoked_at, t.last_used_at, ${liveRoles('m')} AS roles
       FROM access_token t
       JOIN member m ON m.organisation_id = t.organisation_id AND m.id = t.member_id
       JOIN account a ON a.id = m.account_id
       WHERE t.token_hash = $1 AND m.status = 'ACTIVE'
         AND (m.access_ended_at IS NULL OR t.created_at > m.access_ended_at)`,
      [tokenHash],
    );
    return row ?? null;
  }

  async touch(organisationId: Id, id: Id, now: Date): Promise<void> {
    await this.database.query('UPDATE access_token SET last_used_at = $3 WHERE organisation_id = $1 AND id = $2', [
      organisationId,
      id,
      now,
    ]);
  }
}

import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { OrganisationRole, SessionFacts, SessionLimits } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { SignInSession } from './sign-in-session.entity';

/** What decides, with its account, whether a session is live. */
export interface SessionRow {
  session_id: Id;
  account_id: Id;
  organisation_id: Id;
  member_id: Id;
  credential_epoch: number;
  account_epoch: number;
  signed_in_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  /** What the organisation allows. */
  idle_minutes: number;
  longest_minutes: number;
  ended_at: Date | null;
}

export interface SessionCredentials extends SessionRow {
  roles: OrganisationRole[];
}

/** A session as the list of browsers shows it. */
export interface ListedSession extends SessionRow {
  device: string;
  created_at: Date;
}

/** What a session gets when it goes on under a new secret. */
export type Renewed = Pick<
  SignInSession,
  'tokenHash' | 'earlierTokenHash' | 'organisationId' | 'memberId' | 'credentialEpoch' | 'createdAt' | 'signedInAt' | 'lastSeenAt' | 'expiresAt'
>;

const liveRoles = (member: string) => `ARRAY(SELECT DISTINCT g.role FROM role_grant g
  WHERE g.organisation_id = ${member}.organisation_id AND g.member_id = ${member}.id AND g.ended_at IS NULL ORDER BY g.role)`;

const sessionRow = `s.id AS session_id, s.account_id, s.organisation_id, s.member_id, s.credential_epoch,
  a.credential_epoch AS account_epoch, coalesce(s.signed_in_at, s.created_at) AS signed_in_at, s.last_seen_at, s.expires_at,
  s.ended_at, o.session_idle_minutes AS idle_minutes, o.session_longest_minutes AS longest_minutes`;

@Injectable()
export class SignInSessions {
  constructor(private readonly database: AccountDatabase) {}

  /** All that decides whether a cookie counts, in one statement. Null where its member is not active. */
  findCredentials(tokenHash: string): Promise<SessionCredentials | null> {
    return this.find('s.token_hash = $1', tokenHash);
  }

  /** The same by the secret that the session had before its last renewal: whoever holds that may only leave. */
  findRenewed(tokenHash: string): Promise<SessionCredentials | null> {
    return this.find('s.earlier_token_hash = $1', tokenHash);
  }

  private async find(which: string, tokenHash: string): Promise<SessionCredentials | null> {
    const [row] = await this.database.query<SessionCredentials>(
      `SELECT ${sessionRow}, ${liveRoles('m')} AS roles
       FROM sign_in_session s
       JOIN account a ON a.id = s.account_id
       JOIN member m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
       JOIN organisation o ON o.id = s.organisation_id
       WHERE ${which} AND m.status = 'ACTIVE' AND m.account_id = s.account_id
         AND (m.access_ended_at IS NULL OR s.created_at > m.access_ended_at)`,
      [tokenHash],
    );
    return row ?? null;
  }

  async begin(manager: EntityManager, session: Omit<SignInSession, 'endedAt' | 'earlierTokenHash'>): Promise<void> {
    await manager.insert(SignInSession, { ...session, earlierTokenHash: null, endedAt: null });
  }

  /**
   * Gives a session that is live a new secret, and with it another place or epoch. False where it has ended, has got
   * another secret, or its account's epoch has gone on, since the caller was let in: what ended stays as it is, and of
   * two renewals of one secret one wins.
   */
  async renew(
    manager: EntityManager,
    { id, tokenHash, credentialEpoch }: Pick<SignInSession, 'id' | 'tokenHash' | 'credentialEpoch'>,
    renewed: Renewed,
  ): Promise<boolean> {
    const { affected } = await manager.update(SignInSession, { id, tokenHash, credentialEpoch, endedAt: IsNull() }, renewed);
    return affected === 1;
  }

  /** Whether the session has not ended, whatever its secret is now. */
  async goesOn(manager: EntityManager, { id, credentialEpoch }: Pick<SignInSession, 'id' | 'credentialEpoch'>): Promise<boolean> {
    return manager.existsBy(SignInSession, { id, credentialEpoch, endedAt: IsNull() });
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

  /** The sessions of an account that nobody ended, those that began last first, after the one that `after` names. */
  listOf(accountId: Id, after: Id | null, count: number): Promise<ListedSession[]> {
    return this.database.query<ListedSession>(
      `SELECT ${sessionRow}, s.device, s.created_at
       FROM sign_in_session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = s.organisation_id
       WHERE s.account_id = $1 AND s.ended_at IS NULL AND ($2::uuid IS NULL OR s.id < $2)
       ORDER BY s.id DESC LIMIT $3`,
      [accountId, after, count],
    );
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

/** A session's row as the rules see it. */
export function factsOf(row: SessionRow): SessionFacts {
  return {
    credentialEpoch: row.credential_epoch,
    signedInAt: row.signed_in_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.ended_at,
  };
}

/** The limits of the organisation that a session is in. */
export function limitsOf({ idle_minutes, longest_minutes }: SessionRow): SessionLimits {
  return { idleSeconds: idle_minutes * 60, absoluteSeconds: longest_minutes * 60 };
}

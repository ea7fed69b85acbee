import { newId, type Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from './account.entity';

export interface MembershipRow {
  organisation_id: Id;
  organisation_name: string;
  member_id: Id;
  member_name: string;
}

/** Accounts, and in which organisations they are active members. */
@Injectable()
export class Accounts {
  constructor(private readonly database: AccountDatabase) {}

  findByEmail(email: string): Promise<Account | null> {
    return this.database.manager.findOneBy(Account, { email });
  }

  findById(id: Id): Promise<Account | null> {
    return this.database.manager.findOneBy(Account, { id });
  }

  /** Where the account may go, the organisation it was last in first, then by name. */
  activeMemberships(accountId: Id): Promise<MembershipRow[]> {
    return this.database.query<MembershipRow>(
      `SELECT m.organisation_id, o.name AS organisation_name, m.id AS member_id, m.name AS member_name
       FROM member m JOIN organisation o ON o.id = m.organisation_id
       LEFT JOIN LATERAL (SELECT max(s.created_at) AS last FROM sign_in_session s
         WHERE s.account_id = m.account_id AND s.organisation_id = m.organisation_id) used ON true
       WHERE m.account_id = $1 AND m.status = 'ACTIVE'
       ORDER BY used.last DESC NULLS LAST, o.name, o.id`,
      [accountId],
    );
  }

  /** Creates the account of an address. Null where it has one, which somebody else may have created just now. */
  async create(email: string, passwordHash: string, now: Date): Promise<Account | null> {
    const id = newId();
    await this.database.query(
      `INSERT INTO account (id, email, password_hash, created_at, password_changed_at)
       VALUES ($1, $2, $3, $4, $4) ON CONFLICT (email) DO NOTHING`,
      [id, email, passwordHash, now],
    );
    return this.findById(id);
  }

  /** Ends every session and token of the account at once. */
  async raiseEpoch(manager: EntityManager, accountId: Id): Promise<void> {
    await manager.increment(Account, { id: accountId }, 'credentialEpoch', 1);
  }

  /**
   * Sets the password; with it every session, token and link of before ends. Gives the new epoch, or null where
   * `proven`, the epoch of what proved who the person is, is no longer the account's.
   */
  async setPassword(
    manager: EntityManager,
    proven: { accountId: Id; credentialEpoch: number },
    passwordHash: string,
    now: Date,
  ): Promise<number | null> {
    const credentialEpoch = proven.credentialEpoch + 1;
    const { affected } = await manager.update(
      Account,
      { id: proven.accountId, credentialEpoch: proven.credentialEpoch },
      { passwordHash, passwordChangedAt: now, credentialEpoch },
    );
    return affected === 1 ? credentialEpoch : null;
  }
}

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

  /** Creates the account of an address, or finds the one it has. */
  async ensure(email: string, passwordHash: string | null, now: Date): Promise<Account> {
    await this.database.query(
      `INSERT INTO account (id, email, password_hash, created_at, password_changed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING`,
      [newId(), email, passwordHash, now, passwordHash === null ? null : now],
    );
    const account = await this.findByEmail(email);
    if (account === null) throw new Error('An account that was just written is gone');
    return account;
  }

  /** Ends every session and token of the account at once, and gives the new epoch. */
  async raiseEpoch(manager: EntityManager, accountId: Id): Promise<number> {
    const [rows] = await manager.query<[{ credential_epoch: number }[], number]>(
      'UPDATE account SET credential_epoch = credential_epoch + 1 WHERE id = $1 RETURNING credential_epoch',
      [accountId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('No such account');
    return row.credential_epoch;
  }

  /** Sets the password; with it every session, token and link of before ends. */
  async setPassword(manager: EntityManager, accountId: Id, passwordHash: string, now: Date): Promise<number> {
    await manager.update(Account, { id: accountId }, { passwordHash, passwordChangedAt: now });
    return this.raiseEpoch(manager, accountId);
  }
}

import { newId, type Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountEvent } from './account-event.entity';

@Injectable()
export class AccountEventRows {
  constructor(
    private readonly database: AccountDatabase,
    private readonly tenancy: Tenancy,
  ) {}

  /** In a transaction of the sign-in role. */
  async insert(manager: EntityManager, event: Omit<AccountEvent, 'id'>): Promise<void> {
    await manager.insert(AccountEvent, { ...event, id: newId() });
  }

  /** Takes out everything that waits in the open organisation, in the order in which it happened. */
  async takeAll(): Promise<AccountEvent[]> {
    const [waiting] = await this.tenancy.manager.query<[AccountEvent[], number]>(
      `DELETE FROM account_event WHERE organisation_id = $1
       RETURNING organisation_id AS "organisationId", id, member_id AS "memberId", action, session_id AS "sessionId", at`,
      [this.tenancy.organisationId],
    );
    return waiting.toSorted((one, other) => one.id.localeCompare(other.id));
  }

  /** The organisations in which something waits. */
  async organisationsWaiting(): Promise<Id[]> {
    const rows = await this.database.query<{ organisation_id: Id }>('SELECT DISTINCT organisation_id FROM account_event');
    return rows.map(({ organisation_id }) => organisation_id);
  }
}

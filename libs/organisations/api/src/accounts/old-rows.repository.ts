import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class OldRows {
  constructor(private readonly database: AccountDatabase) {}

  async organisations(): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>('SELECT id FROM organisation ORDER BY id');
    return rows.map(({ id }) => id);
  }

  async forgetAttempts(before: Date): Promise<void> {
    await this.database.query('DELETE FROM attempt_window WHERE started_at < $1', [before]);
  }

  async forgetSessions(before: Date): Promise<void> {
    await this.database.query('DELETE FROM sign_in_session WHERE ended_at < $1 OR expires_at < $1', [before]);
  }

  async forgetPlaces(before: Date): Promise<void> {
    await this.database.query('DELETE FROM familiar_place WHERE seen_at < $1', [before]);
  }

  async forgetLinks(before: Date): Promise<void> {
    await this.database.query('DELETE FROM account_link WHERE requested_at < $1', [before]);
  }

  /** Files of people whose time is over, imported or not. */
  async forgetPeopleImports(manager: EntityManager, now: Date): Promise<void> {
    await manager.query('DELETE FROM people_import WHERE expires_at <= $1', [now]);
  }

  async forgetIdempotencyRecords(manager: EntityManager, before: Date): Promise<void> {
    await manager.query('DELETE FROM idempotency_record WHERE created_at < $1', [before]);
  }
}

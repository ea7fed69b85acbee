import { Injectable } from '@nestjs/common';
import { AccountDatabase } from '../database/account-database';
import { Tenancy } from '../database/tenancy';
import { headerOf } from './envelope';
import type { SealedColumn } from './sealed-column';

/** A sealed value, and the columns that say which row it stands in and what it is bound to. */
export interface SealedRow {
  sealed: Buffer;
  values: Record<string, string | number>;
}

/** Finds what was sealed by earlier keys, and puts what was sealed anew in its place. */
@Injectable()
export class SealedRowQueries {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.accounts.query<{ id: string }>('SELECT id FROM organisation ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** Rows that a key before this one sealed, held until the transaction ends. Names come from declarations alone. */
  olderThan({ table, column, key, bound }: SealedColumn, keyNumber: number, limit: number): Promise<SealedRow[]> {
    const named = [...new Set([...key, ...bound])].map((name) => `'${name}', ${name}`).join(', ');
    return this.tenancy.manager.query<SealedRow[]>(
      `SELECT ${column} AS sealed, jsonb_build_object(${named}) AS values FROM ${table}
       WHERE organisation_id = $1 AND ${column} < $2::bytea AND length(${column}) > 0 LIMIT $3 FOR UPDATE`,
      [this.tenancy.organisationId, headerOf(keyNumber), limit],
    );
  }

  async replace({ table, column, key }: SealedColumn, { values }: SealedRow, sealed: Buffer): Promise<void> {
    const where = key.map((name, index) => `${name}::text = $${index + 3}`).join(' AND ');
    await this.tenancy.manager.query(`UPDATE ${table} SET ${column} = $2 WHERE organisation_id = $1 AND ${where}`, [
      this.tenancy.organisationId,
      sealed,
      ...key.map((name) => String(values[name])),
    ]);
  }
}

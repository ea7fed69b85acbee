import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { belongs, ofOrganisation, personCte, personParameters, type Capacity, type PersonKeys } from './belonging';
import type { PersonalTable } from './personal-data';
import { PersonalDataTables } from './registry';

/** A row as the database prints it, by column, and in which capacity it is the person's. */
export interface PersonalRow {
  values: Record<string, unknown>;
  capacity: Capacity;
}

/** Reads what tables hold about one person. Rows of accounts are read by the sign-in role, all others by the runtime role. */
@Injectable()
export class PersonalRowQueries {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
    private readonly tables: PersonalDataTables,
  ) {}

  /** Every row of a table that is the person's own, shared with them, or names them, as far as they may read it. */
  read(declaration: PersonalTable, person: PersonKeys): Promise<PersonalRow[]> {
    const own = belongs(this.tables, declaration, ['owner']);
    const shared = belongs(this.tables, declaration, ['party']);
    return this.ask<PersonalRow>(
      declaration,
      person,
      `SELECT to_jsonb(t) AS values, CASE WHEN ${own} THEN 'owner' WHEN ${shared} THEN 'party' ELSE 'named' END AS capacity
       FROM ${declaration.table} t, person
       WHERE ${ofOrganisation(declaration)} AND ${belongs(this.tables, declaration, ['owner', 'party', 'named'])}
         AND (${declaration.readable ?? 'true'})
       ORDER BY 1::text`,
    );
  }

  /** How many rows erasure is about: the person's own, all of a table that goes as a whole, and those that hold copies of what was said about them. */
  async count(declaration: PersonalTable, person: PersonKeys): Promise<number> {
    const [row] = await this.ask<{ count: number }>(
      declaration,
      person,
      `SELECT count(*)::int AS count FROM ${declaration.table} t, person
       WHERE ${ofOrganisation(declaration)} AND (${goes(this.tables, declaration)} OR ${mentions(declaration)})`,
    );
    return row?.count ?? 0;
  }

  /** The keys of the stored files that the person's own rows name. */
  async files(declaration: PersonalTable, person: PersonKeys): Promise<string[]> {
    const columns = Object.entries(declaration.text).filter(([, { holds }]) => holds === 'file').map(([column]) => `t.${column}`);
    if (columns.length === 0) return [];
    const rows = await this.ask<{ keys: (string | null)[] }>(
      declaration,
      person,
      `SELECT ARRAY[${columns.join(', ')}] AS keys FROM ${declaration.table} t, person
       WHERE ${ofOrganisation(declaration)} AND ${belongs(this.tables, declaration, ['owner'])}`,
    );
    return rows.flatMap(({ keys }) => keys).filter((key) => key !== null);
  }

  private ask<Row>(declaration: PersonalTable, person: PersonKeys, statement: string): Promise<Row[]> {
    const sql = `WITH ${personCte} ${statement}`;
    return declaration.ofAccounts === true
      ? this.accounts.query<Row>(sql, personParameters(person))
      : this.tenancy.manager.query<Row[]>(sql, personParameters(person));
  }
}

/** Whether erasing the person is about the row, as the owner's or because it may name anybody. */
export function goes(tables: PersonalDataTables, declaration: PersonalTable): string {
  return declaration.erasure.rows === 'delete-all' ? 'true' : belongs(tables, declaration, ['owner']);
}

/** Whether a copy in the row mentions the person. */
export function mentions({ copies }: PersonalTable): string {
  return copies === undefined ? 'false' : `coalesce(position(person.member::text IN t.${copies}::text) > 0, false)`;
}

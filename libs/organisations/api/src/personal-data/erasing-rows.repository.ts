import type { Id } from '@waymark/foundation/kernel';
import { AccountDatabase, Tenancy } from '@waymark/foundation/server';
import { pseudonymOf, pseudonymousAddress } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { belongs, ofOrganisation, personCte, personParameters, type PersonKeys } from './belonging';
import { staysWhenErased, type PersonalTable, type TextColumn } from './personal-data';
import { goes, mentions } from './personal-rows.queries';
import { PersonalDataTables } from './registry';

interface ColumnFacts {
  table: string;
  name: string;
  nullable: boolean;
  /** `{}` for lists and JSON, nothing for text. */
  empty: string;
}

/** Deletes and clears what tables hold about one person, table by table. */
@Injectable()
export class ErasingRows {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly accounts: AccountDatabase,
    private readonly tables: PersonalDataTables,
  ) {}

  /** The tables of the organisation, so that no row goes before those that point at it. */
  async inOrder(): Promise<PersonalTable[]> {
    const rows = await this.tenancy.manager.query<{ from: string; to: string }[]>(
      `SELECT DISTINCT c.conrelid::regclass::text AS "from", c.confrelid::regclass::text AS "to" FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.conrelid <> c.confrelid`,
    );
    const waiting = [...this.tables.of('organisation')];
    const ordered: PersonalTable[] = [];
    while (waiting.length > 0) {
      const free = waiting.findIndex(({ table }) => !rows.some(({ from, to }) => to === table && waiting.some((other) => other.table === from)));
      // Tables that point at each other in a circle are taken as they come; the database has the last word.
      ordered.push(...waiting.splice(Math.max(free, 0), 1));
    }
    return ordered;
  }

  /** Deletes the person's own rows, and those with copies of what was said about them. Gives how many. */
  async delete(declaration: PersonalTable, person: PersonKeys): Promise<number> {
    if (declaration.erasure.rows === 'keep' && declaration.copies === undefined) return 0;
    const own = declaration.erasure.rows === 'keep' ? 'false' : goes(this.tables, declaration);
    return this.change(
      declaration,
      person,
      `DELETE FROM ${declaration.table} t USING person WHERE ${ofOrganisation(declaration)} AND (${own} OR ${mentions(declaration)})`,
    );
  }

  /**
   * Clears the words of the person in rows that stay, their own and those of others; to be done after `delete`. Gives
   * the columns that it clears.
   */
  async clear(declaration: PersonalTable, person: PersonKeys): Promise<string[]> {
    const columns = Object.entries(declaration.text).filter(
      ([, column]) => !staysWhenErased(column) && (declaration.erasure.rows === 'keep' || column.by !== undefined),
    );
    const facts = columns.length === 0 ? [] : await this.columnsOf(declaration);
    // All columns of one author at once: the author may stand in one of them.
    for (const [by, theirs] of Map.groupBy(columns, ([, column]) => (column.aboutOwner === true ? undefined : column.by))) {
      const replaced = theirs.map(([name, column]) => {
        const found = facts.find((one) => one.name === name);
        if (found === undefined) throw new Error(`${declaration.table} has no column ${name}`);
        return `${name} = ${replacement(column, found, person.memberId)}`;
      });
      await this.change(
        declaration,
        person,
        `UPDATE ${declaration.table} t SET ${replaced.join(', ')} FROM person
         WHERE ${ofOrganisation(declaration)} AND (${this.written(declaration, by)})`,
      );
    }
    return columns.map(([name]) => name);
  }

  /** Whether words of a column are the person's: by them, or in a row of their own that says nothing of an author. */
  private written(declaration: PersonalTable, by: string | undefined): string {
    const own = belongs(this.tables, declaration, ['owner']);
    if (by === undefined) return own;
    const author = declaration.people[by];
    return `${own} OR t.${by} = person.${author !== undefined && 'as' in author ? (author.holds ?? 'member') : 'member'}`;
  }

  private columnsOf({ table }: PersonalTable): Promise<ColumnFacts[]> {
    return this.tenancy.manager.query<ColumnFacts[]>(
      `SELECT c.relname AS table, a.attname AS name, NOT a.attnotnull AS nullable,
         CASE WHEN t.typcategory = 'A' OR t.typname IN ('json', 'jsonb') THEN '{}' ELSE '' END AS empty
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped`,
      [table],
    );
  }

  private async change({ ofAccounts }: PersonalTable, person: PersonKeys, statement: string): Promise<number> {
    const sql = `WITH ${personCte}, changed AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM changed`;
    const rows =
      ofAccounts === true
        ? await this.accounts.query<{ count: number }>(sql, personParameters(person))
        : // What was said under the member's address goes, whether they sign in with it or not.
          await this.tenancy.manager.query<{ count: number }[]>(sql, personParameters(person).with(3, person.address));
    return rows[0]?.count ?? 0;
  }
}

function replacement({ erased }: TextColumn, { nullable, empty }: ColumnFacts, memberId: Id): string {
  if (erased === 'pseudonym') return quoted(pseudonymOf(memberId));
  if (erased === 'pseudonymous-address') return quoted(pseudonymousAddress(memberId));
  return nullable ? 'NULL' : quoted(empty);
}

/** Made of ids and words of this file alone; quoted nevertheless. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}


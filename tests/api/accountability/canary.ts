import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPersonal, type PersonalTable } from '@waymark/organisations/api';
import type { Person, TestApi } from '@waymark/tests/support';
import type pg from 'pg';
import { personalData } from '../../../apps/api/src/database/personal-data';
import { asAdministrator, contentsOf, tablesWith } from '../database-contents';

/**
 * Where a word stands: in tables of any schema, the queue's included, read behind every policy; in kept mails and
 * stored files; and in the log.
 */
export async function findings(api: TestApi, log: string, word: string): Promise<string[]> {
  return [
    ...tablesWith(await contentsOf(api.database.adminUrl), word),
    ...(await filesWith(api.config.mail.directory, 'a kept mail', word)),
    ...(await filesWith(api.config.files.directory, 'a stored file', word)),
    ...(log.includes(word) ? ['the log'] : []),
  ];
}

async function filesWith(directory: string, what: string, word: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    if ((await readFile(join(entry.parentPath, entry.name))).includes(word)) return [what];
  }
  return [];
}

/** Writes a word into every column of words of every row that is a person's own. Gives the columns that took it. */
export function plant(api: TestApi, { organisationId, memberId }: Person, word: string): Promise<string[]> {
  return asAdministrator(api.database.adminUrl, async (client) => {
    const planted: string[] = [];
    for (const declaration of personalData.filter(isPersonal).filter(({ ofAccounts }) => ofAccounts !== true)) {
      for (const [column, { holds }] of Object.entries(declaration.text)) {
        if (holds !== 'words' || column === 'email') continue;
        if (await write(client, declaration, column, { organisationId, memberId, word })) planted.push(`${declaration.table}.${column}`);
      }
    }
    return planted;
  });
}

async function write(
  client: pg.PoolClient,
  declaration: PersonalTable,
  column: string,
  { organisationId, memberId, word }: { organisationId: string; memberId: string; word: string },
): Promise<boolean> {
  const { rows } = await client.query<{ type: string }>(
    `SELECT format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2`,
    [declaration.table, column],
  );
  const value = rows[0]?.type === 'jsonb' ? 'to_jsonb($3::text)' : rows[0]?.type === 'text[]' ? 'ARRAY[$3::text]' : '$3::text';
  const { rowCount } = await client.query(
    `UPDATE ${declaration.table} t SET ${column} = ${value} WHERE t.organisation_id = $1 AND ${ownedBy(declaration, 't')}`,
    [organisationId, memberId, word],
  );
  return (rowCount ?? 0) > 0;
}

function ownedBy({ people }: PersonalTable, alias: string): string {
  const ways = Object.entries(people).flatMap(([column, person]) => {
    if ('through' in person) {
      const parent = personalData.filter(isPersonal).find(({ table }) => table === person.through);
      const inner = `${alias}p`;
      return parent === undefined ? [] : [`${alias}.${column} IN (SELECT ${inner}.id FROM ${parent.table} ${inner} WHERE ${inner}.organisation_id = $1 AND ${ownedBy(parent, inner)})`];
    }
    return person.as === 'owner' && (person.holds ?? 'member') === 'member' ? [`${alias}.${column} = $2`] : [];
  });
  return ways.length === 0 ? 'false' : `(${ways.join(' OR ')})`;
}

/**
 * The columns in which a word stands, in whatever case, as "schema.table.column": every column of text, lists, JSON and
 * bytes of every table in any schema, read behind every policy.
 */
export function columnsWith(api: TestApi, word: string): Promise<string[]> {
  return asAdministrator(api.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ schema: string; table: string; column: string; type: string }>(
      `SELECT c.table_schema AS schema, c.table_name AS "table", c.column_name AS "column", c.data_type AS type
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
         AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea', 'USER-DEFINED')
       ORDER BY 1, 2, 3`,
    );
    const found: string[] = [];
    for (const { schema, table, column, type } of rows) {
      const name = `"${column}"`;
      const holds = type === 'bytea' ? `position(convert_to($1, 'UTF8') IN ${name}) > 0` : `position(lower($1) IN lower(${name}::text)) > 0`;
      const { rowCount } = await client.query(`SELECT 1 FROM "${schema}"."${table}" WHERE ${holds} LIMIT 1`, [word]);
      if ((rowCount ?? 0) > 0) found.push(`${schema}.${table}.${column}`);
    }
    return found;
  });
}

/** The columns of the registry in which words of people stand as they are, as "public.table.column", of tables that have rows. */
export async function columnsOfWords(api: TestApi): Promise<string[]> {
  const contents = await contentsOf(api.database.adminUrl);
  return personalData
    .filter(isPersonal)
    .filter(({ table }) => (contents.get(`public.${table}`) ?? []).length > 0)
    .flatMap(({ table, text }) => Object.entries(text).flatMap(([column, { holds }]) => (holds === 'words' ? [`public.${table}.${column}`] : [])));
}

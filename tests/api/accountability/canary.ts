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

import pg from 'pg';

/** Every row of a database as PostgreSQL writes it, by table, in an order that does not depend on chance. */
export type Contents = Map<string, string[]>;

/** Reads the tables of the application and of its queue, as an administrator who sees behind row level security. */
export async function contentsOf(adminUrl: string): Promise<Contents> {
  return asAdministrator(adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const rowsOf = tables.map(({ name }) => `SELECT '${name}' AS name, t::text AS row FROM ${name} t`);
    const { rows } = await client.query<{ name: string; row: string }>(`${rowsOf.join(' UNION ALL ')} ORDER BY 1, 2`);
    const contents: Contents = new Map(tables.map(({ name }) => [name, []]));
    for (const { name, row } of rows) contents.get(name)?.push(row);
    return contents;
  });
}

/** The tables in which a word stands anywhere. */
export function tablesWith(contents: Contents, word: string): string[] {
  return [...contents].filter(([, rows]) => rows.some((row) => row.includes(word))).map(([table]) => table);
}

/** The tables whose rows are not the same in both. */
export function changedTables(before: Contents, after: Contents): string[] {
  return [...after].filter(([table, rows]) => rows.join('\n') !== before.get(table)?.join('\n')).map(([table]) => table);
}

const connections = new Map<string, pg.Pool>();

/** Does something to a database that only its administrator may. */
export async function asAdministrator<T>(adminUrl: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(adminUrl).connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

function poolOf(adminUrl: string): pg.Pool {
  const known = connections.get(adminUrl);
  if (known !== undefined) return known;
  const pool = new pg.Pool({ connectionString: adminUrl, max: 4, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  pool.on('error', () => undefined); // the database is dropped when its test file is done
  connections.set(adminUrl, pool);
  return pool;
}

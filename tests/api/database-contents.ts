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
    const contents: Contents = new Map();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      contents.set(name, rows.map(({ row }) => row));
    }
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

/** Does something to a database that only its administrator may. */
export async function asAdministrator<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

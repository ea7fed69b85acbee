import type { Client } from 'pg';

/** A table of the schema `public`, as PostgreSQL's own catalogue describes it. */
export interface Table {
  name: string;
  secured: boolean;
  forced: boolean;
  primaryKey: string[];
  policies: Policy[];
  foreignKeys: ForeignKey[];
  columns: string[];
}

export interface Policy {
  name: string;
  permissive: boolean;
  roles: string[];
  command: string;
  using: string | null;
  withCheck: string | null;
}

export interface ForeignKey {
  name: string;
  columns: string[];
  table: string;
  referenced: string[];
}

/** Every table of the schema `public`, by name. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
      coalesce((SELECT array_agg(a.attname::text ORDER BY array_position(k.conkey, a.attnum))
        FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
        WHERE k.conrelid = c.oid AND k.contype = 'p'), '{}') AS "primaryKey",
      coalesce((SELECT json_agg(json_build_object('name', p.policyname, 'permissive', p.permissive = 'PERMISSIVE',
          'roles', p.roles, 'command', p.cmd, 'using', p.qual, 'withCheck', p.with_check) ORDER BY p.policyname)
        FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname), '[]') AS policies,
      coalesce((SELECT json_agg(json_build_object('name', f.conname, 'table', t.relname,
          'columns', (SELECT json_agg(a.attname ORDER BY array_position(f.conkey, a.attnum))
            FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (f.conkey)),
          'referenced', (SELECT json_agg(a.attname ORDER BY array_position(f.confkey, a.attnum))
            FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (f.confkey))) ORDER BY f.conname)
        FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS "foreignKeys",
      (SELECT array_agg(a.attname::text ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname`);
  return rows;
}

/**
 * Runs `statements`, asks `question`, and takes the statements back: a table that breaks a rule lives only as long as
 * the check that has to find it.
 */
export async function withOffence<T>(client: Client, statements: string[], question: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    return await question();
  } finally {
    await client.query('ROLLBACK');
  }
}

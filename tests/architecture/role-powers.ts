import type { Client } from 'pg';

/** What a role of the application must never have, in words, one line an offence. */
export async function roleOffences(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ offence: string }>(offencesOfRole, [role]);
  return rows.map(({ offence }) => offence);
}

/** Attributes, memberships, ownership and privileges beyond reading and writing rows. */
const offencesOfRole = `
  SELECT format('%s has %s', rolname, power) AS offence
  FROM pg_roles, LATERAL (VALUES (rolsuper, 'SUPERUSER'), (rolbypassrls, 'BYPASSRLS'), (rolcreaterole, 'CREATEROLE'),
    (rolcreatedb, 'CREATEDB'), (rolreplication, 'REPLICATION')) AS powers (held, power)
  WHERE rolname = $1 AND held
  UNION ALL
  SELECT format('%s is a member of %s', $1::text, rolname)
  FROM pg_roles WHERE rolname <> $1 AND pg_has_role($1, oid, 'MEMBER')
  UNION ALL
  SELECT format('%s owns %s', $1::text, pg_describe_object(classid, objid, objsubid))
  FROM pg_shdepend WHERE deptype = 'o' AND refclassid = 'pg_authid'::regclass AND refobjid = $1::regrole
    AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  UNION ALL
  SELECT format('%s may create in the schema %s', $1::text, nspname)
  FROM pg_namespace WHERE nspname !~ '^pg_(temp|toast)' AND has_schema_privilege($1, oid, 'CREATE')
  UNION ALL
  SELECT format('%s may create schemas', $1::text) WHERE has_database_privilege($1, current_database(), 'CREATE')
  UNION ALL
  SELECT format('%s may %s %s', $1::text, power, c.oid::regclass)
  FROM pg_class c, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS power
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    AND has_table_privilege($1, c.oid, power)
  ORDER BY 1`;

/** The doors around row level security that are open to somebody, in words. */
export async function sideDoors(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ offence: string }>(offencesOfDatabase);
  return rows.map(({ offence }) => offence);
}

const offencesOfDatabase = `
  SELECT format('everybody has %s on %s', a.privilege_type, c.relname) AS offence
  FROM pg_class c, aclexplode(c.relacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = 0
  UNION ALL
  SELECT format('everybody may call %s', p.oid::regprocedure)
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
    AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
  UNION ALL
  SELECT format('%s runs as its owner without a search path of its own', p.oid::regprocedure)
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
    AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%')
  UNION ALL
  SELECT format('the view %s reads as its owner', c.relname)
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
    AND NOT coalesce(c.reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false)
  UNION ALL
  SELECT format('%s is a copy that no row level security holds', c.relname)
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('m', 'f')
  ORDER BY 1`;

/** Which privileges each role of the application holds on a table of `public`, as "role privilege table[.column]". */
export async function privileges(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ privilege: string }>(
    `SELECT format('%s %s', a.privilege_type, c.relname) AS privilege
     FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = $1::regrole
     UNION
     SELECT format('%s %s.%s', a.privilege_type, c.relname, t.attname)
     FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
     WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = $1::regrole
     ORDER BY 1`,
    [role],
  );
  return rows.map(({ privilege }) => privilege);
}

import type { QueryRunner } from 'typeorm';

/** Something that the administrator of the database must do; the message is for a person. */
export class DatabaseRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseRefused';
  }
}

interface Login {
  role: 'waymark_runtime' | 'waymark_sign_in';
  url: string;
}

/**
 * Sees to the roles that the application connects as. Each login of a URL becomes a member of its role, or is the role
 * itself. Where the owner may not create roles they must be there already, and the message says what to run.
 */
export async function ensureRoles(runner: QueryRunner, logins: Login[]): Promise<void> {
  const [owner] = (await runner.query(
    `SELECT rolsuper OR rolcreaterole AS may_create FROM pg_roles WHERE rolname = current_user`,
  )) as { may_create: boolean }[];
  for (const role of ['waymark_runtime', 'waymark_sign_in', 'waymark_backup']) {
    await ensureRole(runner, role, owner?.may_create === true);
  }
  for (const { url } of logins) await refuseAboveTheWall(runner, decodeURIComponent(new URL(url).username));
  for (const { role, url } of logins) await ensureLogin(runner, role, new URL(url), owner?.may_create === true);
}

/**
 * Looked at before anything is changed: a login that row level security does not hold would see every organisation,
 * and the owner's own login would be given another password.
 */
async function refuseAboveTheWall(runner: QueryRunner, login: string): Promise<void> {
  const rows = (await runner.query(
    `SELECT 1 FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls OR rolname = current_user)`,
    [login],
  )) as unknown[];
  if (rows.length > 0) {
    throw new DatabaseRefused(
      `The role ${login} is the owner, a superuser or has BYPASSRLS, so no wall between organisations would hold it. Nothing was changed. Use another role.`,
    );
  }
}

async function ensureRole(runner: QueryRunner, role: string, mayCreate: boolean): Promise<void> {
  if (await exists(runner, role)) return;
  if (!mayCreate) {
    throw new DatabaseRefused(`The role ${role} does not exist and DATABASE_URL may not create it. As an administrator run:\n  CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;`);
  }
  await runner.query(`CREATE ROLE ${role} NOLOGIN`);
}

async function ensureLogin(runner: QueryRunner, role: Login['role'], url: URL, mayCreate: boolean): Promise<void> {
  const login = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  if (login === '') throw new DatabaseRefused(`The address of ${role} names no user.`);
  if (!mayCreate) {
    if (await exists(runner, login)) return;
    throw new DatabaseRefused(`The role ${login} does not exist and DATABASE_URL may not create it. As an administrator run:\n  CREATE ROLE "${login}" LOGIN PASSWORD '…' IN ROLE ${role};`);
  }
  const [quoted] = (await runner.query(`SELECT format('%I', $1::text) AS name, format('%L', $2::text) AS password`, [
    login,
    password,
  ])) as { name: string; password: string }[];
  if (quoted === undefined) return;
  if (!(await exists(runner, login))) await runner.query(`CREATE ROLE ${quoted.name} NOLOGIN`);
  await runner.query(`ALTER ROLE ${quoted.name} LOGIN PASSWORD ${quoted.password}`);
  if (login !== role) await runner.query(`GRANT ${role} TO ${quoted.name}`);
}

async function exists(runner: QueryRunner, role: string): Promise<boolean> {
  const rows = (await runner.query(`SELECT 1 FROM pg_roles WHERE rolname = $1`, [role])) as unknown[];
  return rows.length > 0;
}

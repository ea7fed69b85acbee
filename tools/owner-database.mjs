import pg from 'pg';
import { asRole, intoDatabase } from './database-addresses.mjs';

/** Owns the tables and migrates. Not a superuser: what only works for one would fail on a server of the user's own. */
const owner = 'waymark_owner';

/**
 * Sees to the owner's role and an empty database of its own; what is there already stays.
 * @param {object} options
 * @param {string} options.adminUrl of a role that may create roles and databases
 * @param {string} options.database
 * @param {string} options.password of the owner
 * @returns {Promise<{ ownerUrl: string, created: boolean }>} the owner's address of the database, and whether it is new
 */
export async function ensureOwnerDatabase({ adminUrl, database, password }) {
  const created = await asAdministrator(adminUrl, async (client) => {
    const role = client.escapeIdentifier(owner);
    if (!(await found(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', owner))) await client.query(`CREATE ROLE ${role} NOLOGIN`);
    await client.query(`ALTER ROLE ${role} LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    if (await found(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database)) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${role}`);
    return true;
  });
  return { ownerUrl: asRole(intoDatabase(adminUrl, database), owner, password), created };
}

/**
 * Drops a database with whoever is still connected to it.
 * @param {string} adminUrl
 * @param {string} name
 */
export async function dropDatabase(adminUrl, name) {
  await asAdministrator(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));
}

/**
 * @template T
 * @param {string} adminUrl
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asAdministrator(adminUrl, work) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} query @param {string} name */
async function found(client, query, name) {
  return (await client.query(query, [name])).rowCount === 1;
}

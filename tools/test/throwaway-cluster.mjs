import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveAddresses } from '../database-addresses.mjs';
import { removeCluster, startCluster } from '../embedded-postgres.mjs';
import { buildCommandLineTool, commandLineTool } from '../fresh-build.mjs';
import { asAdministrator, dropDatabase, ensureOwnerDatabase } from '../owner-database.mjs';
import { PlainError } from '../plain-error.mjs';
import { birthOf, isAlive } from '../processes.mjs';
import { runCommand } from '../run-command.mjs';

/** @import { Passwords } from '../database-addresses.mjs' */

/**
 * What a test run shares: a server, and a migrated database to copy.
 * @typedef {{ adminUrl: string, template: string, passwords: Passwords }} TestServer
 */

/** @typedef {TestServer & { stop: () => Promise<void> }} StartedTestServer */

const prefix = 'waymark-test-';

/** Any number; it only has to be the same for every run that shares a server. */
const rolesLock = 7_726_042;

/**
 * A PostgreSQL for one test run: a throw-away cluster, or the server of TEST_DATABASE_URL (an administrator's address).
 * @param {string | undefined} givenUrl
 * @returns {Promise<StartedTestServer>}
 */
export async function startTestServer(givenUrl) {
  buildCommandLineTool();
  if (givenUrl) {
    const server = await prepare(givenUrl, passwordsOf(givenUrl));
    return { ...server, stop: () => dropDatabase(server.adminUrl, server.template) };
  }
  await removeAbandonedClusters();
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-${birthMark(process.pid)}-`));
  chmodSync(directory, 0o755);
  const remove = () => discard(directory);
  try {
    const { adminUrl } = await startCluster({ directory: join(directory, 'postgres'), logFile: join(directory, 'postgres.log'), durability: 'throw-away' });
    return { ...(await prepare(adminUrl, passwordsOf(adminUrl))), stop: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Removes the clusters of runs that were killed before they could. */
export async function removeAbandonedClusters() {
  for (const name of readdirSync(tmpdir())) {
    const [, pid, mark] = new RegExp(`^${prefix}(\\d+)-(\\w+)-`).exec(name) ?? [];
    if (pid === undefined || (isAlive(Number(pid)) && birthMark(Number(pid)) === mark)) continue;
    await discard(join(tmpdir(), name)).catch(() => undefined); // another user's, who will remove it
  }
}

/** @param {string} adminUrl @param {Passwords} passwords @returns {Promise<TestServer>} */
async function prepare(adminUrl, passwords) {
  const template = `waymark_template_${randomBytes(6).toString('hex')}`;
  // Roles belong to the server, and two runs that alter the same one at once trip over each other.
  await asAdministrator(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [rolesLock]);
    const { ownerUrl } = await ensureOwnerDatabase({ adminUrl, database: template, password: passwords.owner });
    await migrate(ownerUrl, passwords);
  });
  return { adminUrl, template, passwords };
}

/** @param {string} ownerUrl @param {Passwords} passwords */
async function migrate(ownerUrl, passwords) {
  const env = { ...process.env, ...deriveAddresses(ownerUrl, passwords), NODE_OPTIONS: '' };
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', commandLineTool, 'migrate'], { env });
  if (code !== 0) throw new PlainError('The test database could not be migrated.', output);
}

/** The same for every run on a server, since its roles are shared. @param {string} adminUrl @returns {Passwords} */
function passwordsOf(adminUrl) {
  const secret = (/** @type {string} */ role) => createHash('sha256').update(`${role} of ${adminUrl}`).digest('base64url');
  return { owner: secret('owner'), runtime: secret('runtime'), signIn: secret('sign-in') };
}

/** @param {string} directory */
async function discard(directory) {
  const cluster = join(directory, 'postgres');
  if (existsSync(cluster)) await removeCluster(cluster);
  rmSync(directory, { recursive: true, force: true });
}

/** @param {number} pid */
function birthMark(pid) {
  return createHash('sha256').update(birthOf(pid) ?? '').digest('hex').slice(0, 8);
}

import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../console.mjs';
import { deriveAddresses, loginsOf, placeOf, sourceOf } from '../database-addresses.mjs';
import { startCluster } from '../embedded-postgres.mjs';
import { asAdministrator, dropDatabase, ensureOwnerDatabase } from '../owner-database.mjs';
import { PlainError } from '../plain-error.mjs';
import { logDirectory, stateDirectory } from '../workspace.mjs';
import { embedded, forgetDemo, isHalfLoaded } from './demo.mjs';

/** @import { Addresses, Passwords } from '../database-addresses.mjs' */
/** @import { Cluster } from '../embedded-postgres.mjs' */

/** @typedef {{ addresses: Addresses, place: string, cluster?: Cluster }} Database */

const passwordFile = join(stateDirectory, 'database-passwords.json');
const oldestServer = 15;

/**
 * The database of this start: the one that DATABASE_URL names, or the embedded one, started.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Database>}
 */
export async function openDatabase(environment) {
  const source = sourceOf(environment);
  if (source === 'embedded') return await openEmbedded();
  const ownerUrl = environment['DATABASE_URL'] ?? '';
  const place = placeOf(ownerUrl);
  await checkServer(ownerUrl, place);
  if (source === 'derived') return { place, addresses: deriveAddresses(ownerUrl, passwordsFor(place), loginsOf(place)) };
  return {
    place,
    addresses: {
      DATABASE_URL: ownerUrl,
      DATABASE_RUNTIME_URL: environment['DATABASE_RUNTIME_URL'] ?? '',
      DATABASE_SIGN_IN_URL: environment['DATABASE_SIGN_IN_URL'] ?? '',
    },
  };
}

/** @returns {Promise<Database>} */
async function openEmbedded() {
  const cluster = await startCluster({
    directory: join(stateDirectory, 'postgres'),
    logFile: join(logDirectory, 'postgres.log'),
    durability: 'kept',
    tell: (sentence) => { say(`    ${sentence}`); },
  });
  try {
    const passwords = passwordsFor(embedded);
    if (isHalfLoaded(embedded)) {
      say('    Loading the demo organisation was cut off, before anybody could sign in; the database is made anew.');
      await dropDatabase(cluster.adminUrl, 'waymark');
    }
    const { ownerUrl, created } = await ensureOwnerDatabase({ adminUrl: cluster.adminUrl, database: 'waymark', password: passwords.owner });
    if (created) forgetDemo(embedded);
    return { place: embedded, addresses: deriveAddresses(ownerUrl, passwords), cluster };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/**
 * Random passwords, made once for each database and kept where only their owner reads.
 * @param {string} place
 * @returns {Passwords}
 */
function passwordsFor(place) {
  const kept = readPasswords();
  const random = () => randomBytes(24).toString('base64url');
  const passwords = kept[place] ?? { owner: random(), runtime: random(), signIn: random() };
  if (kept[place] === undefined) writeFileSync(passwordFile, JSON.stringify({ ...kept, [place]: passwords }), { mode: 0o600 });
  return passwords;
}

/** @returns {Record<string, Passwords>} */
function readPasswords() {
  try {
    return JSON.parse(readFileSync(passwordFile, 'utf8'));
  } catch {
    // Lost or damaged ones are made anew: every start tells the database what they are.
    return {};
  }
}

/** @param {string} url @param {string} place */
async function checkServer(url, place) {
  const version = await asAdministrator(url, async (client) => {
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
    return /** @type {number} */ (rows[0].major);
  }).catch((error) => { throw unreachable(error, place); });
  if (version >= oldestServer) return;
  throw new PlainError(`The server of DATABASE_URL (${place}) is PostgreSQL ${version}.`, `Waymark needs PostgreSQL ${oldestServer} or newer.`);
}

/** @type {Record<string, string>} */
const reasons = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '53300': 'it takes no more connections',
  '57P03': 'it is still starting',
};

/** @param {unknown} cause @param {string} place */
export function unreachable(cause, place) {
  const { code, message, errors } = /** @type {{ code?: string, message?: string, errors?: { code?: string }[] }} */ (cause);
  const reason = reasons[code ?? errors?.[0]?.code ?? ''] ?? message ?? 'it does not answer';
  return new PlainError(
    `The database of DATABASE_URL (${place}) cannot be used: ${reason}.`,
    'Correct DATABASE_URL, or unset it to use the database that Waymark brings along.',
    { cause },
  );
}

import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binariesFor } from './embedded-postgres/binaries.mjs';
import { initialise, isComplete, readFacts } from './embedded-postgres/initialise.mjs';
import { moveAside, stopLeftoverPostmaster } from './embedded-postgres/leftovers.mjs';
import { postgresUser } from './embedded-postgres/operating-system-user.mjs';
import { placeFor } from './embedded-postgres/place.mjs';
import { launch } from './embedded-postgres/server.mjs';
import { PlainError } from './plain-error.mjs';

/** @import { Durability } from './embedded-postgres/settings.mjs' */

/**
 * A PostgreSQL that runs.
 * @typedef {object} Cluster
 * @property {number} port
 * @property {string} adminUrl of the superuser, into the database "postgres"
 * @property {Promise<string>} ended settles with what happened when the server ends, asked or unasked
 * @property {() => Promise<void>} stop sessions are cut, memory is written out, then it ends
 */

/**
 * Starts the PostgreSQL of a folder, making it first where there is none. A server that a crash left behind is
 * stopped, and a folder that an interrupted start left half-written is moved aside.
 * @param {object} options
 * @param {string} options.directory
 * @param {string} options.logFile where the server's own messages go
 * @param {Durability} options.durability
 * @param {(sentence: string) => void} [options.tell] hears in one sentence what was put right
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ directory, logFile, durability, tell = () => undefined }) {
  const user = postgresUser(join(directory, 'data'));
  const home = placeFor(directory, user);
  const binaries = binariesFor(user);
  const dataDirectory = join(home, 'data');
  if (existsSync(dataDirectory) && !isComplete(home)) {
    tell(`The database folder was only half made; it is now ${await moveAside(home, new Date())}, and a new one takes its place.`);
  }
  if (!isComplete(home)) await initialise({ home, user, binaries, durability, password: randomBytes(24).toString('base64url') });
  // Nobody but its owner sees into it: without a look, a folder of root's would seem empty.
  accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  refuseForeignVersion(dataDirectory, binaries.major);
  if (await stopLeftoverPostmaster(dataDirectory)) tell('A database server was still running after a crash; it has been stopped.');
  chmodSync(dataDirectory, 0o700);
  const server = await launch({ binary: binaries.postgres, dataDirectory, user, logFile, durability });
  const { superuser, password } = readFacts(home);
  return { ...server, adminUrl: `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/postgres` };
}

/**
 * Removes a cluster with all its data; one that still runs is stopped first.
 * @param {string} directory
 */
export async function removeCluster(directory) {
  if (!existsSync(directory)) return rmSync(directory, { force: true });
  const home = placeFor(directory, postgresUser(join(directory, 'data')));
  if (existsSync(join(home, 'data'))) await stopLeftoverPostmaster(join(home, 'data'));
  rmSync(home, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}

/** @param {string} dataDirectory @param {string} major */
function refuseForeignVersion(dataDirectory, major) {
  const file = join(dataDirectory, 'PG_VERSION');
  const written = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (written === major && existsSync(join(dataDirectory, 'global', 'pg_control'))) return;
  if (written === undefined || written === major) {
    throw new PlainError(
      `The database folder ${dataDirectory} is damaged: files are missing in it.`,
      'Put your copy of it back, or start afresh with: npm start -- --reset',
    );
  }
  throw new PlainError(
    `The database folder was written by PostgreSQL ${written}, and this version of Waymark brings PostgreSQL ${major}.`,
    'Go back to the version of Waymark you used before, or start afresh with: npm start -- --reset',
  );
}

import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { fullDisk } from './full-disk.mjs';
import { initialisationOptions } from './settings.mjs';

/** @import { OperatingSystemUser } from './operating-system-user.mjs' */
/** @import { Binaries } from './binaries.mjs' */
/** @import { Durability } from './settings.mjs' */

/** @typedef {{ superuser: string, password: string }} ClusterFacts */

const superuser = 'waymark_superuser';

/** Written when a new cluster is finished, so its absence means that somebody was interrupted. @param {string} home */
const factsFile = (home) => join(home, 'cluster.json');

/** @param {string} home */
export function isComplete(home) {
  return existsSync(factsFile(home)) && existsSync(join(home, 'data'));
}

/**
 * @param {string} home
 * @returns {ClusterFacts}
 */
export function readFacts(home) {
  return JSON.parse(readFileSync(factsFile(home), 'utf8'));
}

/**
 * Makes a new, empty cluster.
 * @param {{ home: string, user: OperatingSystemUser, binaries: Binaries, durability: Durability, password: string }} options
 */
export async function initialise({ home, user, binaries, durability, password }) {
  const dataDirectory = join(home, 'data');
  const passwordFile = join(home, 'password');
  mkdirSync(home, { recursive: true });
  mkdirSync(dataDirectory, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const path of [dataDirectory, passwordFile]) giveTo(user, path);
  try {
    await runInitdb([
      binaries.initdb,
      `--pgdata=${dataDirectory}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      ...initialisationOptions(durability),
    ], user);
  } catch (error) {
    rmSync(dataDirectory, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(factsFile(home), JSON.stringify({ superuser, password }), { mode: 0o600 });
}

/** @param {OperatingSystemUser} user @param {string} path */
function giveTo({ uid, gid }, path) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** @param {string[]} command @param {OperatingSystemUser} user */
async function runInitdb([program = '', ...words], user) {
  /** @type {string[]} */
  const said = [];
  // Of its own group, so that Ctrl-C in the terminal does not cut it short.
  const child = spawn(program, words, { ...user, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw initialisationFailed(said.join(''));
}

/** @param {string} output */
function initialisationFailed(output) {
  const full = fullDisk(output);
  if (full !== undefined) return full;
  const reason = output.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? 'it gave no reason';
  return new PlainError(
    `The new database could not be made (${reason.replace(/^initdb: /, '').trim()}).`,
    'Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.',
    { cause: new Error(output) },
  );
}

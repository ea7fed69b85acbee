import { existsSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandOf, end, gone, isAlive, processesNaming, processesWorkingIn } from '../processes.mjs';
import { PlainError } from '../plain-error.mjs';
import { parsePostmasterFile } from './postmaster-file.mjs';

/** How long a server may take to write out its memory before it is told to stop at once. */
const patience = 15_000;

/**
 * Makes a data folder free to be started: a postmaster that a crash left behind is stopped, and a postmaster.pid that
 * speaks of nobody is taken away.
 * @param {string} dataDirectory
 * @returns {Promise<boolean>} whether a server was still running
 */
export async function stopLeftoverPostmaster(dataDirectory) {
  const file = join(dataDirectory, 'postmaster.pid');
  const left = existsSync(file) ? parsePostmasterFile(readFileSync(file, 'utf8')) : undefined;
  const ours = left !== undefined && isAlive(left.pid) && isPostmasterOf(left.pid, dataDirectory);
  if (ours) await stopPostmaster(left.pid, dataDirectory);
  // Back ends notice the end of their postmaster by themselves; until the last has, the folder is not free.
  for (const pid of serversIn(dataDirectory)) await gone(pid, patience);
  if (serversIn(dataDirectory).length > 0) throw stillRunning(dataDirectory);
  rmSync(file, { force: true });
  return ours;
}

/**
 * Stops a running server: fast first (sessions are cut, memory is written out), then at once.
 * @param {number} pid
 * @param {string} dataDirectory
 */
export async function stopPostmaster(pid, dataDirectory) {
  await end(pid, { signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], patience });
  if (isAlive(pid)) throw stillRunning(dataDirectory);
}

/**
 * Takes a folder out of the way that an interrupted start left half-written, keeping it for whoever wants to look.
 * @param {string} home
 * @param {Date} now
 * @returns {Promise<string>} where it is now
 */
export async function moveAside(home, now) {
  for (const pid of processesNaming(join(home, 'data'))) await end(pid, { signals: ['SIGTERM', 'SIGKILL'], patience: 2_000 });
  const aside = `${home}-unfinished-${now.toISOString().replace(/[^0-9T]/g, '').slice(0, 18)}`;
  renameSync(home, aside);
  return aside;
}

/** @param {number} pid @param {string} dataDirectory */
function isPostmasterOf(pid, dataDirectory) {
  const program = basename(commandOf(pid)?.[0] ?? '');
  return program.startsWith('postgres') && [...serversIn(dataDirectory), ...processesNaming(dataDirectory)].includes(pid);
}

/** Postmaster and back ends alike: all of them work inside the data folder. @param {string} dataDirectory */
function serversIn(dataDirectory) {
  if (!existsSync(dataDirectory)) return [];
  const real = realpathSync(dataDirectory);
  return processesWorkingIn(real).filter((pid) => basename(commandOf(pid)?.[0] ?? '').startsWith('postgres'));
}

/** @param {string} dataDirectory */
function stillRunning(dataDirectory) {
  return new PlainError(
    `A PostgreSQL server is still running on ${dataDirectory} and does not stop.`,
    'Restart this machine, or end the process "postgres", and start again.',
  );
}

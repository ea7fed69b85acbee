import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, end, isAlive } from '../processes.mjs';
import { stateDirectory } from '../workspace.mjs';

/**
 * What runs now, so that the next start can clear up after a crash and the command line tool finds the database.
 * @typedef {{ programs: { name: string, pid: number, birth: string | undefined }[], environment: Record<string, string> }} Running
 */

const file = join(stateDirectory, 'running.json');

/** @param {{ name: string, pid: number }[]} programs @param {Record<string, string>} environment */
export function noteRunning(programs, environment) {
  const born = programs.map(({ name, pid }) => ({ name, pid, birth: birthOf(pid) }));
  writeFileSync(file, JSON.stringify({ programs: born, environment }), { mode: 0o600 });
}

export function noteStopped() {
  rmSync(file, { force: true });
}

/** @returns {Running | undefined} */
export function readRunning() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Nothing was running, or a crash left half a file: the lock and postmaster.pid still tell the rest.
    return undefined;
  }
}

/** Ends the api and the worker that a killed start left behind. @returns {Promise<boolean>} whether there were any */
export async function stopLeftoverPrograms() {
  const left = (readRunning()?.programs ?? []).filter(({ pid, birth }) => isAlive(pid) && birthOf(pid) === birth);
  for (const { pid } of left) await end(pid, { signals: ['SIGTERM', 'SIGKILL'], patience: 8_000 });
  noteStopped();
  return left.length > 0;
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { birthOf, isAlive } from '../processes.mjs';
import { stateDirectory } from '../workspace.mjs';

export const startLock = join(stateDirectory, 'start.lock');

/** @typedef {{ pid: number, birth: string | undefined, stopping?: boolean }} Holder */

/** In milliseconds: how long to wait for a holder that may not know yet that it was asked to stop, and for one that stops. */
const patience = { holding: 2_000, stopping: 45_000 };

/**
 * Only one start at a time works on a folder. The lock is a file that names its holder; a holder that has ended, or
 * whose id now belongs to another process, holds nothing.
 * @param {string} file
 */
export async function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const begun = Date.now();
  while (!tryTake(file)) {
    const holder = readHolder(file);
    const waited = Date.now() - begun;
    if (holder === undefined || !holds(holder)) dropStale(file, holder);
    else if (waited > (holder.stopping ? patience.stopping : patience.holding)) throw taken(holder);
    await pause(100);
  }
}

/** Tells whoever waits for the lock that it is about to be free. @param {string} file */
export function noteStopping(file) {
  const holder = readHolder(file);
  if (holder?.pid === process.pid) renameSync(writeOwn(file, { stopping: true }), file);
}

/** Hands a lock of the parent process over to this one. @param {string} file */
export function adoptLock(file) {
  renameSync(writeOwn(file), file);
}

/** Gives the lock back, unless it has been handed over. @param {string} file */
export function releaseLock(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** @param {string} file */
function tryTake(file) {
  const own = writeOwn(file);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(own);
  }
}

/** @param {string} file @param {{ stopping?: boolean }} [state] */
function writeOwn(file, state) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...state }));
  return own;
}

/** @param {string} file @returns {Holder | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Nobody holds it, or a crash left half a file, which nobody can hold.
    return undefined;
  }
}

/** @param {Holder} holder */
function holds({ pid, birth }) {
  return isAlive(pid) && birthOf(pid) === birth;
}

/** Two may see the same stale lock; only the one that it was is removed. @param {string} file @param {Holder | undefined} stale */
function dropStale(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved?.pid !== stale?.pid || moved?.birth !== stale?.birth) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** @param {Holder} holder */
function taken({ pid }) {
  return new PlainError(
    `Waymark is already being started or running from this folder (process ${pid}).`,
    'Use that one, or stop it with Ctrl-C in its terminal and start again.',
  );
}

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Whether a process with this id exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** A process that has ended but whose parent has not looked yet counts as gone. @param {number} pid */
function isZombie(pid) {
  return statFields(pid)?.[0] === 'Z';
}

/**
 * The words of a process's command line, or undefined when there is no such process.
 * @param {number} pid
 * @returns {string[] | undefined}
 */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    const words = readIfThere(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1);
    return words === undefined || words.length === 0 ? undefined : words;
  }
  return psColumn(pid, 'command')?.split(' ');
}

/**
 * The parent of a process, where the system tells without a program being run.
 * @param {number} pid
 */
export function parentOf(pid) {
  const parent = statFields(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/**
 * Tells two processes apart that had the same id one after the other: the same id and the same birth is the same process.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  if (process.platform !== 'linux') return psColumn(pid, 'lstart');
  const ticks = statFields(pid)?.[19];
  return ticks === undefined ? undefined : `${readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${ticks}`;
}

/**
 * The processes whose current folder is this one. Only Linux tells; elsewhere the answer is empty.
 * @param {string} directory the real path
 * @returns {number[]}
 */
export function processesWorkingIn(directory) {
  if (process.platform !== 'linux') return [];
  return allProcesses().filter((pid) => pid !== process.pid && currentFolderOf(pid) === directory);
}

/** @param {number} pid */
function currentFolderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It ended meanwhile, or belongs to somebody else and is none of ours.
    return undefined;
  }
}

/**
 * The processes whose command line names a folder.
 * @param {string} directory
 * @returns {number[]}
 */
export function processesNaming(directory) {
  return allProcesses().filter((pid) => pid !== process.pid && (commandOf(pid) ?? []).some((word) => names(word, directory)));
}

/** @param {string} word @param {string} directory */
function names(word, directory) {
  return word === directory || word.endsWith(`=${directory}`) || word === `-D${directory}`;
}

/**
 * Waits until a process is gone.
 * @param {number} pid
 * @param {number} milliseconds how long to wait at most
 * @returns {Promise<boolean>} whether it is gone
 */
export async function gone(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

/**
 * Ends a process: politely first, and by force when it has not gone after the time.
 * @param {number} pid
 * @param {{ signals: NodeJS.Signals[], patience: number }} options signals from the mildest on; milliseconds after each
 */
export async function end(pid, { signals, patience }) {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return;
      throw error;
    }
    if (await gone(pid, patience)) return;
  }
}

/** @returns {number[]} */
function allProcesses() {
  const names = process.platform === 'linux' ? readdirSync('/proc') : ps(['-axo', 'pid=']).split('\n');
  return names.map((name) => Number(name.trim())).filter((pid) => Number.isInteger(pid) && pid > 0);
}

/** The fields of /proc/<pid>/stat after the command's name, which may itself hold spaces. @param {number} pid */
function statFields(pid) {
  const text = readIfThere(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between two looks, or this system has no /proc.
    return undefined;
  }
}

/** @param {number} pid @param {string} column */
function psColumn(pid, column) {
  try {
    return ps(['-o', `${column}=`, '-p', String(pid)]).trim() || undefined;
  } catch {
    // ps fails when there is no such process.
    return undefined;
  }
}

/** @param {string[]} words */
function ps(words) {
  return execFileSync('ps', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

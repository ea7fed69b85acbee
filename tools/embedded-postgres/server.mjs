import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { freePort } from '../ports.mjs';
import { fullDisk } from './full-disk.mjs';
import { stopPostmaster } from './leftovers.mjs';
import { parsePostmasterFile } from './postmaster-file.mjs';
import { serverOptions } from './settings.mjs';

/** @import { ChildProcess } from 'node:child_process' */
/** @import { OperatingSystemUser } from './operating-system-user.mjs' */
/** @import { Durability } from './settings.mjs' */

/** @typedef {{ port: number, ended: Promise<string>, stop: () => Promise<void> }} RunningServer */
/** @typedef {{ binary: string, dataDirectory: string, user: OperatingSystemUser, logFile: string, durability: Durability }} Launch */

/** A server that has a crash to recover from may take this long before it answers. */
const readyWithin = 120_000;

/** Failures that pass by themselves: another process took the port, or old back ends are still leaving. */
const passing = /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file .* already exists/;

/**
 * @param {Launch} options
 * @returns {Promise<RunningServer>} as soon as it answers
 */
export async function launch(options) {
  for (let attempt = 1; ; attempt += 1) {
    const { server, complaint } = await attemptLaunch(options);
    if (server !== undefined) return server;
    if (attempt === 5 || !passing.test(complaint)) throw launchFailed(complaint, options.logFile);
    await pause(attempt * 500);
  }
}

/** @param {Launch} options @returns {Promise<{ server?: RunningServer, complaint: string }>} */
async function attemptLaunch({ binary, dataDirectory, user, logFile, durability }) {
  const port = await freePort();
  mkdirSync(dirname(logFile), { recursive: true });
  const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  // Of its own group: Ctrl-C in the terminal reaches the one who started it, who stops the server last.
  const child = spawn(binary, ['-D', dataDirectory, ...serverOptions(durability, port)], {
    ...user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.on('error', (error) => { resolve(error.message); });
    child.on('exit', (code, signal) => { resolve(signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`); });
  });
  if (await becameReady(child, dataDirectory)) {
    return { complaint: '', server: { port, ended, stop: () => stopPostmaster(child.pid ?? 0, dataDirectory) } };
  }
  return { complaint: readFileSync(logFile).subarray(logStart).toString('utf8') || await ended };
}

/** @param {ChildProcess} child @param {string} dataDirectory */
async function becameReady(child, dataDirectory) {
  const file = join(dataDirectory, 'postmaster.pid');
  const deadline = Date.now() + readyWithin;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const postmaster = existsSync(file) ? parsePostmasterFile(readFileSync(file, 'utf8')) : undefined;
    if (postmaster?.pid === child.pid && postmaster.status === 'ready') return true;
    await pause(30);
  }
  child.kill('SIGQUIT');
  return false;
}

/** @param {string} complaint @param {string} logFile */
function launchFailed(complaint, logFile) {
  const full = fullDisk(complaint);
  if (full !== undefined) return full;
  const reason = /(?:FATAL|PANIC|ERROR): +(.*)/.exec(complaint)?.[1] ?? complaint.split('\n', 1)[0] ?? '';
  return new PlainError(
    `The database did not start (${reason.trim()}). Its log is ${logFile}.`,
    'If its files are damaged, start afresh with: npm start -- --reset',
    { cause: new Error(complaint) },
  );
}

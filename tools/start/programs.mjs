import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { end } from '../processes.mjs';
import { logDirectory, workspace } from '../workspace.mjs';

/**
 * A program of Waymark that runs.
 * @typedef {object} Program
 * @property {string} name
 * @property {number} pid
 * @property {string} logFile
 * @property {Promise<string>} ended settles with what happened
 * @property {() => boolean} runs
 * @property {() => Promise<void>} stop
 */

const readyWithin = 90_000;

/** How long requests that are under way may take to finish. */
const drainWithin = 15_000;

const orphanWatch = pathToFileURL(join(workspace, 'tools', 'start', 'orphan-watch.mjs')).href;

/**
 * @param {'api' | 'worker'} name
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Program}
 */
export function startProgram(name, environment) {
  const logFile = freshLog(name);
  const log = openSync(logFile, 'a', 0o600);
  const main = join(workspace, 'dist', 'apps', name, 'main.js');
  // Of its own group: Ctrl-C reaches the start alone, which stops api, worker and database in that order.
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', orphanWatch, main], {
    cwd: workspace, env: environment, detached: true, stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let running = true;
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.on('error', (error) => { running = false; resolve(error.message); });
    child.on('exit', (code, signal) => { running = false; resolve(signal === null ? `with code ${code}` : `by ${signal}`); });
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (running) await end(pid, { signals: ['SIGTERM', 'SIGKILL'], patience: drainWithin });
  };
  return { name, pid, logFile, ended, runs: () => running, stop };
}

/**
 * Waits until a program says that it is ready.
 * @param {Program} program
 * @param {string} address where its health is
 * @param {AbortSignal} signal
 */
export async function untilReady(program, address, signal) {
  const deadline = Date.now() + readyWithin;
  while (!(await isReady(address))) {
    signal.throwIfAborted();
    if (!program.runs()) throw diedUnasked(program, await program.ended);
    if (Date.now() > deadline) {
      throw new PlainError(`The ${program.name} did not become ready in ${readyWithin / 1_000} seconds.`, `Its log is ${program.logFile}.`);
    }
    await pause(100);
  }
}

/** @param {string} address */
async function isReady(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    // It does not listen yet.
    return false;
  }
}

/** @param {Program} program @param {string} how */
export function diedUnasked({ name, logFile }, how) {
  const last = lastWords(existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  return new PlainError(`The ${name} ended unexpectedly (${how})${last ? `: ${last}` : '.'}`, `Its log is ${logFile}.`);
}

/**
 * What a program said last that a person may read: the message of the last log line that reports an error.
 * @param {string} log JSON lines, or plain text where it died before it had a logger
 */
export function lastWords(log) {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.reverse().slice(0, 50)) {
    const { level, msg, err } = parseLine(line);
    if (level >= 50) return err?.message && err.message !== msg ? `${msg ?? ''} ${err.message}`.trim() : msg;
    const plain = /^(?:\w*Error|error): (.+)/.exec(line)?.[1];
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** @param {string} line @returns {{ level: number, msg?: string, err?: { message?: string } }} */
function parseLine(line) {
  try {
    return { level: 0, ...JSON.parse(line) };
  } catch {
    // Not every line is one of the logger's.
    return { level: 0 };
  }
}

/** The log of the start before stays as <name>.previous.log. @param {string} name */
function freshLog(name) {
  mkdirSync(logDirectory, { recursive: true });
  const logFile = join(logDirectory, `${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, join(logDirectory, `${name}.previous.log`));
  return logFile;
}

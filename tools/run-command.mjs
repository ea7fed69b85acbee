import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { workspace } from './workspace.mjs';

/** @typedef {{ code: number | null, output: string }} Finished */

/**
 * Runs a command to its end and keeps what it says. It has a process group of its own, which is ended as a whole when
 * the signal aborts.
 * @param {string} program
 * @param {string[]} words
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} [options.signal]
 * @param {string} [options.logFile]
 * @param {string} [options.cwd]
 * @returns {Promise<Finished>} code is null when a signal ended it
 */
export function runCommand(program, words, { env, signal, logFile, cwd = workspace }) {
  if (logFile !== undefined) mkdirSync(dirname(logFile), { recursive: true });
  const log = logFile === undefined ? undefined : openSync(logFile, 'w', 0o600);
  /** @type {string[]} */
  const said = [];
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, words, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const endGroup = () => {
      killGroup(child.pid, 'SIGTERM');
      setTimeout(() => { killGroup(child.pid, 'SIGKILL'); }, 3_000).unref();
    };
    signal?.addEventListener('abort', endGroup, { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        said.push(text);
        if (log !== undefined) writeSync(log, text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', endGroup);
      if (signal?.aborted) reject(signal.reason);
      else resolve({ code, output: stripVTControlCharacters(said.join('')) });
    });
  }).finally(() => { if (log !== undefined) closeSync(log); });
}

/** @param {number | undefined} leader @param {NodeJS.Signals} signal */
function killGroup(leader, signal) {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // The whole group has ended already.
  }
}

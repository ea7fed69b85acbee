import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { say, step } from '../console.mjs';
import { placeOf, sourceOf } from '../database-addresses.mjs';
import { supervise } from '../supervise.mjs';
import { stateDirectory, workspace } from '../workspace.mjs';
import { install, isInstalled, workspaceNode } from './install.mjs';
import { releaseLock, startLock, takeLock } from './lock.mjs';
import { parseOptions, parsePort, usage } from './options.mjs';
import { checkDisk } from './preflight.mjs';
import { reset } from './reset.mjs';
import { refuseOldNpm, refuseWindows } from './versions.mjs';

/**
 * The part of `npm start` that runs before anything is installed: it knows Node.js only.
 * @param {string[]} words the command line
 */
export async function bootstrap(words) {
  await supervise((signal) => prepare(words, signal).finally(() => { releaseLock(startLock); }));
}

/** @param {string[]} words @param {AbortSignal} signal */
async function prepare(words, signal) {
  const options = parseOptions(words);
  if (options.help) return say(usage);
  parsePort(process.env['PORT']);
  if (sourceOf(process.env) !== 'embedded') placeOf(process.env['DATABASE_URL'] ?? '');
  checkMachine();
  checkDisk('run');
  mkdirSync(stateDirectory, { recursive: true });
  chmodSync(stateDirectory, 0o755);
  await takeLock(startLock);
  say('\nWaymark\n');
  if (options.reset && !(await reset(options, signal))) return;
  await installMissing(signal);
  signal.throwIfAborted();
  if (runsUnderWorkspaceNode()) await (await import('./run.mjs')).run(signal);
  else process.exitCode = await underWorkspaceNode([join(workspace, 'tools', 'start', 'continue.mjs')], signal);
}

export function checkMachine() {
  refuseWindows(process.platform);
  refuseOldNpm(process.env['npm_config_user_agent']);
  // PostgreSQL may run as another account, which has to get through the folders; secrets are 0600 each.
  process.umask(0o022);
}

/** @param {AbortSignal} signal */
export async function installMissing(signal) {
  if (isInstalled()) return;
  checkDisk('install');
  await step('Installing the packages (a minute or two, the first time)', () => install(signal));
}

export function runsUnderWorkspaceNode() {
  return realpathSync(process.execPath) === realpathSync(workspaceNode);
}

/**
 * Goes on in a process of the workspace's own Node.js. A terminal signals both; what asks this one alone to stop is
 * passed on.
 * @param {string[]} words
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the exit code
 */
export async function underWorkspaceNode(words, signal) {
  const child = spawn(workspaceNode, words, { stdio: 'inherit', cwd: workspace });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => { resolve(code ?? 1); });
  });
}

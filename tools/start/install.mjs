import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';
import { logDirectory, workspace } from '../workspace.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

const modules = join(workspace, 'node_modules');
const lockfile = join(workspace, 'package-lock.json');
const stampFile = join(modules, '.waymark-lock');

/** The Node.js that the workspace brings along; everything after the installation runs under it. */
export const workspaceNode = join(modules, '.bin', 'node');

/** Whether what package-lock.json asks for is installed, by this script or by hand. */
export function isInstalled() {
  if (!existsSync(workspaceNode)) return false;
  if (readIfThere(stampFile) === lockfileHash()) return true;
  const installed = readIfThere(join(modules, '.package-lock.json'));
  if (installed === undefined || !satisfies(JSON.parse(installed), JSON.parse(readFileSync(lockfile, 'utf8')))) return false;
  writeStamp();
  return true;
}

/**
 * Whether every package that is wanted is there in its version. A package for another platform may be absent.
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @param {Lockfile} wanted package-lock.json
 */
export function satisfies(installed, wanted) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed.packages?.[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** @param {AbortSignal} [signal] */
export async function install(signal) {
  const { program, words } = npmCommand();
  const logFile = join(logDirectory, 'install.log');
  const { code, output } = await runCommand(program, [...words, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    env: { ...process.env, PATH: systemPath(), NODE_ENV: undefined, NO_UPDATE_NOTIFIER: '1' },
    logFile,
    ...(signal && { signal }),
  });
  if (code !== 0) throw installFailed(output, logFile);
  writeStamp();
}

/** npm itself when it runs this script, otherwise the one on the PATH. */
function npmCommand() {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('npm-cli.js') && existsSync(npm) ? { program: 'node', words: [npm] } : { program: 'npm', words: [] };
}

/** Without node_modules/.bin, whose Node.js is about to be replaced. */
function systemPath() {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !/[\\/]node_modules[\\/]/.test(`${folder}/`)).join(delimiter);
}

/** @param {string} output @param {string} logFile */
export function installFailed(output, logFile) {
  const cause = new Error(output);
  const log = `The log of npm is ${logFile}.`;
  if (/\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    return new PlainError('The packages could not be downloaded: the npm registry did not answer.', `Check the network (and the proxy, if there is one) and start again. ${log}`, { cause });
  }
  if (/\bENOSPC\b|No space left/i.test(output)) return Object.assign(cause, { code: 'ENOSPC', path: modules });
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return new PlainError('npm has no permission to write the packages.', `Check who owns ${modules} and the folder .npm in your home, and start again. ${log}`, { cause });
  }
  if (/can only install packages when your package\.json and package-lock\.json/.test(output)) {
    return new PlainError('package.json and package-lock.json do not agree.', `Run "npm install" once and start again. ${log}`, { cause });
  }
  const reason = output.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line))?.replace(/^npm (error|ERR!) /, '');
  return new PlainError(`The packages could not be installed${reason ? ` (${reason.trim()})` : ''}.`, log, { cause });
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function writeStamp() {
  writeFileSync(stampFile, lockfileHash());
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

import { join } from 'node:path';
import { say, step } from '../console.mjs';
import { sourceOf } from '../database-addresses.mjs';
import { PlainError } from '../plain-error.mjs';
import { freePort, nextFreePort, portState } from '../ports.mjs';
import { stateDirectory, workspace } from '../workspace.mjs';
import { welcome } from './accounts.mjs';
import { buildAll } from './build.mjs';
import { openDatabase } from './database.mjs';
import { loadDemo } from './demo.mjs';
import { noteStopping, startLock } from './lock.mjs';
import { parsePort } from './options.mjs';
import { diedUnasked, startProgram, untilReady } from './programs.mjs';
import { noteRunning, noteStopped, stopLeftoverPrograms } from './running.mjs';
import { waymark } from './waymark.mjs';

/** @import { Database } from './database.mjs' */
/** @import { Program } from './programs.mjs' */

/**
 * Everything of `npm start` after the installation: builds, starts, and waits until it is asked to stop.
 * @param {AbortSignal} signal
 */
export async function run(signal) {
  signal.addEventListener('abort', () => { noteStopping(startLock); });
  const port = parsePort(process.env['PORT']);
  const host = process.env['HOST'] || '127.0.0.1';
  if (await stopLeftoverPrograms()) say('  Programs of a start that was cut off were still running; they have been stopped.');
  await requireFree(port, host);
  await step('Building', () => buildAll(signal));
  signal.throwIfAborted();
  const database = await step(sourceOf(process.env) === 'embedded' ? 'Starting the database' : 'Reaching the database', () => openDatabase(process.env));
  try {
    await runOn(database, { port, host }, signal);
  } finally {
    await database.cluster?.stop();
  }
  say('Stopped. Your data is kept for the next start.\n');
}

/** @param {Database} database @param {{ port: number, host: string }} listening @param {AbortSignal} signal */
async function runOn({ addresses, place, cluster }, { port, host }, signal) {
  const { DATABASE_URL, ...roles } = addresses;
  const workerPort = Number(process.env['WORKER_PORT']) || await freePort();
  const reachable = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  const environment = programEnvironment({ PUBLIC_URL: `http://${reachable}:${port}` }, { ...roles, PORT: String(port), HOST: host, WORKER_PORT: String(workerPort) });
  await step('Preparing the database', () => waymark(['migrate'], { ...environment, DATABASE_URL }, signal));
  await loadDemo(place, environment);
  signal.throwIfAborted();
  /** @type {Program[]} */
  const programs = [];
  try {
    await step('Starting Waymark', async () => {
      for (const name of /** @type {const} */ (['api', 'worker'])) programs.push(startProgram(name, environment));
      noteRunning(programs, { ...roles, DATABASE_URL, MAIL_DIRECTORY: environment.MAIL_DIRECTORY, FILES_DIRECTORY: environment.FILES_DIRECTORY });
      for (const program of programs) {
        await untilReady(program, `http://${reachable}:${program.name === 'api' ? port : workerPort}/health/ready`, signal);
      }
    });
    say(welcome(environment));
    await untilAnyEnds(programs, cluster?.ended, signal);
  } finally {
    if (signal.aborted) say('\nStopping …');
    for (const program of programs) await program.stop();
    noteStopped();
  }
}

/**
 * What the programs are told. The owner's address stays with this process.
 * @param {Record<string, string>} fallback gives way to what the user has set
 * @param {Record<string, string>} chosen
 */
function programEnvironment(fallback, chosen) {
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  return {
    ...fallback,
    MAIL_DIRECTORY: join(stateDirectory, 'mail'),
    UPLOAD_DIRECTORY: join(stateDirectory, 'uploads'),
    FILES_DIRECTORY: join(stateDirectory, 'files'),
    SHOW_KEPT_MAIL: 'yes',
    WEB_DIRECTORY: join(workspace, 'dist', 'apps', 'web', 'browser'),
    ...inherited,
    ...chosen,
  };
}

/** @param {number} port @param {string} host */
async function requireFree(port, host) {
  const state = await portState(port, host);
  if (state === 'free') return;
  const other = await nextFreePort(Math.max(port + 1, 1_024), host);
  throw new PlainError(
    state === 'in use' ? `Port ${port} is used by another program.` : `You are not allowed to use port ${port}.`,
    `Choose another one: PORT=${other} npm start`,
  );
}

/** @param {Program[]} programs @param {Promise<string> | undefined} databaseEnded @param {AbortSignal} signal */
async function untilAnyEnds(programs, databaseEnded, signal) {
  /** @type {Promise<PlainError | undefined>} */
  const asked = new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => { resolve(undefined); }, { once: true });
  });
  const failure = await Promise.race([
    asked,
    ...programs.map(async (program) => diedUnasked(program, await program.ended)),
    ...(databaseEnded ? [databaseEnded.then(databaseDied)] : []),
  ]);
  if (failure !== undefined && !signal.aborted) throw failure;
}

/** @param {string} how */
function databaseDied(how) {
  return new PlainError(`The database ended unexpectedly (${how}).`, `Its log is ${join(stateDirectory, 'logs', 'postgres.log')}. Start again with: npm start`);
}

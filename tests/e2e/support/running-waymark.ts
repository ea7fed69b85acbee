import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keptMails, throwawayDatabase, type KeptMail } from '@waymark/tests/support';

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** The production build, running as its users run it: an api, a worker, a database of its own and the demo. */
export interface RunningWaymark {
  address: string;
  accounts: DemoAccount[];
  mails(): Promise<KeptMail[]>;
  /** Runs a command of the command line on it. */
  command(...words: string[]): Promise<void>;
  stop(): Promise<void>;
}

const workspace = resolve(import.meta.dirname, '../../..');

/** How long an api or a worker may take to start, in milliseconds, on a machine that is busy with other tests. */
const patience = 90_000;

export async function startWaymark(): Promise<RunningWaymark> {
  const demo = loadedDemo();
  const database = await throwawayDatabase(demo.template);
  const directory = await mkdtemp(join(tmpdir(), 'waymark-e2e-'));
  await cp(demo.directory, directory, { recursive: true });
  const [port, workerPort] = [await freePort(), await freePort()];
  const address = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    PUBLIC_URL: address,
    DATABASE_RUNTIME_URL: database.runtimeUrl,
    DATABASE_SIGN_IN_URL: database.signInUrl,
    MAIL_DIRECTORY: join(directory, 'mail'),
    UPLOAD_DIRECTORY: join(directory, 'uploads'),
    FILES_DIRECTORY: join(directory, 'files'),
    WEB_DIRECTORY: join(workspace, 'dist/apps/web/browser'),
    LOG_LEVEL: 'error',
  };
  const processes = [start('dist/apps/api/main.js', [], environment), start('dist/apps/worker/main.js', [], environment)];
  try {
    await Promise.all([ready(address), ready(`http://localhost:${workerPort}`)]);
  } catch (failure) {
    await Promise.all(processes.map(stopped)); // nobody else knows of them
    throw failure;
  }
  return {
    address,
    accounts: JSON.parse(await readFile(join(directory, 'accounts.json'), 'utf8')) as DemoAccount[],
    mails: () => keptMails(environment.MAIL_DIRECTORY),
    command: (...words) => finished(start('dist/tools/waymark.js', words, environment)),
    async stop() {
      await Promise.all(processes.map(stopped));
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The demo as the run loaded it, see tools/test/demo-setup.mjs: a database to copy, and a folder with its files. */
function loadedDemo(): { template: string; directory: string } {
  const demo = process.env['WAYMARK_TEST_DEMO'];
  if (demo === undefined) throw new Error('There is no demo: globalSetup must be tools/test/demo-setup.mjs');
  return JSON.parse(demo) as { template: string; directory: string };
}

function start(program: string, words: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join(workspace, program), ...words], { env, cwd: workspace, stdio: ['ignore', 'inherit', 'inherit'] });
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${child.spawnargs.join(' ')} ended with ${code}`));
    });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

async function ready(address: string): Promise<void> {
  for (const giveUpAt = Date.now() + patience; Date.now() < giveUpAt; ) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null); // not listening yet
    if (answer?.ok === true) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${address} did not become ready`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') done(address.port);
        else fail(new Error('No port'));
      });
    });
  });
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestApi } from '@waymark/tests/support';
import { apiProgram, buildApi } from '../../../tools/fresh-build.mjs';

/** A server in a process of its own, whose memory can be measured and which can be killed. */
export interface ServerProcess {
  readonly port: number;
  /** The memory that it holds now, in bytes. */
  memory(): number;
  kill(): Promise<void>;
}

/** Starts the built api on the database and the directories of a test's own api, so that what is signed in here is there too. */
export async function startApiProcess({ config, database }: TestApi): Promise<ServerProcess> {
  buildApi();
  const environment = {
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PUBLIC_URL: config.publicUrl,
    DATABASE_RUNTIME_URL: database.runtimeUrl,
    DATABASE_SIGN_IN_URL: database.signInUrl,
    UPLOAD_DIRECTORY: config.uploadDirectory,
    FILES_DIRECTORY: config.files.directory,
    LOG_LEVEL: 'error',
  };
  const server = await startServer([apiProgram], environment);
  for (let patience = 0; patience < 600 && !(await isReady(server.port)); patience++) await wait(50);
  return server;
}

/** Starts a program that listens on PORT. */
export async function startServer(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, words, { env: { ...environment, PORT: String(port) }, stdio: ['ignore', 'inherit', 'inherit'] });
  return { port, memory: () => residentOf(child), kill: () => killed(child) };
}

function residentOf({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

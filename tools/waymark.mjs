import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildCommandLineTool, commandLineTool } from './fresh-build.mjs';
import { PlainError } from './plain-error.mjs';
import { workspaceNode } from './start/install.mjs';
import { readRunning } from './start/running.mjs';
import { stopSignals, supervise } from './supervise.mjs';

/**
 * `npm run -s waymark -- …`: the command line tool, built when it is missing or stale. Where no database is named it
 * works on the one that `npm start` runs from this folder.
 */
await supervise(async () => {
  if (!existsSync(workspaceNode)) throw new PlainError('The packages are not installed.', 'Install them with: npm ci');
  buildCommandLineTool();
  const named = process.env['DATABASE_RUNTIME_URL'] || process.env['DATABASE_URL'];
  const running = named ? {} : readRunning()?.environment;
  const child = spawn(workspaceNode, ['--enable-source-maps', commandLineTool, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...running, ...process.env },
  });
  let missesDatabase = false;
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    missesDatabase ||= text.includes('DATABASE_RUNTIME_URL');
    process.stderr.write(text);
  });
  for (const signal of stopSignals) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => { resolve(code ?? 1); });
  });
  if (missesDatabase && !named && running === undefined) {
    process.stderr.write('\nNo Waymark runs from this folder. Start it with "npm start" in another terminal, or say which database to use.\n');
  }
});

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
  const running = process.env['DATABASE_RUNTIME_URL'] || process.env['DATABASE_URL'] ? {} : readRunning()?.environment;
  const child = spawn(workspaceNode, ['--enable-source-maps', commandLineTool, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...running, ...process.env },
  });
  for (const signal of stopSignals) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => { resolve(code ?? 1); });
  });
});

import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';
import { logDirectory, workspace } from '../workspace.mjs';

/** Nx alone, without a daemon that outlives it, without questions and without colours in its log. */
export function nxEnvironment() {
  return {
    ...process.env,
    PATH: `${join(workspace, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NG_CLI_ANALYTICS: 'false',
    FORCE_COLOR: '0',
    NO_COLOR: '1',
    // Nx hands its own arguments on to everything it starts.
    NODE_OPTIONS: '',
    CI: process.env['CI'] ?? '',
  };
}

/**
 * Builds the programs and the screens; what has not changed comes from the cache.
 * @param {AbortSignal} [signal]
 */
export async function buildAll(signal) {
  const logFile = join(logDirectory, 'build.log');
  const { code, output } = await runCommand(join(workspace, 'node_modules', '.bin', 'nx'), ['run-many', '-t', 'build', '--outputStyle=static'], {
    env: nxEnvironment(),
    logFile,
    ...(signal && { signal }),
  });
  if (code === 0) return;
  throw new PlainError(`Waymark could not be built${firstFault(output)}.`, `The whole log is ${logFile}.`, { cause: new Error(output) });
}

/** @param {string} output */
function firstFault(output) {
  const fault = output.split('\n').map((line) => line.trim()).find((line) => /\berror\b/i.test(line));
  return fault === undefined ? '' : `: ${fault}`;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { workspaceNode } from './start/install.mjs';
import { workspace } from './workspace.mjs';

export const commandLineTool = join(workspace, 'dist', 'tools', 'waymark.js');

export const apiProgram = join(workspace, 'dist', 'apps', 'api', 'main.js');

/** Builds the command line tool when it is missing or a file that went into it has changed since. */
export function buildCommandLineTool() {
  build('tools', commandLineTool, 'The command line tool');
}

/** The same for the api, for tests that start it as a process of its own. */
export function buildApi() {
  build('api', apiProgram, 'The api');
}

/** @param {'tools' | 'api'} program @param {string} output @param {string} what */
function build(program, output, what) {
  if (isFresh(output)) return;
  try {
    execFileSync(workspaceNode, [join(workspace, 'tools', 'build-server.mjs'), program], { cwd: workspace, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  } catch (cause) {
    const { stderr } = /** @type {{ stderr?: string }} */ (cause);
    throw new PlainError(`${what} could not be built.`, stderr?.trim() || 'Build it with: npm run build', { cause });
  }
}

/** @param {string} output */
function isFresh(output) {
  const list = output.replace(/\.js$/, '.inputs.json');
  if (!existsSync(output) || !existsSync(list)) return false;
  const built = statSync(output).mtimeMs;
  /** @type {string[]} */
  const inputs = JSON.parse(readFileSync(list, 'utf8'));
  return inputs.every((path) => (statSync(join(workspace, path), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) <= built);
}

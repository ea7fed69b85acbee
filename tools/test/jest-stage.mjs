import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { workspace } from '../workspace.mjs';
import { readReport } from './jest-report.mjs';
import { picksByName } from './options.mjs';
import { failedAsOne } from './outcome.mjs';

/** @import { Outcome } from './outcome.mjs' */

export const resultsDirectory = join(workspace, '.test-results');

const jest = join(workspace, 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Runs Jest with one configuration and counts what its report says.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.config
 * @param {string[]} options.rest words for Jest
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} options.signal
 * @returns {Promise<Outcome>}
 */
export async function runJest({ name, config, rest, env, signal }) {
  const report = join(resultsDirectory, `${name}.json`);
  mkdirSync(resultsDirectory, { recursive: true });
  rmSync(report, { force: true });
  const { output } = await runCommand(
    process.execPath,
    [jest, '--config', config, '--json', `--outputFile=${report}`, `--maxWorkers=${availableParallelism()}`, '--forceExit', ...rest],
    { env: jestEnvironment(env), signal, logFile: join(resultsDirectory, `${name}.log`) },
  );
  if (!existsSync(report)) return failedAsOne(`Jest ended without a report (${config}).`, output);
  const outcome = readReport(JSON.parse(readFileSync(report, 'utf8')), { pickedByName: picksByName(rest) });
  const { passed, failed, skipped } = outcome.tally;
  return passed + failed + skipped === 0 ? failedAsOne(`No test was found (${config}).`, output) : outcome;
}

/**
 * @param {string} config
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} the paths of the test files, from the root of the workspace
 */
export async function listTests(config, env, signal) {
  const { output } = await runCommand(process.execPath, [jest, '--config', config, '--listTests'], { env: jestEnvironment(env), signal });
  return output.split('\n').filter((line) => line.startsWith(workspace)).map((line) => line.slice(workspace.length + 1)).sort();
}

/** Jest needs a flag for ES modules, about which Node would warn in every process. @param {NodeJS.ProcessEnv} env */
function jestEnvironment(env) {
  return { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning', FORCE_COLOR: '0' };
}

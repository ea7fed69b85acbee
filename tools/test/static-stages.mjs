import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { buildAll, nxEnvironment } from '../start/build.mjs';
import { workspace } from '../workspace.mjs';
import { resultsDirectory } from './jest-stage.mjs';
import { failedAsOne, failedWith, passedAsOne } from './outcome.mjs';
import { writeTypeGroups } from './type-groups.mjs';

/** @import { Failure, Outcome } from './outcome.mjs' */

/** @typedef {{ filePath: string, errorCount: number, warningCount: number, messages: LintMessage[] }} LintedFile */
/** @typedef {{ line?: number, column?: number, ruleId: string | null, message: string }} LintMessage */

const bin = join(workspace, 'node_modules', '.bin');

/** What one run of ESLint looks at: all of it at once would not fit into the memory of a small machine. */
export function lintBatches() {
  const libraries = readdirSync(join(workspace, 'libs')).sort().map((name) => [`libs/${name}`]);
  const named = [...libraries, ['apps'], ['tests'], ['tools']];
  const rest = ['.', ...named.flat().flatMap((folder) => ['--ignore-pattern', `${folder}/**`])];
  return [...named, rest];
}

/** @param {AbortSignal} signal @returns {Promise<Outcome>} */
export async function lint(signal) {
  mkdirSync(resultsDirectory, { recursive: true });
  const batches = lintBatches().map((words, index) => ({ words, name: `lint-${index}` }));
  const outcomes = await twoAtATime(batches, (batch) => lintBatch(batch, signal));
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  return failures.length > 0 ? failedWith(failures) : passedAsOne();
}

/**
 * @template T, R
 * @param {T[]} things
 * @param {(thing: T) => Promise<R>} check
 */
async function twoAtATime(things, check) {
  const waiting = [...things];
  /** @type {R[]} */
  const found = [];
  const work = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) found.push(await check(thing));
  };
  await Promise.all([work(), work()]);
  return found;
}

/** @param {{ words: string[], name: string }} batch @param {AbortSignal} signal @returns {Promise<Outcome>} */
async function lintBatch({ words, name }, signal) {
  const report = join(resultsDirectory, `${name}.json`);
  rmSync(report, { force: true });
  const options = ['--max-warnings', '0', '--format', 'json', '--output-file', report];
  const { code, output } = await runCommand(join(bin, 'eslint'), [...options, ...words], { env: nxEnvironment(), signal, logFile: join(resultsDirectory, `${name}.log`) });
  if (!existsSync(report)) return failedAsOne(`ESLint ended without a report on ${words[0]}.`, output);
  const failures = lintFailures(JSON.parse(readFileSync(report, 'utf8')));
  if (failures.length > 0) return failedWith(failures);
  return code === 0 ? passedAsOne() : failedAsOne('ESLint failed without naming a file.', output);
}

/** @param {LintedFile[]} files @returns {Failure[]} one for each file with a finding */
export function lintFailures(files) {
  return files.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0).map(({ filePath, messages }) => ({
    title: relative(workspace, filePath),
    detail: messages.map(({ line, column, ruleId, message }) => `${line ?? 0}:${column ?? 0}  ${message}${ruleId ? `  (${ruleId})` : ''}`).join('\n'),
  }));
}

/** @param {AbortSignal} signal @returns {Promise<Outcome>} */
export async function typecheck(signal) {
  const configs = writeTypeGroups(join(resultsDirectory, 'types'));
  const checks = await twoAtATime(configs, (config) =>
    runCommand(join(bin, 'tsc'), ['-p', config], { env: nxEnvironment(), signal, logFile: config.replace(/\.json$/, '.log') }));
  if (checks.every(({ code }) => code === 0)) return passedAsOne();
  // A file that two groups import fails in both.
  const output = checks.map((check) => check.output).join('\n');
  const failures = typeFailures(output);
  return failures.length > 0 ? failedWith(failures) : failedAsOne('The types could not be checked.', output);
}

/**
 * @param {string} output of tsc, "path(line,column): error TS2322: …" and indented lines that belong to it
 * @returns {Failure[]} one for each file with an error
 */
export function typeFailures(output) {
  /** @type {Map<string, Set<string>>} */
  const files = new Map();
  for (const line of output.split('\n')) {
    const [, path, place, message] = /^(\S.*?)\((\d+,\d+)\): error (TS\d+: .*)$/.exec(line) ?? [];
    if (path === undefined) continue;
    files.set(path, (files.get(path) ?? new Set()).add(`${place}  ${message}`));
  }
  return [...files].map(([title, errors]) => ({ title, detail: [...errors].join('\n') }));
}

/** @param {AbortSignal} signal @returns {Promise<Outcome>} */
export async function build(signal) {
  try {
    await buildAll(signal);
    return passedAsOne();
  } catch (error) {
    signal.throwIfAborted();
    return failedAsOne('The build failed.', error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error));
  }
}

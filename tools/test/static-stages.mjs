import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
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

/** What one run of ESLint looks at. @typedef {{ words: string[], name: string, types?: string }} LintBatch */

/**
 * A run for each group of projects whose types are checked as one, so that what projects share is read once; and one for
 * whatever lies outside.
 * @returns {LintBatch[]}
 */
export function lintBatches() {
  const groups = writeTypeGroups(join(resultsDirectory, 'lint')).map(({ folders, path }, index) => ({
    words: folders.map((folder) => relative(workspace, folder)), name: `lint-${index}`, types: path,
  }));
  const ignored = groups.flatMap(({ words }) => words).flatMap((folder) => ['--ignore-pattern', `${folder}/**`]);
  return [...groups, { words: ['.', ...ignored], name: 'lint-rest' }];
}

/** @param {AbortSignal} signal @returns {Promise<Outcome>} */
export async function lint(signal) {
  mkdirSync(resultsDirectory, { recursive: true });
  const outcomes = await twoAtATime(lintBatches(), (batch) => lintBatch(batch, signal));
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

/** @param {LintBatch} batch @param {AbortSignal} signal @returns {Promise<Outcome>} */
async function lintBatch({ words, name, types }, signal) {
  const report = join(resultsDirectory, `${name}.json`);
  rmSync(report, { force: true });
  const options = ['--max-warnings', '0', '--format', 'json', '--output-file', report];
  const { code, output } = await runCommand(join(bin, 'eslint'), [...options, ...words], { env: { ...nxEnvironment(), ...(types && { WAYMARK_LINT_TYPES: types }) }, signal, logFile: join(resultsDirectory, `${name}.log`) });
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
  const groups = writeTypeGroups(join(resultsDirectory, 'types'));
  const checks = await twoAtATime(groups, ({ path }) =>
    runCommand(join(bin, 'tsc'), ['-p', path], { env: nxEnvironment(), signal, logFile: path.replace(/\.json$/, '.log') }));
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

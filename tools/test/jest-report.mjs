import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { workspace } from '../workspace.mjs';

/** @import { Failure, Outcome } from './outcome.mjs' */

/**
 * The parts of `jest --json` that count.
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {JestFile[]} testResults
 */

/**
 * @typedef {object} JestFile
 * @property {string} name the path of the test file
 * @property {string} status
 * @property {string} message
 * @property {JestTest[]} assertionResults
 */

/**
 * @typedef {object} JestTest
 * @property {string} fullName
 * @property {string} status
 * @property {string[]} failureMessages
 */

/**
 * Counts what Jest reports. A file that could not run at all is one failure.
 * @param {JestReport} report
 * @param {{ pickedByName: boolean }} options with a name pattern, what is pending was not asked for
 * @returns {Outcome}
 */
export function readReport(report, { pickedByName }) {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: relative(workspace, file.name) })));
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'));
  const failures = [
    ...tests.filter(({ status }) => status === 'failed').map(testFailure),
    ...broken.map((file) => ({ title: relative(workspace, file.name), detail: readable(file.message) })),
  ];
  const skips = pickedByName ? [] : tests.filter(({ status }) => ['pending', 'todo', 'disabled'].includes(status)).map(({ fullName, file }) => `${file}: ${fullName}`);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return { tally: { passed, failed: failures.length, skipped: skips.length }, failures, skips };
}

/** @param {JestTest & { file: string }} test @returns {Failure} */
function testFailure({ file, fullName, failureMessages }) {
  return { title: `${file}: ${fullName}`, detail: failureMessages.map(readable).join('\n') };
}

/** The message, and of its trace only where in the workspace it points. @param {string} message */
function readable(message) {
  const lines = stripVTControlCharacters(message).split('\n');
  const isTrace = (/** @type {string} */ line) => /^\s+at /.test(line);
  const where = lines.find((line) => isTrace(line) && line.includes(workspace) && !line.includes('node_modules'));
  return [...lines.filter((line) => !isTrace(line)).slice(0, 40), ...(where ? [where] : [])]
    .join('\n').replaceAll(`${workspace}/`, '').trimEnd();
}

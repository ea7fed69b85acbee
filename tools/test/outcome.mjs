import { nothing, onlyFailed, onePassed } from './tally.mjs';

/** @import { Tally } from './tally.mjs' */

/** @typedef {{ title: string, detail: string }} Failure */

/**
 * What a stage found.
 * @typedef {{ tally: Tally, failures: Failure[], skips: string[] }} Outcome
 */

/** A stage that is one check as a whole. @returns {Outcome} */
export function passedAsOne() {
  return { tally: onePassed, failures: [], skips: [] };
}

/**
 * A stage that cannot say which of its checks failed.
 * @param {string} title
 * @param {string} [output] its last lines are shown
 * @returns {Outcome}
 */
export function failedAsOne(title, output = '') {
  return failedWith([{ title, detail: output.trimEnd().split('\n').slice(-30).join('\n') }]);
}

/** @param {Failure[]} failures @returns {Outcome} */
export function failedWith(failures) {
  return { tally: onlyFailed(failures.length), failures, skips: [] };
}

/** @param {string[]} names @returns {Outcome} */
export function skippedAll(names) {
  return { tally: { ...nothing, skipped: names.length }, failures: [], skips: names };
}

/**
 * What skips mean where everything has to run: each is a failure.
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function withoutSkips({ tally, failures, skips }) {
  const forbidden = skips.map((name) => ({ title: name, detail: 'It was skipped, and REQUIRE_ALL=1 forbids that.' }));
  return {
    tally: { passed: tally.passed, failed: tally.failed + tally.skipped, skipped: 0 },
    failures: [...failures, ...forbidden],
    skips: [],
  };
}

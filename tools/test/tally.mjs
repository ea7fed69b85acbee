/** How many checks passed, failed and were skipped. */
/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Tally} */
export const onePassed = { ...nothing, passed: 1 };

/** @param {number} failed @returns {Tally} */
export const onlyFailed = (failed) => ({ ...nothing, failed });

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }), nothing);
}

/** The last line of a run. @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A run in which nothing was checked has shown nothing. @param {Tally} tally */
export function isGreen({ passed, failed }) {
  return failed === 0 && passed > 0;
}

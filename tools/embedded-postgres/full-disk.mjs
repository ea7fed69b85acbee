/**
 * PostgreSQL words a full disk in two ways.
 * @param {string} output what it said before it gave up
 * @returns {Error | undefined} the failure of the file system that is behind it
 */
export function fullDisk(output) {
  if (!/No space left on device|Check free disk space|wrote only \d+ of \d+ bytes/.test(output)) return undefined;
  return Object.assign(new Error(output), { code: 'ENOSPC', path: 'the database' });
}

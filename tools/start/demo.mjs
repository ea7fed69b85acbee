import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../console.mjs';
import { stateDirectory } from '../workspace.mjs';
import { waymark } from './waymark.mjs';

/** The place of the database that Waymark brings along. */
export const embedded = 'embedded';

/** The accounts of the database in use, for whoever wants to sign in. */
export const accountsFile = join(stateDirectory, 'demo-accounts.json');

/**
 * Loads the demo organisation, once for each database. It is not cut short by Ctrl-C: half a demo helps nobody.
 * @param {string} place which database
 * @param {NodeJS.ProcessEnv} environment
 */
export async function loadDemo(place, environment) {
  const own = accountsOf(place);
  // A server of the user's own may have been emptied, or filled, since; only the embedded database is known.
  if (place !== embedded || !existsSync(own)) {
    await step('Loading the demo organisation, once', () => waymark(['demo', 'load', '--accounts', own], environment));
  }
  if (existsSync(own)) copyFileSync(own, accountsFile);
  else rmSync(accountsFile, { force: true });
}

/** Whether an earlier start was killed while it loaded the demo. @param {string} place */
export function isHalfLoaded(place) {
  return existsSync(markOf(place));
}

/** For a database that is new, whatever an earlier one held. @param {string} place */
export function forgetDemo(place) {
  for (const file of [accountsOf(place), markOf(place), accountsFile]) rmSync(file, { force: true });
}

/** @param {string} place */
function accountsOf(place) {
  return join(stateDirectory, 'demo', `${createHash('sha256').update(place).digest('hex').slice(0, 12)}.json`);
}

/** Stands beside the accounts while `waymark demo load` runs. @param {string} place */
function markOf(place) {
  return `${accountsOf(place)}.begun`;
}

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { say, step } from '../console.mjs';
import { removeCluster } from '../embedded-postgres.mjs';
import { PlainError } from '../plain-error.mjs';
import { stateDirectory } from '../workspace.mjs';
import { stopLeftoverPrograms } from './running.mjs';

/** What stays: the lock of the start that is resetting, and its own log. */
const kept = ['start.lock', 'logs'];

/**
 * Removes everything that earlier starts made, after asking.
 * @param {{ yes: boolean }} options
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether to go on
 */
export async function reset({ yes }, signal) {
  if (process.env['DATABASE_URL']) {
    throw new PlainError(
      'A reset empties the database that Waymark brings along, and DATABASE_URL names one of your own.',
      'Empty that one yourself, or unset DATABASE_URL and start again.',
    );
  }
  if (!yes && !(await confirmed(signal))) {
    say('Nothing was removed.');
    return false;
  }
  await step('Removing the data', removeState);
  return true;
}

/** @param {AbortSignal} signal */
async function confirmed(signal) {
  if (!process.stdin.isTTY) {
    throw new PlainError('A reset removes all data, and there is no terminal to ask on.', 'If that is what you want: npm start -- --reset --yes');
  }
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  // While a line is read, the terminal hands Ctrl-C to the dialogue.
  dialogue.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await dialogue.question(`This removes all data in ${stateDirectory}: the database, its passwords, files, mail and logs. Go on? (y/N) `, { signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    dialogue.close();
  }
}

async function removeState() {
  await stopLeftoverPrograms();
  for (const name of readdirSync(stateDirectory)) {
    const path = join(stateDirectory, name);
    if (name.startsWith('postgres')) await removeCluster(path);
    else if (!kept.includes(name)) rmSync(path, { recursive: true, force: true });
  }
}

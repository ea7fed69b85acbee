import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../console.mjs';
import { checkMachine, installMissing, runsUnderWorkspaceNode, underWorkspaceNode } from '../start/bootstrap.mjs';
import { isInstalled } from '../start/install.mjs';
import { releaseLock, startLock, takeLock } from '../start/lock.mjs';
import { checkDisk } from '../start/preflight.mjs';
import { supervise } from '../supervise.mjs';
import { stateDirectory, workspace } from '../workspace.mjs';
import { parseOptions, usage } from './options.mjs';
import { inWords, onlyFailed } from './tally.mjs';

/**
 * The part of `npm test` that runs before anything is installed. Whatever happens, the last line is the count.
 * @param {string[]} words the command line
 */
export async function bootstrap(words) {
  if (words.includes('--help')) return say(usage);
  let reported = false;
  await supervise(async (signal) => {
    parseOptions(words);
    checkMachine();
    checkDisk('run');
    await installAlone(signal);
    signal.throwIfAborted();
    reported = true;
    if (runsUnderWorkspaceNode()) await (await import('./run.mjs')).run(words, signal);
    else process.exitCode = await underWorkspaceNode([join(workspace, 'tools', 'test', 'continue.mjs'), ...words], signal);
  });
  if (reported) return;
  process.exitCode = 1;
  say(inWords(onlyFailed(1)));
}

/** A Waymark that runs from this folder would lose its packages underneath it. @param {AbortSignal} signal */
async function installAlone(signal) {
  if (isInstalled()) return;
  mkdirSync(stateDirectory, { recursive: true });
  await takeLock(startLock);
  await installMissing(signal).finally(() => { releaseLock(startLock); });
}

import { basename } from 'node:path';
import { catchEverything, say, tellFailure } from './console.mjs';
import { commandOf, parentOf } from './processes.mjs';

export const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs the work of a command. Ctrl-C, a request to end, a terminal that closes and a parent that was killed abort the
 * signal, and the work stops what it started; a failure is told in plain words. Nothing ends the process at once.
 * @param {(signal: AbortSignal) => Promise<void>} work
 */
export async function supervise(work) {
  const stop = new AbortController();
  const abort = () => { stop.abort(new Error('asked to stop')); };
  /** @param {unknown} error */
  const fail = (error) => {
    if (stop.signal.aborted) return say('\nStopped.');
    tellFailure(error);
    process.exitCode = 1;
    abort();
  };
  catchEverything(fail);
  for (const signal of stopSignals) process.on(signal, abort);
  watchParent(abort);
  try {
    await work(stop.signal);
  } catch (error) {
    fail(error);
  }
}

/** npm that is killed passes nothing on. Outside npm a parent may leave on purpose: "nohup … &". @param {() => void} abort */
function watchParent(abort) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  // npm runs scripts through a shell, which some systems leave in between.
  const npm = /^(ba|da|z)?sh$/.test(basename(commandOf(shell)?.[0] ?? '')) ? parentOf(shell) : undefined;
  const orphaned = () => process.ppid !== shell || (npm !== undefined && parentOf(shell) !== npm);
  setInterval(() => { if (orphaned()) abort(); }, 300).unref();
}

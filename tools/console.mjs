import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inPlainWords } from './plain-error.mjs';
import { logDirectory } from './workspace.mjs';

// A terminal that was closed takes no more words; that is no reason to leave processes behind.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const live = process.stdout.isTTY && process.env['CI'] === undefined;

/** Whether the cursor stands behind a step that has not finished. */
let midLine = false;

/** @param {string} [line] */
export function say(line = '') {
  process.stdout.write(`${midLine ? '\n' : ''}${line}\n`);
  midLine = false;
}

/**
 * Names a step before it runs and says how long it took; a terminal shows the seconds while they pass.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1_000);
  process.stdout.write(`  ${label} …`);
  midLine = true;
  const ticker = live ? setInterval(() => { if (midLine) process.stdout.write(`\r  ${label} … ${seconds()} s`); }, 1_000) : undefined;
  try {
    const result = await work();
    const done = seconds() > 0 ? `done in ${seconds()} s` : 'done';
    // What was said meanwhile has broken the line, so it is written anew; a terminal overwrites its seconds.
    process.stdout.write(midLine && !live ? ` ${done}\n` : `${midLine ? '\r' : ''}  ${label} … ${done}\n`);
    midLine = false;
    return result;
  } catch (error) {
    if (midLine) say();
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Tells a person what went wrong and what to do. The trace goes to the log, and to the terminal only with WAYMARK_DEBUG.
 * @param {unknown} error
 */
export function tellFailure(error) {
  const { sentence, wayOut, foreseen } = inPlainWords(error);
  const trace = error instanceof Error ? `${error.stack ?? error.message}\n${error.cause instanceof Error ? error.cause.stack : ''}` : String(error);
  const log = noteInLog(trace);
  const lines = [sentence, wayOut ?? (foreseen ? undefined : `What happened in detail is in ${log}.`)];
  process.stderr.write(`\n${lines.filter((line) => line !== undefined).join('\n')}\n\n`);
  if (process.env['WAYMARK_DEBUG']) process.stderr.write(`${trace}\n`);
}

/** @param {string} trace */
function noteInLog(trace) {
  const log = join(logDirectory, 'start.log');
  try {
    mkdirSync(logDirectory, { recursive: true });
    appendFileSync(log, `${new Date().toISOString()} ${trace}\n`, { mode: 0o600 });
  } catch {
    // What failed may be the disk itself; the sentence on the terminal is what counts.
  }
  return log;
}

/** Whatever slips through is still told in plain words. @param {(error: unknown) => void} handle */
export function catchEverything(handle) {
  process.on('uncaughtException', handle);
  process.on('unhandledRejection', handle);
}


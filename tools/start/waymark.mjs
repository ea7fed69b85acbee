import { join } from 'node:path';
import { commandLineTool } from '../fresh-build.mjs';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';
import { logDirectory } from '../workspace.mjs';

/**
 * Runs one command of the command line tool.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} environment
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} what it said
 */
export async function waymark(words, environment, signal) {
  const command = words.filter((word) => /^[a-z]+$/.test(word));
  const logFile = join(logDirectory, `${command.join('-')}.log`);
  const { code, output } = await runCommand(process.execPath, ['--enable-source-maps', commandLineTool, ...words], {
    env: environment,
    logFile,
    ...(signal && { signal }),
  });
  if (code === 0) return output;
  throw new PlainError(`"waymark ${command.join(' ')}" did not work: ${sentencesOf(output)}`, `Its log is ${logFile}.`, { cause: new Error(output) });
}

/** What it said, without the lines of a trace. @param {string} output */
function sentencesOf(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v|^\s*\^|^file:/.test(line));
  return lines.slice(0, 6).join('\n') || 'it said nothing.';
}

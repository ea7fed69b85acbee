/** A failure that a person can act on: one sentence that says what is wrong, and the way out of it. */
export class PlainError extends Error {
  /**
   * @param {string} sentence
   * @param {string} [wayOut]
   * @param {ErrorOptions} [options]
   */
  constructor(sentence, wayOut, options) {
    super(sentence, options);
    this.name = 'PlainError';
    this.wayOut = wayOut;
  }
}

/** @type {Record<string, (path: string) => [string, string]>} */
const fileProblems = {
  ENOSPC: (path) => [`The disk is full: ${path} could not be written.`, 'Make some room (Waymark needs about 2 GB) and start again.'],
  EDQUOT: (path) => [`Your disk quota is used up: ${path} could not be written.`, 'Make some room and start again.'],
  EROFS: (path) => [`${path} is on a read-only disk.`, 'Move the project to a folder that you may write to and start again.'],
  EACCES: (path) => [`You have no permission to use ${path}.`, 'Start as the person who owns the folder, or change its owner, and start again.'],
  EPERM: (path) => [`You have no permission to change ${path}.`, 'Start as the person who owns the folder, or change its owner, and start again.'],
  EMFILE: () => ['Too many files are open on this machine.', 'Close some programs, or raise the limit with "ulimit -n 4096", and start again.'],
  ENOMEM: () => ['This machine is out of memory.', 'Close some programs and start again.'],
};

/**
 * Words any failure for a person. What the tools did not foresee keeps its message, and its trace stays in the log.
 * @param {unknown} error
 * @returns {{ sentence: string, wayOut: string | undefined, foreseen: boolean }}
 */
export function inPlainWords(error) {
  if (error instanceof PlainError) return { sentence: error.message, wayOut: error.wayOut, foreseen: true };
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : new Error(String(error)));
  const words = fileProblems[code ?? '']?.(path ?? 'a file of the project');
  if (words !== undefined) return { sentence: words[0], wayOut: words[1], foreseen: true };
  return { sentence: `Something unexpected went wrong: ${firstLine(message)}`, wayOut: undefined, foreseen: false };
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? '';
}

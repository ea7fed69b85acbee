import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '@waymark/foundation/kernel';
import { newKey } from './envelope';

/** The keys that wrap the keys of organisations, by number. The highest wraps; the others still open. */
export interface MasterKeys {
  readonly current: number;
  readonly byNumber: ReadonlyMap<number, Buffer>;
}

/** The master keys are not those with which the database was sealed; the message says what to do. */
export class MasterKeysRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MasterKeysRefused';
  }
}

/** Stands in a file of keys that was made without anybody asking; production refuses it. */
const madeByItself = 'trial';
const keyWord = /^([1-9]\d{0,8}):([A-Za-z0-9_-]{43})$/;

/**
 * Reads the words of a file of master keys: `number:key`, the key as 256 bits in base64url, one a line or with space
 * between them, and lines of remarks that begin with `#`. What is wrong with them is said without a word of them.
 * @returns the keys, or a sentence about what is wrong.
 */
export function readMasterKeys(words: string): MasterKeys | string {
  const byNumber = new Map<number, Buffer>();
  for (const [index, written] of writtenIn(words)) {
    const [, number = '', key = ''] = keyWord.exec(written) ?? [];
    const bytes = Buffer.from(key, 'base64url');
    if (bytes.length !== 32) return `line ${index} is no key: it has to be a number, a colon and 43 characters of base64url`;
    if (new Set(bytes).size < 8) return `the key in line ${index} is not random`;
    if (byNumber.has(Number(number))) return `line ${index} has a number that another key has`;
    byNumber.set(Number(number), bytes);
  }
  if (byNumber.size === 0) return 'there is no key in it';
  return { current: Math.max(...byNumber.keys()), byNumber };
}

/** Whether the keys were made by a process that had been given none. */
export function madeForTrial(words: string): boolean {
  return words.split('\n').some((written) => written.trim() === `# ${madeByItself}`);
}

/** The keys as they are written, each with the number of its line; a line that begins with # is a remark. */
function writtenIn(words: string): (readonly [number, string])[] {
  return words.split('\n').flatMap((written, index) => {
    if (written.trimStart().startsWith('#')) return [];
    return written.split(/\s+/).filter((word) => word !== '').map((word) => [index + 1, word] as const);
  });
}

/** The words of a file with one more key than `words` has, which is the one that wraps from now on. */
export function withNewMasterKey(words: string): string {
  const known = words === '' ? null : readMasterKeys(words);
  if (typeof known === 'string') throw new Error(`The file of master keys cannot be used: ${known}.`);
  const added = `${(known?.current ?? 0) + 1}:${newKey().toString('base64url')}\n`;
  return words === '' || words.endsWith('\n') ? words + added : `${words}\n${added}`;
}

/**
 * Adds a key to a file of master keys, or makes the file. It is whole at every moment, as it was or as it will be: the
 * only copy of the keys is never open for writing.
 */
export function addMasterKey(file: string): void {
  const whole = wholeFile(file, withNewMasterKey(wordsOf(file) ?? ''));
  try {
    renameSync(whole, file);
    sync(dirname(file));
  } finally {
    rmSync(whole, { force: true });
  }
}

/**
 * The master keys of an installation that was given none, from a file that is made at the first start for its owner
 * alone. Of processes that start at once one makes it, and all read it whole.
 */
export function trialMasterKeys(file: string): MasterKeys {
  const keys = readMasterKeys(wordsOf(file) ?? firstWords(file));
  if (typeof keys === 'string') throw new Error(`The master keys in ${file} cannot be used: ${keys}. Without them nobody can read what was sealed.`);
  return keys;
}

/** What is in the file once it is there, whoever made it. */
function firstWords(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const whole = wholeFile(file, `# ${madeByItself}\n${withNewMasterKey('')}`);
  try {
    linkSync(whole, file); // unlike a new name, it never takes the place of what another process has just put there
    sync(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process made it first
  } finally {
    rmSync(whole, { force: true });
  }
  return readFileSync(file, 'utf8');
}

function wordsOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // nobody has made it yet
    throw error;
  }
}

/** Writes a file of its owner's alone beside `file`, which outlives a power cut, and gives its path. */
function wholeFile(file: string, words: string): string {
  const beside = `${file}.${newId()}.new`;
  writeFileSync(beside, words, { mode: 0o600, flag: 'wx', flush: true });
  return beside;
}

/** Makes the names in a directory outlive a power cut. */
function sync(directory: string): void {
  const opened = openSync(directory, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

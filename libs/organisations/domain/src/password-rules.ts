import { codePoints, DomainError } from '@waymark/foundation/kernel';

/** How long a new password may be, in Unicode code points. NIST SP 800-63B: length before composition rules. */
export const passwordLength = { min: 12, max: 128 } as const;

/** The least strength a new password needs: 4 of 4, which is 10^10 guesses or more by the scale of zxcvbn. */
export const leastPasswordScore = 4;

/** What an attacker knows about the person anyway, and so tries first. */
export interface PasswordContext {
  readonly email: string;
  readonly name: string | null;
  readonly organisationName: string | null;
}

/** How hard a password is to guess: 0 is among the first tried, 4 needs 10^10 guesses or more. */
export interface PasswordStrength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** One plain sentence on what makes it easy to guess, where that is known. */
  readonly warning: string | null;
}

/** Judges by the shipped lists of known passwords; `knownWords` count as guessed first. The runtime brings it. */
export type ScorePassword = (password: string, knownWords: readonly string[]) => PasswordStrength;

const productName = 'waymark';

/** Shorter pieces of a name turn up in good passwords by chance, such as "ann" in "channel". */
const shortestTellingPiece = 4;

/** What is left of a password when each run counts as one character must still have this many code points. */
const shortestWithoutRuns = 8;

/**
 * What is wrong with a new password, as plain sentences; none means that it is good. It is refused for its length,
 * for holding the person's own address or name, the organisation's or the product's name, for being one pattern
 * repeated or a run of neighbouring keys, and for what `score` knows of leaked lists and their usual variants.
 * A password that one of the first rules refuses is not scored, so the work of scoring has a bound.
 */
export function judgePassword(password: string, context: PasswordContext, score: ScorePassword): string[] {
  const length = codePoints(password);
  if (length < passwordLength.min) return [`Use ${passwordLength.min} characters or more.`];
  if (length > passwordLength.max) return [`Use ${passwordLength.max} characters or fewer.`];

  const faults = [...personalFaults(password, context), ...patternFaults(password)];
  if (faults.length > 0) return faults;

  const strength = score(password, knownWords(context));
  if (strength.score >= leastPasswordScore) return [];
  const advice = 'Use a longer one, such as four words that do not belong together.';
  return [`${strength.warning ?? 'This password is easy to guess.'} ${advice}`];
}

/**
 * Refuses a weak new password at `path` of the request, such as `body.newPassword`.
 * @throws DomainError INVALID with code `weak-password` and one issue for each thing that is wrong.
 */
export function requireStrongPassword(
  password: string,
  context: PasswordContext,
  score: ScorePassword,
  path: string,
): void {
  const faults = judgePassword(password, context, score);
  if (faults.length === 0) return;
  throw new DomainError('INVALID', 'weak-password', 'Choose a stronger password.', {
    issues: faults.map((message) => ({ path, message })),
  });
}

function personalFaults(password: string, context: PasswordContext): string[] {
  const typed = spellings(password);
  const holdsAny = (pieces: string[]): boolean =>
    pieces.some((piece) => piece.length >= shortestTellingPiece && typed.some((spelling) => spelling.includes(piece)));
  const faults: string[] = [];
  if (holdsAny(piecesOf(mailboxOf(context.email)))) faults.push('Leave your email address out of your password.');
  if (holdsAny(piecesOf(context.name ?? ''))) faults.push('Leave your name out of your password.');
  if (holdsAny([lettersOf(context.organisationName ?? '')])) {
    faults.push('Leave the name of your organisation out of your password.');
  }
  if (holdsAny([productName])) faults.push('Leave the name of this service out of your password.');
  return faults;
}

function patternFaults(password: string): string[] {
  const bare = lettersOf(password);
  if (bare.length >= shortestWithoutRuns && /^(.+?)\1+$/u.test(bare)) return ['This password repeats itself. Use one that does not.'];
  if (codePoints(password) - charactersInRuns(password) < shortestWithoutRuns) {
    return ['This password is mostly repeated or neighbouring characters. Use one that is harder to guess.'];
  }
  return [];
}

/** Words that an attacker would try for this person, for the scorer to count as known. */
function knownWords(context: PasswordContext): string[] {
  const words = [context.email, context.name ?? '', context.organisationName ?? '', productName];
  return [...new Set(words.flatMap((word) => [word.toLowerCase(), ...piecesOf(word)]))].filter((word) => word !== '');
}

function mailboxOf(email: string): string {
  return email.split('@', 1)[0] ?? '';
}

/** The whole without its separators, and each of its parts. */
function piecesOf(words: string): string[] {
  const parts = words.split(/[^\p{L}\p{N}]+/u).map(lettersOf);
  return [lettersOf(words), ...parts].filter((piece) => piece !== '');
}

/** Letters and digits alone, in lower case and without accents, so that separators and capitals hide nothing. */
function lettersOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** 1 and the exclamation mark are read twice, once as i and once as l. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};

/** The password as typed, and as it reads when digits and signs stand for the letters they look like. */
function spellings(password: string): string[] {
  const read = password.replaceAll(/[03457@$]/g, (sign) => lookAlikes[sign] ?? sign);
  return [password, read.replaceAll(/[1!]/g, 'i'), read.replaceAll(/[1!]/g, 'l')].map(lettersOf);
}

const keyboardRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];
const backwards = keyboardRows.map((row) => [...row].reverse().join(''));
const neighbours = new Set([...keyboardRows, ...backwards].flatMap(pairsOf));

function pairsOf(row: string): string[] {
  return [...row].slice(1).map((key, index) => row.slice(index, index + 1) + key);
}

/** Shorter runs turn up in ordinary words, such as "ass" in "passport". */
const shortestRun = 4;

/** How many characters only continue a run of equal or neighbouring ones. */
function charactersInRuns(password: string): number {
  const characters = [...password.toLowerCase()];
  let total = 0;
  let length = 1;
  for (let index = 1; index <= characters.length; index++) {
    const before = characters[index - 1] ?? '';
    const here = characters[index] ?? '';
    if (before === here || neighbours.has(before + here)) {
      length++;
    } else {
      if (length >= shortestRun) total += length - 1;
      length = 1;
    }
  }
  return total;
}

import type { ScorePassword } from '@waymark/organisations/domain';

/**
 * Scoring looks at this much of a password. Its work grows with the square of the length, and what is strong in its
 * first sixty-four characters needs no more; what only becomes strong after them is judged by them alone.
 */
const scoredCharacters = 64;

/** How many ways of reading signs as letters are tried ("p4$$" as "pass") before the scorer settles. */
const readingsTried = 40;

/** What the scorer's findings mean to a person. A finding without a sentence here gets the rule's general one. */
const sentences: Readonly<Record<string, string>> = {
  straightRow: 'A row of keys is easy to guess.',
  keyPattern: 'A short pattern of keys is easy to guess.',
  simpleRepeat: 'Repeated characters are easy to guess.',
  extendedRepeat: 'Repeated groups of characters are easy to guess.',
  sequences: 'Sequences such as abc or 6543 are easy to guess.',
  recentYears: 'Recent years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'This is one of the passwords that are tried first.',
  topHundred: 'This is one of the passwords that are tried first.',
  common: 'This password is in lists of passwords that have leaked.',
  similarToCommon: 'This is close to a password in lists that have leaked.',
  wordByItself: 'A single word is easy to guess.',
  userInputs: 'Words about you or your organisation are easy to guess.',
};

let loading: Promise<ScorePassword> | undefined;

/**
 * The scorer behind `judgePassword`: zxcvbn with its shipped lists, of passwords that have leaked and of words that
 * passphrases are made of. The lists take some megabytes, so they are loaded at the first password that is chosen,
 * once a process, and never reach a browser. Nothing leaves the machine.
 */
export function loadPasswordScore(): Promise<ScorePassword> {
  loading ??= load().catch((failure: unknown) => {
    loading = undefined; // a list that could not be read now may be readable at the next attempt
    throw failure;
  });
  return loading;
}

async function load(): Promise<ScorePassword> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary,
    graphs: adjacencyGraphs,
    maxLength: scoredCharacters,
    l33tMaxSubstitutions: readingsTried,
  });
  return (password, knownWords) => {
    const { score, feedback } = zxcvbn.check(password, [...knownWords]);
    return { score, warning: sentences[feedback.warning ?? ''] ?? null };
  };
}

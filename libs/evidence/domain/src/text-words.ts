/** Words that stand in any text and tell nothing of what it is about. */
const stopWords = new Set(
  `a about above across after again against all also although always am among an and another any are around as ask asked at away back be because been before
  being below between both but by came can cannot come could day days did do does doing done down during each either else even ever every few first for from
  gave get give go goes going gone good got had has have having he her here him his how i if in into is it its itself just keep kept know known last
  later least less let like made make many may me might more most much must my myself need needed needs never new next no nor not now of off often on once one only
  onto or other others our ours out over own part people per put rather same say see seen set several she should show since so some still such take than
  that the their them themselves then there these they thing things this those though three through time to together too took two under until up upon
  us use used using very want was way we well went were what when where whether which while who whole whose why will with within without work worked
  working would year years yet you your`.split(/\s+/),
);

/** Endings that change what a word does in a sentence and not what it is about, the longest first. */
const endings = ['ations', 'ation', 'ating', 'ments', 'ment', 'ated', 'ates', 'ings', 'ate', 'ing', 'ers', 'ies', 'ied', 'ed', 'er', 'es', 's', 'y', 'e'];

/** The shortest piece of a word that still tells what it is about. */
const shortestStem = 3;

/**
 * A word without its ending, so that "testing", "tested" and "tests" are one: the longest ending that leaves three
 * letters or more, and a doubled last letter once. It is simple on purpose, so that people understand what was found.
 */
export function stemOf(word: string): string {
  const plain = word.toLowerCase();
  const ending = endings.find((each) => plain.endsWith(each) && plain.length - each.length >= shortestStem) ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  return /([b-df-hj-np-tv-z])\1$/.test(stem) && stem.length > shortestStem ? stem.slice(0, -1) : stem;
}

/** What a text is about: each stem with the first word that has it, without stop words, numbers and words of two letters. */
export function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const [word] of text.normalize('NFKC').matchAll(/\p{L}[\p{L}\p{M}’']*/gu)) {
    const plain = word.toLowerCase().replace(/[’'](?:s|t|re|ve|ll|d|m)?$/u, '');
    if (plain.length < shortestStem || stopWords.has(plain)) continue;
    const stem = stemOf(plain);
    if (!stems.has(stem)) stems.set(stem, plain);
  }
  return stems;
}

/** How much of what two texts are about they share, from 0 to 1. */
export function sharedPart(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const shared = [...one.keys()].filter((stem) => other.has(stem)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

import { comparable } from '@waymark/foundation/kernel';

/** How alike two texts are, and by which words, so that a person can see why they were brought together. */
export interface Likeness {
  /** 0, no word in common, to 1, the same words: twice the words in common over all words (Dice's coefficient). */
  readonly score: number;
  readonly shared: readonly string[];
}

/** Words that say nothing about what a text is about. */
const empty = new Set('a an and are as at be by can for from in into is it its of on or own that the their to use using with you your'.split(' '));

/** The words of a text that say what it is about, each once, without the s of the plural. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map(singular));
}

/** How alike two sets of telling words are. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const shared = [...one].filter((word) => other.has(word));
  const all = one.size + other.size;
  return { score: all === 0 ? 0 : (2 * shared.length) / all, shared };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

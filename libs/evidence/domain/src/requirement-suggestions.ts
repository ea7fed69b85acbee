import type { Id } from '@waymark/foundation/kernel';
import { stemsOf } from './text-words';

/** A requirement as far as a text can speak of it. */
export interface SpokenRequirement {
  readonly id: Id;
  readonly title: string;
  /** What else the profile says of it: its details and the sentences of its level. */
  readonly details: string;
}

/** A requirement that a text speaks of, with the words of the text that do. */
export interface SpokenOf {
  readonly requirementId: Id;
  readonly words: string[];
}

/** A word of the title tells as much as so many of the details. */
const titleWeight = 3;
/** Below this much a text only happens to share a word. */
const enough = 4;
const mostSuggestions = 5;
const mostWords = 5;

/**
 * The requirements that a text speaks of, the clearest first, each with the words that say so. A word tells more the
 * fewer requirements have it, and one in the title more than one in the details; what shares too little, such as a single word of the details, is left out.
 */
export function suggestRequirements(text: string, requirements: readonly SpokenRequirement[]): SpokenOf[] {
  const spoken = stemsOf(text);
  const stems = requirements.map(({ id, title, details }) => ({ id, inTitle: stemsOf(title), inDetails: stemsOf(details) }));
  const rarity = (stem: string): number => {
    const having = stems.filter(({ inTitle, inDetails }) => inTitle.has(stem) || inDetails.has(stem)).length;
    return Math.log2(1 + requirements.length / Math.max(1, having));
  };
  const found = stems.map(({ id, inTitle, inDetails }) => {
    const weights = [...spoken.keys()].flatMap((stem) => {
      const weight = inTitle.has(stem) ? titleWeight : Number(inDetails.has(stem));
      return weight === 0 ? [] : [{ stem, weight: weight * rarity(stem) }];
    });
    const isSpokenOf = weights.length > 1 || [...spoken.keys()].some((stem) => inTitle.has(stem));
    return { id, isSpokenOf, weights: weights.sort((one, other) => other.weight - one.weight), total: weights.reduce((sum, { weight }) => sum + weight, 0) };
  });
  return found
    .filter(({ isSpokenOf, total }) => isSpokenOf && total >= enough)
    .sort((one, other) => other.total - one.total || (one.id < other.id ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ id, weights }) => ({ requirementId: id, words: weights.slice(0, mostWords).map(({ stem }) => spoken.get(stem) ?? stem) }));
}

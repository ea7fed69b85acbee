import type { BandJudgement, BandNeed, BetterBand } from './band';
import type { Band } from './measured';
import type { Measures } from './measures';
import type { RuleSet } from './rule-set';

/** How a band is called. */
export const bandNames: Readonly<Record<Band, string>> = {
  READY: 'Ready',
  NEARLY: 'Nearly',
  DEVELOPING: 'Developing',
  EARLY: 'Early',
  UNKNOWN: 'Unknown',
};

/** How bands are worked out: a sentence a band, from the rule set itself, in the order of the legend. */
export function bandRules(rules: RuleSet): { band: Band; sentence: string }[] {
  const { nearly, developing } = rules;
  const sentences: Record<Band, string> = {
    READY: 'every mandatory requirement is met.',
    NEARLY: `at least ${share(nearly.coveragePercent)} are met, and ${noWider(nearly.maxGap)}.`,
    DEVELOPING: `at least ${share(developing.coveragePercent)} are met, or ${wayWalked(rules)} is walked.`,
    EARLY: 'less than that.',
    UNKNOWN: `fewer than ${share(rules.assessedPercent)} are assessed, or there is nothing to measure.`,
  };
  return (['READY', 'NEARLY', 'DEVELOPING', 'EARLY', 'UNKNOWN'] as const).map((band) => ({ band, sentence: `${bandNames[band]}: ${sentences[band]}` }));
}

/** Why a person is in their band, in a sentence of counts. */
export function bandReason({ reason }: Pick<BandJudgement, 'reason'>, measures: Measures, rules: RuleSet): string {
  const met = `${ofCounted(measures.met, measures)} met`;
  switch (reason) {
    case 'NOTHING_TO_MEASURE':
      return measures.waived === 0 ? 'There is no mandatory requirement to measure.' : 'Every mandatory requirement is waived, so there is nothing to measure.';
    case 'TOO_FEW_ASSESSED':
      return `${ofCounted(measures.assessed, measures)} assessed, which is fewer than ${share(rules.assessedPercent)}.`;
    case 'ALL_MET':
      return `${met}${measures.waived === 0 ? '' : `, and ${measures.waived} ${measures.waived === 1 ? 'is' : 'are'} waived`}.`;
    case 'NEARLY_ALL_MET':
      return `${met}, and ${noWider(rules.nearly.maxGap)}.`;
    case 'ENOUGH_MET':
      return `${met}, which is at least ${share(rules.developing.coveragePercent)}.`;
    case 'ENOUGH_PROGRESS':
      return `${met}, and ${wayWalked(rules)} is walked.`;
    case 'LESS':
      return `${met}, and less than ${way(rules.developing.progressPercent)} is walked.`;
  }
}

/**
 * What a better band would need, such as "Nearly: meet 2 more, and bring Service support within 1 level."
 * @param titleOf how a requirement is called, by its key.
 */
export function betterBandNeeds({ band, ways }: BetterBand, titleOf: (key: string) => string): string {
  const spoken = ways.map((needs) => needs.map((need) => spokenNeed(need, titleOf)).join(', and '));
  return `${bandNames[band]}: ${spoken.join(', or ')}.`;
}

function spokenNeed(need: BandNeed, titleOf: (key: string) => string): string {
  switch (need.kind) {
    case 'ASSESS':
      return `have ${need.more} more assessed`;
    case 'MEET':
      return `meet ${need.more} more`;
    case 'NARROW':
      return `bring ${listed(need.keys.map(titleOf))} within ${levels(need.toGap)}`;
    case 'WALK':
      return `walk ${way(Math.round(need.to * 100))}`;
  }
}

/** "8 of 10 mandatory requirements are", "1 of 1 mandatory requirement is". */
function ofCounted(some: number, { counted }: Measures): string {
  return `${some} of ${counted} mandatory ${counted === 1 ? 'requirement is' : 'requirements are'}`;
}

/** A share of whole per cent in words that need no per cent: "half", "8 in 10", "85 in 100". */
function share(percent: number): string {
  if (percent === 50) return 'half';
  return percent % 10 === 0 ? `${percent / 10} in 10` : `${percent} in 100`;
}

function way(percent: number): string {
  return `${share(percent)}${percent === 50 ? '' : ' parts'} of the way to the required levels`;
}

function wayWalked({ developing }: RuleSet): string {
  return `at least ${way(developing.progressPercent)}`;
}

function noWider(gap: number): string {
  return gap === 0 ? 'there is no gap' : `no gap is wider than ${levels(gap)}`;
}

function levels(count: number): string {
  return count === 1 ? '1 level' : `${count} levels`;
}

/** "A", "A and B", "A, B and C". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

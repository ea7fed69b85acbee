import type { Band } from './measured';
import { measuresOf, type Measures } from './measures';
import type { RuleSet } from './rule-set';
import { gapOf, isCounted, isMet, type CountedCell } from './standing-cell';

/** The bands from the furthest to the nearest, UNKNOWN first: an index is a rank. */
export const bandsByRank = ['UNKNOWN', 'EARLY', 'DEVELOPING', 'NEARLY', 'READY'] as const satisfies readonly Band[];

/** 0 for UNKNOWN, of which nothing is said, to 4 for READY. */
export function bandRank(band: Band): number {
  return bandsByRank.indexOf(band);
}

/** The rule that matched: the first that did. */
export type BandReason = 'NOTHING_TO_MEASURE' | 'TOO_FEW_ASSESSED' | 'ALL_MET' | 'NEARLY_ALL_MET' | 'ENOUGH_MET' | 'ENOUGH_PROGRESS' | 'LESS';

/** Something that would have to come about. */
export type BandNeed =
  /** So many more requirements would have to be assessed, at any level. */
  | { readonly kind: 'ASSESS'; readonly more: number }
  /** So many more would have to be met. */
  | { readonly kind: 'MEET'; readonly more: number }
  /** None of these, whose gap is wider, may be further away than so many levels. */
  | { readonly kind: 'NARROW'; readonly keys: readonly string[]; readonly toGap: number }
  /** So much of the way would have to be walked, as a share from 0 to 1. */
  | { readonly kind: 'WALK'; readonly from: number; readonly to: number };

/** What a better band would need: any of the ways will do, and of a way everything is needed. */
export interface BetterBand {
  readonly band: Exclude<Band, 'UNKNOWN'>;
  readonly ways: readonly (readonly BandNeed[])[];
}

/** A band with its reasons, for a page to put into words. */
export interface BandJudgement {
  readonly band: Band;
  /** The version of the rule set that was applied. */
  readonly ruleSet: number;
  readonly reason: BandReason;
  /** The keys of the requirements that are not met, the widest gap first, then in their own order. */
  readonly heldBackBy: readonly string[];
  /** The better bands, the next one first; empty where READY, or where there is nothing to measure. */
  readonly better: readonly BetterBand[];
}

/**
 * The band that measures give, first match wins: UNKNOWN (nothing counts, or too few are assessed); READY (all met);
 * NEARLY; DEVELOPING; EARLY. Counts are compared as whole numbers, so a share that is exactly the threshold has reached it.
 * Source: DESIGN.md section 5.
 */
export function bandOf(measures: Measures, rules: RuleSet): Band {
  return bandAndReason(measures, rules)[0];
}

function bandAndReason(measures: Measures, { assessedPercent, nearly, developing }: RuleSet): [Band, BandReason] {
  const { counted, met, assessed, maxGap } = measures;
  if (counted === 0) return ['UNKNOWN', 'NOTHING_TO_MEASURE'];
  if (!reaches(assessed, counted, assessedPercent)) return ['UNKNOWN', 'TOO_FEW_ASSESSED'];
  if (met === counted) return ['READY', 'ALL_MET'];
  if (reaches(met, counted, nearly.coveragePercent) && (maxGap ?? 0) <= nearly.maxGap) return ['NEARLY', 'NEARLY_ALL_MET'];
  if (reaches(met, counted, developing.coveragePercent)) return ['DEVELOPING', 'ENOUGH_MET'];
  if (isWalked(measures, developing.progressPercent)) return ['DEVELOPING', 'ENOUGH_PROGRESS'];
  return ['EARLY', 'LESS'];
}

/** Whether some of all is at least so many per cent. */
function reaches(some: number, all: number, percent: number): boolean {
  return some * 100 >= percent * all;
}

function isWalked({ progress }: Measures, percent: number): boolean {
  return (progress ?? 0) >= percent / 100;
}

/** The band of some cells with its reasons: which rule matched, what holds it back and what each better band would need. */
export function judgeBand(cells: readonly CountedCell[], rules: RuleSet): BandJudgement {
  const measures = measuresOf(cells);
  const [band, reason] = bandAndReason(measures, rules);
  const open = cells.filter((cell) => isCounted(cell) && !isMet(cell)).sort((one, other) => gapOf(other) - gapOf(one));
  return {
    band,
    ruleSet: rules.version,
    reason,
    heldBackBy: open.map(({ key }) => key),
    better: measures.counted === 0 ? [] : betterBands(band, measures, open, rules),
  };
}

function betterBands(band: Band, measures: Measures, open: readonly CountedCell[], rules: RuleSet): BetterBand[] {
  const assess = needed('ASSESS', measures.assessed, measures.counted, rules.assessedPercent);
  const ways: Record<BetterBand['band'], BandNeed[][]> = {
    EARLY: [assess],
    DEVELOPING: waysToDeveloping(measures, rules).map((way) => [...assess, ...way]),
    NEARLY: [[...assess, ...wayToNearly(measures, open, rules)]],
    READY: [needed('MEET', measures.met, measures.counted, 100)],
  };
  const better = ['EARLY', 'DEVELOPING', 'NEARLY', 'READY'] as const;
  return better.filter((each) => bandRank(each) > bandRank(band)).map((each) => ({ band: each, ways: ways[each] }));
}

function waysToDeveloping({ counted, met, progress }: Measures, { developing }: RuleSet): BandNeed[][] {
  const meet = needed('MEET', met, counted, developing.coveragePercent);
  const to = developing.progressPercent / 100;
  const walk: BandNeed[] = (progress ?? 0) >= to ? [] : [{ kind: 'WALK', from: progress ?? 0, to }];
  // What is fulfilled already is no alternative to what is not.
  return meet.length === 0 || walk.length === 0 ? [[]] : [meet, walk];
}

function wayToNearly({ counted, met }: Measures, open: readonly CountedCell[], { nearly }: RuleSet): BandNeed[] {
  const wide = open.filter((cell) => gapOf(cell) > nearly.maxGap).map(({ key }) => key);
  return [...needed('MEET', met, counted, nearly.coveragePercent), ...(wide.length === 0 ? [] : [{ kind: 'NARROW' as const, keys: wide, toGap: nearly.maxGap }])];
}

/** How many more are missing for a share of all; empty where it is reached. */
function needed(kind: 'ASSESS' | 'MEET', some: number, all: number, percent: number): BandNeed[] {
  const more = Math.ceil((percent * all) / 100) - some;
  return more <= 0 ? [] : [{ kind, more }];
}

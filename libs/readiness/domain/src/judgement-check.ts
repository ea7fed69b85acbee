import type { Horizon } from './judgement';
import type { Band } from './measured';
import type { RuleSet } from './rule-set';

/**
 * How a dated judgement stands beside the band: AGREES; DISAGREES; OUT_OF_DATE, too old to hold against today's band;
 * NOT_COMPARABLE, where too little is assessed.
 */
export type JudgementCheck = 'AGREES' | 'DISAGREES' | 'OUT_OF_DATE' | 'NOT_COMPARABLE';

/** What each horizon may stand beside without a flag. Somebody who says "now" says READY, and the other way round. */
const agreeing: Readonly<Record<Horizon, readonly Band[]>> = {
  READY_NOW: ['READY'],
  WITHIN_6_MONTHS: ['NEARLY', 'DEVELOPING'],
  WITHIN_12_MONTHS: ['NEARLY', 'DEVELOPING', 'EARLY'],
  WITHIN_24_MONTHS: ['NEARLY', 'DEVELOPING', 'EARLY'],
  LONGER: ['NEARLY', 'DEVELOPING', 'EARLY'],
};

/**
 * Whether a judgement and the band disagree, so that a page flags it; neither is ever changed by the other. They
 * disagree where one says ready and the other does not, and where somebody EARLY is to be ready within 6 months. A
 * judgement is out of date from the day that is `judgementMonths` months later on. First match wins: NOT_COMPARABLE,
 * OUT_OF_DATE, DISAGREES, AGREES.
 */
export function checkJudgement({ horizon, saidAt }: { readonly horizon: Horizon; readonly saidAt: Date }, band: Band, at: Date, { judgementMonths }: RuleSet): JudgementCheck {
  if (band === 'UNKNOWN') return 'NOT_COMPARABLE';
  if (at >= monthsLater(saidAt, judgementMonths)) return 'OUT_OF_DATE';
  return agreeing[horizon].includes(band) ? 'AGREES' : 'DISAGREES';
}

/** The same day and time of day so many months later, or the last day of that month where it is shorter (UTC). */
function monthsLater(instant: Date, months: number): Date {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  // 31 August and 6 months is not 3 March: day 0 is the last of the month before.
  if (later.getUTCDate() !== instant.getUTCDate()) later.setUTCDate(0);
  return later;
}

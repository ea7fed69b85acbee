import { horizon, type Horizon } from './judgement';
import { checkJudgement } from './judgement-check';
import { bandsByRank } from './band';
import type { Band } from './measured';
import { currentRuleSet } from './rule-set';

const day = (text: string) => new Date(`${text}T09:00:00Z`);
const check = (said: Horizon, band: Band, saidAt = day('2026-06-01'), at = day('2026-06-18')) => checkJudgement({ horizon: said, saidAt }, band, at, currentRuleSet);

describe('a judgement beside the band', () => {
  it('disagrees where one says ready and the other does not, and where somebody early is to be ready soon', () => {
    const disagreeing = horizon.options.flatMap((said) => bandsByRank.filter((band) => check(said, band) === 'DISAGREES').map((band) => `${said} ${band}`));
    expect(disagreeing).toEqual([
      'READY_NOW EARLY',
      'READY_NOW DEVELOPING',
      'READY_NOW NEARLY',
      'WITHIN_6_MONTHS EARLY',
      'WITHIN_6_MONTHS READY',
      'WITHIN_12_MONTHS READY',
      'WITHIN_24_MONTHS READY',
      'LONGER READY',
    ]);
  });

  it.each(horizon.options)('%s cannot be compared with UNKNOWN, however old it is', (said) => {
    expect([check(said, 'UNKNOWN'), check(said, 'UNKNOWN', day('2020-01-01'))]).toEqual(['NOT_COMPARABLE', 'NOT_COMPARABLE']);
  });

  it.each([
    ['a moment before 12 months', new Date(day('2025-06-18').getTime() + 1), 'DISAGREES'],
    ['after exactly 12 months', day('2025-06-18'), 'OUT_OF_DATE'],
    ['after years', day('2020-01-01'), 'OUT_OF_DATE'],
  ])('is out of date from 12 months on: %s', (_, saidAt, expected) => {
    expect(check('READY_NOW', 'EARLY', saidAt)).toBe(expected);
  });

  it('of 29 February is out of date from the last of February a year later', () => {
    const saidAt = day('2028-02-29');
    expect([new Date(day('2029-02-28').getTime() - 1), day('2029-02-28')].map((at) => check('READY_NOW', 'READY', saidAt, at))).toEqual(['AGREES', 'OUT_OF_DATE']);
  });
});

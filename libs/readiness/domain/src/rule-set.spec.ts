import { expiringDays } from '@waymark/evidence/domain';
import { currentRuleSet, ruleSet, ruleSetOf } from './rule-set';

describe('a rule set', () => {
  it('of the first version says what the design says', () => {
    expect(ruleSetOf(1)).toEqual({
      version: 1,
      assessedPercent: 50,
      nearly: { coveragePercent: 80, maxGap: 1 },
      developing: { coveragePercent: 50, progressPercent: 60 },
      expiringDays: 90,
      wantedCover: 3,
      smallestGroup: 5,
      judgementMonths: 12,
    });
  });

  it('in force is the newest, and fits its schema', () => {
    expect(ruleSet.parse(currentRuleSet)).toEqual(currentRuleSet);
    expect(ruleSetOf(currentRuleSet.version)).toBe(currentRuleSet);
    expect(ruleSetOf(currentRuleSet.version + 1)).toBeNull();
  });

  it('in force calls a level expiring as early as the page of skills does', () => {
    expect(currentRuleSet.expiringDays).toBe(expiringDays);
  });

  it.each([{ assessedPercent: 50.5 }, { smallestGroup: 1 }, { wantedCover: 0 }, { version: 0 }])('with %j is refused', (wrong) => {
    expect(ruleSet.safeParse({ ...currentRuleSet, ...wrong }).success).toBe(false);
  });
});

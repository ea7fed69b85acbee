import * as z from 'zod';

const percent = z.int().min(0).max(100);

/**
 * The thresholds by which bands, cover and small groups are told. Shares are whole per cent, so that comparing with
 * them is exact. A published set never changes: other thresholds are a new version, and a snapshot carries the set
 * that was applied.
 * Source: DESIGN.md section 5.
 */
export const ruleSet = z.object({
  version: z.int().min(1),
  /** Below this share of assessed requirements nothing can be said: UNKNOWN. */
  assessedPercent: percent,
  /** NEARLY: so many are met, and no gap is wider than so many levels. */
  nearly: z.object({ coveragePercent: percent, maxGap: z.int().min(0).max(20) }),
  /** DEVELOPING: so many are met, or so much of the way is walked. */
  developing: z.object({ coveragePercent: percent, progressPercent: percent }),
  /** A level that ends within so many days is met, and expiring. */
  expiringDays: z.int().min(0).max(3660),
  /** How many people of a team should hold a requirement that does not say so itself. */
  wantedCover: z.int().min(1).max(1000),
  /** The smallest group of people of which numbers are shown to readers who may not see each of them. */
  smallestGroup: z.int().min(2).max(100),
  /** After so many months a judgement is out of date. */
  judgementMonths: z.int().min(1).max(120),
});
export type RuleSet = z.infer<typeof ruleSet>;

/** Every set that was ever in force, by its version. They are added to and never edited. */
const ruleSets: ReadonlyMap<number, RuleSet> = new Map(
  [
    {
      version: 1,
      assessedPercent: 50,
      nearly: { coveragePercent: 80, maxGap: 1 },
      developing: { coveragePercent: 50, progressPercent: 60 },
      expiringDays: 90,
      wantedCover: 3,
      smallestGroup: 5,
      judgementMonths: 12,
    },
  ].map((each) => [each.version, each]),
);

/** The rule set of a version; null where there never was one. */
export function ruleSetOf(version: number): RuleSet | null {
  return ruleSets.get(version) ?? null;
}

/** The rule set that is applied to what is computed now: the newest. */
export const currentRuleSet: RuleSet = [...ruleSets.values()].reduce((newest, each) => (each.version > newest.version ? each : newest));

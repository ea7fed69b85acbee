import { instant } from '@waymark/foundation/kernel';
import * as z from 'zod';

interface RetentionKindFacts {
  /** What it is, as a heading. */
  readonly words: string;
  /** From when the days count, as a sentence. */
  readonly from: string;
  /** Days where the organisation has not chosen; null: for good. */
  readonly days: number | null;
  /** The fewest days that may be chosen. */
  readonly least: number;
}

/** What is removed after some days. The vocabulary is data: a domain that keeps something for a time adds its word here. */
export const retentionKinds = {
  'people-who-left': {
    words: 'People who left',
    from: 'Everything about a person is erased so many days after they were suspended.',
    days: null,
    least: 30,
  },
  'withdrawn-invitations': {
    words: 'People who never joined',
    from: 'Everything about a person is erased so many days after their invitation was withdrawn, or they were taken off the list.',
    days: 90,
    least: 7,
  },
  'access-ledger': {
    words: 'Who read what',
    from: 'A line of the access ledger is removed so many days after the read.',
    days: 1095,
    least: 90,
  },
  'ended-releases': {
    words: 'Releases that were taken back',
    from: 'That an item was released is forgotten so many days after it was taken back.',
    days: 365,
    least: 30,
  },
  'readiness-snapshots': {
    words: 'How people stood',
    from: 'A monthly or other count of how a person stood with a role is removed so many days after it was taken.',
    days: 1825,
    least: 365,
  },
  'readiness-judgements': {
    words: 'What managers said of readiness',
    from: 'When a manager said that somebody would be ready is forgotten so many days after it was said.',
    days: 1095,
    least: 365,
  },
} as const satisfies Record<string, RetentionKindFacts>;
export type RetentionKind = keyof typeof retentionKinds;
export const retentionKind = z.enum(Object.keys(retentionKinds) as [RetentionKind, ...RetentionKind[]]);

/** The most days that may be chosen: a hundred years. */
const mostDays = 36_500;

/** A rule of an organisation. Version 0: nobody has chosen, and the default holds. */
export const retentionRule = z.object({
  kind: retentionKind,
  days: z.int().nullable(),
  changedAt: instant.nullable(),
  changedByName: z.string().nullable(),
  version: z.int(),
});
export type RetentionRuleView = z.infer<typeof retentionRule>;

export const retentionRules = z.object({ items: z.array(retentionRule) });
export const retentionRuleParams = z.strictObject({ kind: retentionKind });
export const retentionRuleBody = z.strictObject({
  /** Null: for good. */
  days: z.int('Enter a whole number of days').max(mostDays, `Use ${mostDays} days or fewer`).min(1, 'Enter a whole number of days').nullable(),
});

/** What is wrong with so many days for a kind, or null. */
export function daysFault(kind: RetentionKind, days: number | null): string | null {
  const { least } = retentionKinds[kind];
  return days !== null && days < least ? `Use ${least} days or more` : null;
}

/** The instant before which something counts as kept long enough. */
export function keptLongEnough(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

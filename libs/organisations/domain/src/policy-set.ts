import { id, instant, text, type Id } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * The most that the manager of a mentee may see of their mentoring, in steps. An agreement may allow less, never more:
 * nothing; that there is a relationship; besides, how many sessions there were and when.
 */
export const managerSharing = z.enum(['NOTHING', 'EXISTENCE', 'COUNTS_AND_DATES']);
export type ManagerSharing = z.infer<typeof managerSharing>;

/** The smallest group whose figures are shown where small groups are suppressed. */
export const smallestShownGroup = 5;

/** What a new agreement begins with, until a programme has words of its own. */
export const usualAgreement = `We meet regularly, and each of us prepares.
What we say stays between the two of us. We tell somebody else only where one of us, or another person, may come to harm.
Either of us may end this at any time, without giving a reason.`;

const whole = (min: number, max: number, unit: string) =>
  z.int('Enter a whole number').min(min, `Use ${min} or more ${unit}`).max(max, `Use ${max} or fewer ${unit}`);

/** The policies of a programme. Each has a default, so a programme that never set any still has all of them. */
export const policySet = z.strictObject({
  managerSharing: managerSharing.default('EXISTENCE'),
  /** In how many days a pair is expected to meet again. */
  cadenceDays: whole(1, 366, 'days').default(28),
  /** The terms that a new agreement begins with. */
  agreementTemplate: text({ min: 1, max: 8000, missing: 'Enter the terms that an agreement begins with' }).default(usualAgreement),
  /** Whether the top level of a scale is confirmed only by two assessors. */
  secondAssessorForTopLevel: z.boolean().default(true),
  /** Whether figures about fewer than `smallestShownGroup` people are left out. */
  suppressSmallGroups: z.boolean().default(true),
  /** In how many days after submitting a claim should be answered. */
  reviewDeadlineDays: whole(1, 90, 'days').default(14),
  /** How old evidence may be to count as current, in months. */
  evidenceCurrencyMonths: whole(1, 240, 'months').default(24),
  /** Whether a mentor may assess their own mentee. It also takes a grant and the mentee's consent. */
  mentorMayAssess: z.boolean().default(false),
  /** Whether somebody of a person's reporting line, above or below, may be their mentor. */
  lineMayMentor: z.boolean().default(false),
  /** How many mentors somebody may have at a time. */
  mentorsAtOnce: whole(1, 10, 'mentors').default(2),
});
export type PolicySet = z.infer<typeof policySet>;

/** The policies of a programme that never set any. */
export const usualPolicies: PolicySet = policySet.parse({});

/** The policies of a programme as they are in force now. `version` 1 are the defaults, which nobody set. */
export const programmePolicies = policySet.extend({
  programmeId: id,
  version: z.int(),
  setAt: instant.nullable(),
  setBy: z.object({ id, name: z.string() }).nullable(),
});
export type ProgrammePoliciesView = z.infer<typeof programmePolicies>;

/** Which version of which programme's policies something was decided under. */
export interface PolicySource {
  readonly programmeId: Id;
  readonly version: number;
}

/** The policies that hold for somebody, and where they come from. */
export type AppliedPolicies = PolicySet & { readonly sources: readonly PolicySource[] };

const sharingSteps = managerSharing.options;

/**
 * The policies that hold for somebody who takes part in several programmes: of each the stricter one, so that nobody
 * sees or decides more because a person joined a second programme. The terms of an agreement are the first's.
 * @throws Error where there is none.
 */
export function strictest(sets: readonly PolicySet[]): PolicySet {
  const [first, ...others] = sets;
  if (first === undefined) throw new Error('There are no policies to compare');
  return others.reduce(
    (one, other) => ({
      managerSharing: sharingSteps[Math.min(sharingSteps.indexOf(one.managerSharing), sharingSteps.indexOf(other.managerSharing))] ?? 'NOTHING',
      cadenceDays: Math.min(one.cadenceDays, other.cadenceDays),
      agreementTemplate: one.agreementTemplate,
      secondAssessorForTopLevel: one.secondAssessorForTopLevel || other.secondAssessorForTopLevel,
      suppressSmallGroups: one.suppressSmallGroups || other.suppressSmallGroups,
      reviewDeadlineDays: Math.min(one.reviewDeadlineDays, other.reviewDeadlineDays),
      evidenceCurrencyMonths: Math.min(one.evidenceCurrencyMonths, other.evidenceCurrencyMonths),
      mentorMayAssess: one.mentorMayAssess && other.mentorMayAssess,
      lineMayMentor: one.lineMayMentor && other.lineMayMentor,
      mentorsAtOnce: Math.min(one.mentorsAtOnce, other.mentorsAtOnce),
    }),
    first,
  );
}

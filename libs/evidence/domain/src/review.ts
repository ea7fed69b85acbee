import { calendarDate, id, instant, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { claim, namedLevel } from './claim';
import { evidenceKind, evidenceVersionView } from './evidence';
import { levelOffer } from './level-offer';
import { witnessRequest } from './witness';

/**
 * The five checks of an assessor: is it about this skill at this level (valid), the person's own work (authentic),
 * would another assessor agree (reliable), recent enough (current), and enough to be sure (sufficient).
 */
export const reviewChecks = ['valid', 'authentic', 'reliable', 'current', 'sufficient'] as const;
export type ReviewCheck = (typeof reviewChecks)[number];

/** `answer` is null until the assessor has said yes or no; a no needs a comment. */
export const checkAnswer = z.object({ answer: z.enum(['YES', 'NO']).nullable(), comment: text({ max: 2000 }) });
export const checkAnswers = z.object({
  valid: checkAnswer,
  authentic: checkAnswer,
  reliable: checkAnswer,
  current: checkAnswer,
  sufficient: checkAnswer,
});
export type CheckAnswers = z.infer<typeof checkAnswers>;

const unanswered = { answer: null, comment: '' } as const;
export const noAnswers: CheckAnswers = {
  valid: unanswered,
  authentic: unanswered,
  reliable: unanswered,
  current: unanswered,
  sufficient: unanswered,
};

/** An assessor's review of one submission of a claim. Once spoken it never changes. */
export const reviewView = z.object({
  id,
  claimId: id,
  reviewer: z.object({ id, name: z.string() }),
  checks: checkAnswers,
  /** The level that the assessor sees shown; null while they have not said, or where they return the claim. */
  level: namedLevel.nullable(),
  /** Why, in words that the owner of the claim can use. */
  rationale: z.string(),
  outcome: z.enum(['CONFIRM', 'RETURN']).nullable(),
  spokenAt: instant.nullable(),
  version: z.int(),
});
export type ReviewView = z.infer<typeof reviewView>;

/** What stands in the way of a fair judgement, in facts: shown to the assessor and to the owner of the claim. */
export const reviewNotice = z.object({
  code: z.enum(['SAME_TEAM', 'MANAGES_OWNER', 'MANAGED_BY_OWNER', 'MENTORS_OWNER', 'WITNESSED', 'TOP_LEVEL_NEEDS_TWO', 'GRANTED_BY', 'OLD_EVIDENCE']),
  message: z.string(),
});

export type ReviewNotice = z.infer<typeof reviewNotice>;

/** Something that happened to a skill of a person, as its history shows it, latest first. */
export const historyEvent = z.object({
  at: instant,
  kind: z.enum([
    'SELF_RATED', 'CLAIM_SUBMITTED', 'CLAIM_OPENED', 'CLAIM_RETURNED', 'CLAIM_WITHDRAWN', 'CLAIM_ACCEPTED', 'CLAIM_RETRACTED',
    'LEVEL_CONFIRMED', 'LEVEL_REVOKED', 'LEVEL_APPEALED', 'LEVEL_UPHELD', 'LEVEL_SUPERSEDED', 'LEVEL_EXPIRED', 'WAIVED', 'WAIVER_ENDED',
  ]),
  /** Who did it; null where time did. */
  by: z.object({ id, name: z.string() }).nullable(),
  level: namedLevel.nullable(),
  /** What was said, for those who may read it. */
  words: z.string().nullable(),
  claimId: id.nullable(),
  decisionId: id.nullable(),
  /** PRIOR_RECORD: recorded from before Waymark, without a claim. */
  source: z.enum(['CLAIM', 'PRIOR_RECORD', 'APPEAL']).nullable(),
});
export type HistoryEvent = z.infer<typeof historyEvent>;
export const requirementHistory = z.object({ items: z.array(historyEvent) });

/** All that a claim's page shows. */
export const claimPageView = z.object({
  claim,
  owner: z.object({ id, name: z.string(), jobTitle: z.string().nullable() }),
  evidenceKind,
  evidence: evidenceVersionView,
  /** Who decided the level that is held today, and since when it counts; null where none is, or the reader does not see it. */
  held: z.object({ by: z.array(z.object({ id, name: z.string() })), since: instant, source: z.enum(['CLAIM', 'PRIOR_RECORD', 'APPEAL']) }).nullable(),
  /** The numbers of the versions that were submitted for this claim, the latest last. */
  submittedVersions: z.array(z.int()),
  witnesses: z.array(witnessRequest),
  /** The day of the newest part of the evidence. */
  newestPartOn: calendarDate.nullable(),
  /** How old evidence may be, in months. */
  currencyMonths: z.int(),
  /** The reader's own review of this submission, where they assess it. */
  ownReview: reviewView.nullable(),
  /** What was spoken about this claim, for those who may read it: never before both of two assessors have spoken. */
  reviews: z.array(reviewView),
  /** Whether two assessors judge this claim, each without seeing the other. */
  needsTwo: z.boolean(),
  /** The levels of the scale as they are open to the reader; empty where they do not judge the claim now. */
  offers: z.array(levelOffer),
  notices: z.array(reviewNotice),
  history: z.array(historyEvent),
  may: z.object({ review: z.boolean(), withdraw: z.boolean(), retract: z.boolean(), assign: z.boolean() }),
  version: z.int(),
});
export type ClaimPageView = z.infer<typeof claimPageView>;

/** What is saved while an assessor thinks. */
export const changeReviewBody = z
  .strictObject({
    checks: checkAnswers.partial(),
    ordinal: z.int().min(1).max(20).nullable(),
    rationale: text({ max: 5000 }),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** Speaks a review that says the level is shown: with the checks, the level and the reason that were saved. */
export const confirmLevelBody = z.strictObject({
  ordinal: z.int().min(1).max(20),
  /** The first day on which the level no longer counts, where it has one. */
  validUntil: calendarDate.nullable().default(null),
});
/** Speaks a review that returns the claim. */
export const returnClaimBody = z.strictObject({ reasons: text({ min: 1, max: 5000, missing: 'Say what to add' }) });
export const declareConflictBody = z.strictObject({ reason: text({ min: 1, max: 1000, missing: 'Say why you should not judge this' }) });

export const reviewQueueItem = z.object({
  claimId: id,
  owner: z.object({ id, name: z.string() }),
  requirement: claim.shape.requirement,
  claimed: namedLevel,
  status: claim.shape.status,
  submittedAt: instant,
  dueOn: calendarDate,
  /** The reader's part in it. */
  part: z.enum(['ASSESSOR', 'SECOND_ASSESSOR']),
  /** Whether the reader has said their word and waits for the other assessor. */
  spoken: z.boolean(),
});
export type ReviewQueueItem = z.infer<typeof reviewQueueItem>;
export const reviewQueue = pageOf(reviewQueueItem);
export const reviewQueueQuery = pageQuery.extend({ state: z.enum(['WAITING', 'SPOKEN']).default('WAITING') });

/** How much waits for the reader: what the places of the navigation say. */
export const claimCounts = z.object({
  /** Claims and appeals that wait for their word. */
  toJudge: z.int(),
  /** Their own claims that came back with what to add. */
  returned: z.int(),
  /** Whether they judge at all: they were given something to judge, or hold the right to. */
  judges: z.boolean(),
});
export type ClaimCounts = z.infer<typeof claimCounts>;

/** A claim that waits, as the owner of a programme sees it: who and when, never what was said. */
export const waitingClaim = z.object({
  claimId: id,
  owner: z.object({ id, name: z.string() }),
  requirementTitle: z.string(),
  claimed: namedLevel,
  submittedAt: instant,
  dueOn: calendarDate,
  assessor: z.object({ id, name: z.string() }).nullable(),
  secondAssessor: z.object({ id, name: z.string() }).nullable(),
  needsTwo: z.boolean(),
  /** NO_ASSESSOR: nobody may judge it. OVERDUE: the promised day has passed. NEEDS_SECOND: the second one is missing. */
  reason: z.enum(['NO_ASSESSOR', 'NEEDS_SECOND', 'OVERDUE', 'WAITING']),
});
export type WaitingClaim = z.infer<typeof waitingClaim>;
export const waitingClaims = pageOf(waitingClaim);
export const waitingClaimsQuery = pageQuery.extend({ only: z.enum(['ALL', 'ESCALATED']).default('ESCALATED') });
export const assignAssessorBody = z.strictObject({ assessorId: id, as: z.enum(['ASSESSOR', 'SECOND_ASSESSOR']).default('ASSESSOR') });

/** Who could judge a claim, with why and what to think of. */
export const possibleAssessor = z.object({ id, name: z.string(), openClaims: z.int(), notices: z.array(reviewNotice) });
export const possibleAssessors = z.object({ items: z.array(possibleAssessor) });
export type PossibleAssessor = z.infer<typeof possibleAssessor>;

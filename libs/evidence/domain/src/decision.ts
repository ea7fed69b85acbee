import { calendarDate, id, instant, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { claimedRequirement, namedLevel } from './claim';
import { levelOffer } from './level-offer';

export const decisionStatus = z.enum(['PROPOSED', 'CONFIRMED', 'APPEALED', 'SUPERSEDED', 'REVOKED']);
export type DecisionStatus = z.infer<typeof decisionStatus>;

/** CLAIM: an assessor judged evidence. PRIOR_RECORD: a level from before Waymark. APPEAL: another assessor's word. */
export const decisionSource = z.enum(['CLAIM', 'PRIOR_RECORD', 'APPEAL']);
export type DecisionSource = z.infer<typeof decisionSource>;

const person = z.object({ id, name: z.string() });

/** A confirmed level. It is never changed; what happens to it later is recorded beside it. */
export const decisionView = z.object({
  id,
  member: person,
  requirement: claimedRequirement,
  level: namedLevel,
  status: decisionStatus,
  source: decisionSource,
  decidedBy: z.array(person),
  rationale: z.string(),
  effectiveAt: instant,
  recordedAt: instant,
  /** From this day on it no longer counts. */
  validUntil: calendarDate.nullable(),
  /** What it rests on: the claims, and the version of their evidence that was seen. */
  cites: z.array(z.object({ claimId: id, evidenceId: id, evidenceVersion: z.int(), title: z.string() })),
  /** Whether evidence that it cites was taken back since, so that somebody should look at it again. */
  flagged: z.boolean(),
  appeal: z
    .object({
      at: instant,
      reason: z.string(),
      assessor: person.nullable(),
      /** The levels that the reader could put in its place; empty where they do not answer the appeal. */
      offers: z.array(levelOffer),
    })
    .nullable(),
});
export type DecisionView = z.infer<typeof decisionView>;
export const decisionPage = pageOf(decisionView);
export const decisionQuery = pageQuery.extend({ requirementId: id.optional() });
export const decisionParams = z.strictObject({ decisionId: id });

export const revokeDecisionBody = z.strictObject({ reason: text({ min: 1, max: 2000, missing: 'Say why the level is revoked' }) });
export const appealDecisionBody = z.strictObject({ reason: text({ min: 1, max: 2000, missing: 'Say why you ask for another look' }) });
/** Another assessor's word on an appeal: the level stays as it was, or another one takes its place. */
export const answerAppealBody = z.strictObject({
  outcome: z.enum(['UPHOLD', 'REPLACE']),
  /** The level that takes its place. */
  ordinal: z.int().min(1).max(20).nullable().default(null),
  reason: text({ min: 1, max: 5000, missing: 'Say why' }),
});

export const declareAppealConflictBody = z.strictObject({ reason: text({ min: 1, max: 1000, missing: 'Say why you should not judge this' }) });

/** An appeal that waits for an answer, as the owner of a programme sees it: who and when, never what was said. */
export const waitingAppeal = z.object({
  decisionId: id,
  member: person,
  requirementTitle: z.string(),
  level: namedLevel,
  appealedAt: instant,
  /** The day by which an answer is promised. */
  dueOn: calendarDate,
  /** Null: nobody may answer it. */
  assessor: person.nullable(),
  /** NO_ASSESSOR: nobody may answer it. OVERDUE: the promised day has passed. */
  reason: z.enum(['NO_ASSESSOR', 'OVERDUE', 'WAITING']),
});
export type WaitingAppeal = z.infer<typeof waitingAppeal>;
export const waitingAppeals = pageOf(waitingAppeal);
export const assignAppealBody = z.strictObject({ assessorId: id });
export const waitingAppealsQuery = pageQuery.extend({ only: z.enum(['ALL', 'ESCALATED']).default('ESCALATED') });

/** Levels that people held before Waymark, recorded in one sitting, each with its reason. */
export const priorLevelsBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        memberId: id,
        requirementId: id,
        ordinal: z.int().min(1).max(20),
        effectiveOn: calendarDate,
        validUntil: calendarDate.nullable().default(null),
        reason: text({ min: 1, max: 2000, missing: 'Say what this level rests on' }),
      }),
    )
    .min(1, 'Enter at least one level')
    .max(500),
});
export const priorLevels = z.object({ items: z.array(z.object({ decisionId: id, memberId: id, requirementId: id })) });

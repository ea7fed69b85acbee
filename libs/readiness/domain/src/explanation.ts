import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import { claimStatus, decisionSource, decisionStatus, namedLevel } from '@waymark/evidence/domain';
import * as z from 'zod';
import { comparedRole, measuredRequirement, namedPerson, viewedAt } from './measured';

/** A goal as the thread shows it, without a word of a session. */
export const threadGoal = z.object({ id, title: z.string(), status: z.string(), dueOn: calendarDate.nullable(), releasedAt: instant.nullable() });
export const threadAction = z.object({ id, title: z.string(), status: z.string(), dueOn: calendarDate.nullable(), ownerName: z.string() });

/** The golden thread of one requirement of a person: each step as far as the reader may follow it. */
export const explanation = viewedAt.extend({
  member: namedPerson,
  role: comparedRole,
  requirement: measuredRequirement.extend({ clauses: z.array(z.string()) }),
  /** What the person says of themselves; null for readers who may not see it. */
  selfRated: namedLevel.nullable(),
  /** Since when a role of theirs asks for it and it has not been met; null while it is met, and where no role asks for it. */
  openSince: instant.nullable(),
  /** Null: nothing that this reader may see is planned, or there is none. */
  goals: z.array(threadGoal),
  actions: z.array(threadAction),
  evidence: z.array(z.object({ id, title: z.string(), kind: z.string(), at: instant, releasedAt: instant.nullable() })),
  claims: z.array(z.object({ id, evidenceId: id, claimed: namedLevel, status: claimStatus, at: instant })),
  decisions: z.array(
    z.object({
      id,
      level: namedLevel,
      status: decisionStatus,
      source: decisionSource,
      decidedBy: z.array(z.string()),
      effectiveAt: instant,
      recordedAt: instant,
      validUntil: calendarDate.nullable(),
      /** Whether this one gives the cell its level. */
      counts: z.boolean(),
    }),
  ),
  waiver: z.object({ id, reason: z.string(), from: calendarDate, to: calendarDate.nullable(), decidedBy: z.string().nullable() }).nullable(),
  /** Where the thread is now: the first step that has not happened. */
  here: z.enum(['GOAL', 'ACTION', 'EVIDENCE', 'CLAIM', 'DECISION', 'DONE']),
  sees: z.enum(['OWN', 'MENTOR', 'MANAGER']),
});
export type Explanation = z.infer<typeof explanation>;
export const explanationParams = z.strictObject({ memberId: id, requirementId: id });

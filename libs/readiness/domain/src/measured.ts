import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import { claimStatus, namedLevel, skillRow } from '@waymark/evidence/domain';
import { gate, requirementKind } from '@waymark/role-profiles/domain';
import * as z from 'zod';

/** READY, NEARLY, DEVELOPING or EARLY, and UNKNOWN where too little is assessed to say: DESIGN.md section 5. */
export const band = z.enum(['UNKNOWN', 'READY', 'NEARLY', 'DEVELOPING', 'EARLY']);
export type Band = z.infer<typeof band>;

export const requirementStatus = skillRow.shape.status;
export const namedPerson = z.object({ id, name: z.string() });

/** The two instants that a view is about. Left out: now. */
export const instantsQuery = {
  /** As things stood at this instant. */
  at: instant.optional(),
  /** With only what was recorded by this instant. */
  knownAt: instant.optional(),
};

/** The instants that were used, and the version of the rule set that was applied. */
export const viewedAt = z.object({ at: instant, knownAt: instant, ruleSet: z.int() });

/** An edition of a role profile that people are measured against. */
export const comparedRole = z.object({ profileId: id, versionId: id, title: z.string(), number: z.int() });

/** Measures over the mandatory requirements that are not waived. Shares are 0 to 1; null where there is nothing to measure. */
export const measuresView = z.object({
  /** How many requirements count. */
  counted: z.int(),
  met: z.int(),
  waived: z.int(),
  /** Met of counted, without partial credit. */
  coverage: z.number().nullable(),
  /** How far the levels have come, weighted, with partial credit. Never called readiness. */
  progress: z.number().nullable(),
  assessed: z.int(),
  /** The widest gap in levels; null where nothing counts. */
  maxGap: z.int().nullable(),
  /** Unmet requirements with a live goal or action; null where nobody knows of plans, or the reader may not. */
  plannedGaps: z.int().nullable(),
});

/** One requirement of a person. */
export const measuredRequirement = z.object({
  requirementId: id,
  key: z.string(),
  kind: requirementKind,
  title: z.string(),
  category: z.string().nullable(),
  gate,
  weight: z.number(),
  levels: z.array(namedLevel),
  required: namedLevel,
  attained: namedLevel.nullable(),
  gap: z.int(),
  status: requirementStatus,
  /** Since when the level is held, or when the last one was lost. */
  since: instant.nullable(),
  validUntil: calendarDate.nullable(),
  decisionId: id.nullable(),
  /** The claim that is being judged, where the reader may know of it. */
  claim: z.object({ id, status: claimStatus }).nullable(),
  /** Whether something has been begun that the reader may know of: evidence with a claim, or what the person says of themselves. */
  started: z.boolean(),
});
export type MeasuredRequirement = z.infer<typeof measuredRequirement>;
